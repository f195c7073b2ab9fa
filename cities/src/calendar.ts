import { type PlainDate, plainDate, type WorkingDayCalendar } from '@anju/domain/kit'
import calendar2026 from '../data/calendar-2026.json' with { type: 'json' }

type YearFile = {
  source: string
  years: readonly number[]
  holidays: Readonly<Record<string, string>>
  adjustedWorkdays: Readonly<Record<string, string>>
}

/** One file per notice of the State Council. 2027 is not known yet and is therefore not here. */
const files: readonly YearFile[] = [calendar2026]

export type CalendarDay = { day: PlainDate; kind: 'holiday' | 'adjusted-workday'; name: string }

/** The days that differ from the plain week, with the holiday's name. */
export function calendarDays(): readonly CalendarDay[] {
  return files.flatMap((file) => [
    ...Object.entries(file.holidays).map(([day, name]) => ({ day: plainDate(day), kind: 'holiday' as const, name })),
    ...Object.entries(file.adjustedWorkdays).map(([day, name]) => ({
      day: plainDate(day),
      kind: 'adjusted-workday' as const,
      name,
    })),
  ])
}

/** The years whose notice is known, each with its source. */
export function calendarYears(): readonly { year: number; source: string }[] {
  return files.flatMap((file) => file.years.map((year) => ({ year, source: file.source })))
}

/** The calendar as the database is seeded with it. */
export const calendarSeed = () => ({ days: calendarDays(), years: calendarYears() })

export function workingDayCalendar(): WorkingDayCalendar {
  const days = calendarDays()
  const of = (kind: CalendarDay['kind']) => new Set(days.filter((one) => one.kind === kind).map((one) => one.day))
  return {
    years: calendarYears().map((one) => one.year),
    holidays: of('holiday'),
    adjustedWorkdays: of('adjusted-workday'),
  }
}
