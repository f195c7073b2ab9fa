import type { TimeLimit } from '../cities/index.ts'
import { addDays, addWorkingDays, beyondCalendar, type PlainDate, type WorkingDayCalendar } from '../kit/index.ts'

/**
 * The last day of a city's time limit that begins on a day; null is 日期待定, where the calendar of that year is not known
 * yet. 行政许可法 art. 82: terms in working days leave holidays out. 民法典 art. 201: the first day is not counted.
 * Example: five working days from 2026-11-23 end on 2026-11-30.
 */
export function lastDayOf(limit: TimeLimit, from: PlainDate, calendar: WorkingDayCalendar): PlainDate | null {
  if (limit.unit === 'day') return addDays(from, limit.count)
  const day = addWorkingDays(calendar, from, limit.count)
  return day === beyondCalendar ? null : day
}
