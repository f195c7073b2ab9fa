import { type PlainDate, plainDate, type WorkingDayCalendar } from '@anju/domain/kit'
import { describe, expect, it } from 'vitest'
import { workingDaysLeft } from './index.ts'

const calendar: WorkingDayCalendar = {
  years: [2026],
  holidays: new Set([
    plainDate('2026-10-01'),
    plainDate('2026-10-02'),
    plainDate('2026-10-05'),
    plainDate('2026-10-06'),
    plainDate('2026-10-07'),
  ]),
  adjustedWorkdays: new Set([plainDate('2026-10-10')]),
}

const left = (from: string, dueOn: string | null, today: string, turn: 'office' | 'citizen' | 'over' = 'office') => {
  const due: PlainDate | null = dueOn === null ? null : plainDate(dueOn)
  return workingDaysLeft(calendar, { from: plainDate(from), dueOn: due, today: plainDate(today), turn })
}

describe('three working days, seen on Monday 2026-11-23', () => {
  it.each([
    ['2026-11-23', '2026-11-26', { used: 0, isTodayOpen: false, remaining: 3, words: '剩 3 天' }],
    ['2026-11-20', '2026-11-25', { used: 0, isTodayOpen: true, remaining: 2, words: '剩 2 天' }],
    ['2026-11-19', '2026-11-24', { used: 1, isTodayOpen: true, remaining: 1, words: '剩 1 天' }],
    ['2026-11-18', '2026-11-23', { used: 2, isTodayOpen: true, remaining: 0, words: '今日到期', state: 'due-today' }],
    ['2026-11-17', '2026-11-20', { used: 3, over: 1, words: '超 1 天', state: 'overdue' }],
  ])('submitted on %s', (from, dueOn, expected) => {
    expect(left(from, dueOn, '2026-11-23')).toMatchObject({ total: 3, ...expected })
  })
})

describe('other days', () => {
  it('no cell is today on a weekend, and a term ended on Friday is over on Saturday', () => {
    expect(left('2026-11-19', '2026-11-24', '2026-11-21')).toMatchObject({ used: 1, isTodayOpen: false, remaining: 2 })
    expect(left('2026-11-17', '2026-11-20', '2026-11-21')).toMatchObject({ state: 'overdue', words: '超 1 天' })
  })

  it('count 调休 over the National Day', () => {
    expect(left('2026-09-30', '2026-10-10', '2026-10-09')).toMatchObject({ total: 3, used: 1, remaining: 1 })
  })

  it('stand still while it is the citizen’s turn, and end with the decision', () => {
    expect(left('2026-11-17', '2026-11-20', '2026-11-23', 'citizen')).toMatchObject({ state: 'paused', over: 0 })
    expect(left('2026-11-17', '2026-11-20', '2026-11-23', 'over')).toMatchObject({ state: 'done' })
  })

  it('say that they are not known, and of which year', () => {
    expect(left('2026-12-30', null, '2026-12-30')).toMatchObject({
      state: 'unknown',
      words: '日期待定',
      warning: '2027 年日历未导入，可能不准',
    })
    expect(left('2026-12-30', '2027-01-05', '2026-12-31')).toMatchObject({
      state: 'unknown',
      warning: expect.any(String),
    })
    expect(left('2026-11-20', '2026-11-25', '2026-11-23').warning).toBeNull()
  })
})
