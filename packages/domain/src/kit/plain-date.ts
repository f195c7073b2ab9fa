import { ok } from './outcome.ts'
import { invalid, type Reading } from './reading.ts'

declare const plainDateBrand: unique symbol

/** A day of the Chinese civil calendar, `YYYY-MM-DD` (GB/T 7408), without a time and without a zone. */
export type PlainDate = string & { readonly [plainDateBrand]: true }

export type DateParts = { year: number; month: number; day: number }

const msPerDay = 86_400_000
const shanghaiOffset = 8 * 3_600_000

const isoOf = (epochDay: number): PlainDate => new Date(epochDay * msPerDay).toISOString().slice(0, 10) as PlainDate
const epochDayOf = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`) / msPerDay

/**
 * The day that a `YYYY-MM-DD` text names (GB/T 7408), or undefined when there is no such day.
 * Example: `parsePlainDate('2026-02-28')` is a day, `parsePlainDate('2026-02-29')` is undefined.
 */
export function parsePlainDate(text: string): PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const instant = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(instant)) return undefined
  return new Date(instant).toISOString().slice(0, 10) === text ? (text as PlainDate) : undefined
}

/**
 * A day that is known to be one: a literal, a cell of a `date` column. Anything else is a bug and throws.
 * GB/T 7408. Example: `plainDate('2026-11-23')`.
 */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text)
  if (date === undefined) throw new RangeError(`not a day: ${text}`)
  return date
}

/**
 * The day made of three numbers, or undefined when the calendar has no such day (GB/T 7408).
 * Example: `plainDateOf(2026, 11, 23)` is `2026-11-23`; `plainDateOf(2026, 13, 1)` is undefined.
 */
export const plainDateOf = (year: number, month: number, day: number): PlainDate | undefined =>
  parsePlainDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

/**
 * A day as people type it: `2026-1-5`, `2026/1/5`, `2026.1.5`, `2026年1月5日`, `20260105`, full-width digits too.
 * GB/T 7408 for the result. Example: `readPlainDate('2026年1月5日', 'movedIn')` reads `2026-01-05`.
 */
export function readPlainDate(text: string, path = 'date'): Reading<PlainDate> {
  const typed = text.normalize('NFKC').replaceAll(/\s/g, '')
  if (typed === '') return invalid(path, 'date.empty', '请填写日期，例如 2026-01-05')
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(typed)
  if (!parts) return invalid(path, 'date.format', '请按“年-月-日”填写日期，例如 2026-01-05')
  const date = plainDateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  if (!date) return invalid(path, 'date.impossible', '没有这一天，请核对年、月、日')
  return ok(date)
}

/**
 * The civil day of an instant in China. One zone, UTC+8, and no summer time since 1992, so plain arithmetic serves.
 * Example: `shanghaiDay(new Date('2026-11-22T16:00:00Z'))` is `2026-11-23`.
 */
export const shanghaiDay = (instant: Date): PlainDate =>
  isoOf(Math.floor((instant.getTime() + shanghaiOffset) / msPerDay))

/**
 * The instant at which a day begins in China (UTC+8): a term "up to and including" a day ends where the next begins.
 * 民法典 art. 203: the last day ends at 24:00. Example: `startOfDay('2026-11-23')` is 2026-11-22T16:00:00Z.
 */
export const startOfDay = (date: PlainDate): Date => new Date(epochDayOf(date) * msPerDay - shanghaiOffset)

/**
 * Year, month and day as numbers (GB/T 7408). Example: `partsOf('2026-11-23')` is `{ year: 2026, month: 11, day: 23 }`.
 */
export const partsOf = (date: PlainDate): DateParts => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

/**
 * The day so many calendar days later, or earlier when negative (民法典 art. 201: the first day is not counted).
 * Example: `addDays('2026-02-27', 2)` is `2026-03-01`.
 */
export const addDays = (date: PlainDate, days: number): PlainDate => isoOf(epochDayOf(date) + days)

/**
 * Calendar days from one day to another, the first not counted (民法典 art. 201); negative when the second is earlier.
 * Example: `daysBetween('2026-02-27', '2026-03-01')` is 2.
 */
export const daysBetween = (from: PlainDate, to: PlainDate): number => epochDayOf(to) - epochDayOf(from)

/**
 * Order of two days, for sorting (GB/T 7408 texts sort as the days do).
 * Example: `comparePlainDates('2026-01-01', '2026-01-02')` is -1.
 */
export const comparePlainDates = (a: PlainDate, b: PlainDate): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Day of the week, 1 (Monday) to 7 (Sunday), as GB/T 7408 counts them.
 * Example: `weekdayOf('2026-11-23')` is 1.
 */
export const weekdayOf = (date: PlainDate): number => ((((epochDayOf(date) + 3) % 7) + 7) % 7) + 1

/**
 * Full years of age on a day (周岁). 民法典 art. 202: a year of life is complete on the corresponding day; where the
 * month has none (born on 29 February), on the last day of that month. Negative before the birth.
 * Example: born 2004-02-29, on 2026-02-28 the age is 22.
 */
export function ageOn(birthDate: PlainDate, day: PlainDate): number {
  const birth = partsOf(birthDate)
  const { year } = partsOf(day)
  const birthday = plainDateOf(year, birth.month, birth.day) ?? plainDate(`${String(year).padStart(4, '0')}-02-28`)
  return year - birth.year - (day < birthday ? 1 : 0)
}

/** A day for sentences about this year (GB/T 15835). Example: `formatMonthDay('2026-11-28')` is `11月28日`. */
export function formatMonthDay(date: PlainDate): string {
  const { month, day } = partsOf(date)
  return `${month}月${day}日`
}

/** A day in full (GB/T 15835, GB/T 9704). Example: `formatFullDate('2026-11-28')` is `2026年11月28日`. */
export const formatFullDate = (date: PlainDate): string => `${partsOf(date).year}年${formatMonthDay(date)}`

/** The name of the weekday (GB/T 15835). Example: `formatWeekday('2026-11-23')` is `星期一`. */
export const formatWeekday = (date: PlainDate): string => `星期${'一二三四五六日'[weekdayOf(date) - 1]}`
