import type { WorkingDays } from '@anju/contract/staff'
import {
  beyondCalendar,
  isWorkingDay,
  type PlainDate,
  partsOf,
  type WorkingDayCalendar,
  workingDaysBetween,
} from '@anju/domain/kit'

export type Term = {
  /** The day from which the term counts, itself not counted. */
  from: PlainDate
  /** null: 日期待定. */
  dueOn: PlainDate | null
  today: PlainDate
  /** Whose turn it is: the office's, the citizen's, or nobody's any more. */
  turn: 'office' | 'citizen' | 'over'
}

/**
 * A promise in working days as the console draws it: how many cells, which is today's, how many are over, and the words.
 * Counted here so that no browser needs a calendar. 2026-11-18 with 3 days, seen on 11-23: today is the last, 今日到期.
 */
export function workingDaysLeft(calendar: WorkingDayCalendar, { from, dueOn, today, turn }: Term): WorkingDays {
  const blank = {
    total: 0,
    used: 0,
    isTodayOpen: false,
    remaining: 0,
    over: 0,
    dueOn,
    warning: warningOf(calendar, dueOn),
  }
  if (turn === 'over') return { ...blank, state: 'done', words: '已办' }
  if (turn === 'citizen') return { ...blank, state: 'paused', words: '等申请人' }
  if (dueOn === null) return { ...blank, state: 'unknown', words: '日期待定' }
  const total = from < dueOn ? workingDaysBetween(calendar, from, dueOn) : 0
  const left = workingDaysBetween(calendar, today, dueOn)
  if (total === beyondCalendar || left === beyondCalendar) return { ...blank, state: 'unknown', words: `${dueOn} 到期` }
  if (today > dueOn) {
    const over = Math.max(-left, 1)
    return { ...blank, total, used: total, over, state: 'overdue', words: `超 ${over} 天` }
  }
  const isTodayOpen = today > from && isWorkingDay(calendar, today) === true
  const counted = {
    ...blank,
    total,
    used: Math.max(total - left - (isTodayOpen ? 1 : 0), 0),
    isTodayOpen,
    remaining: left,
  }
  if (today === dueOn) return { ...counted, state: 'due-today', words: '今日到期' }
  return { ...counted, state: 'ahead', words: `剩 ${left} 天` }
}

const warningOf = ({ years }: WorkingDayCalendar, dueOn: PlainDate | null): string | null => {
  const year = dueOn === null ? Math.max(...years, 0) + 1 : partsOf(dueOn).year
  return years.includes(year) ? null : `${year} 年日历未导入，可能不准`
}
