import { addDays, type PlainDate, partsOf, weekdayOf } from './plain-date.ts'

/**
 * The working days as the State Council's yearly notice sets them. `years` are those whose notice is known;
 * `holidays` the days off, `adjustedWorkdays` the weekend days worked instead (调休).
 */
export type WorkingDayCalendar = {
  years: readonly number[]
  holidays: ReadonlySet<PlainDate>
  adjustedWorkdays: ReadonlySet<PlainDate>
}

export const beyondCalendar = 'beyond-calendar'

/** What is answered when a span leaves the years whose notice is known: say 日期待定, never guess. */
export type BeyondCalendar = typeof beyondCalendar

/**
 * Whether a day is worked: the notice first (调休 Saturdays and Sundays are worked, holidays are not), else Monday to
 * Friday. 全国年节及纪念日放假办法 and the State Council's yearly notice.
 * Example: with 2026 known, 2026-10-10 (a Saturday) is worked; 2027-01-04 is `'beyond-calendar'`.
 */
export function isWorkingDay(calendar: WorkingDayCalendar, day: PlainDate): boolean | BeyondCalendar {
  if (!calendar.years.includes(partsOf(day).year)) return beyondCalendar
  if (calendar.adjustedWorkdays.has(day)) return true
  return weekdayOf(day) <= 5 && !calendar.holidays.has(day)
}

/**
 * The day on which the n-th working day after `from` falls: counting begins with the next working day (行政许可法
 * art. 82: terms in working days leave holidays out; 民法典 art. 201: the first day is not counted). With n = 0 the
 * first working day on or after `from`. A span that leaves the known years answers `'beyond-calendar'`.
 * Example: 2026-09-30 and 3 working days is 2026-10-10, a Saturday worked for the National Day.
 */
export function addWorkingDays(calendar: WorkingDayCalendar, from: PlainDate, n: number): PlainDate | BeyondCalendar {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`)
  let day = n === 0 ? from : addDays(from, 1)
  let left = Math.max(n, 1)
  for (;;) {
    const worked = isWorkingDay(calendar, day)
    if (worked === beyondCalendar) return beyondCalendar
    if (worked) left -= 1
    if (left === 0) return day
    day = addDays(day, 1)
  }
}

/**
 * Working days after `from` up to and including `to`, as a term is counted (民法典 art. 201); negative when `to` is
 * earlier: so many working days overdue. A span that leaves the known years answers `'beyond-calendar'`.
 * Example: from 2026-09-30 to 2026-10-10 there are 3.
 */
export function workingDaysBetween(
  calendar: WorkingDayCalendar,
  from: PlainDate,
  to: PlainDate,
): number | BeyondCalendar {
  const [earlier, later, sign] = from <= to ? [from, to, 1] : [to, from, -1]
  let count = 0
  for (let day = addDays(earlier, 1); day <= later; day = addDays(day, 1)) {
    const worked = isWorkingDay(calendar, day)
    if (worked === beyondCalendar) return beyondCalendar
    if (worked) count += sign
  }
  return count
}
