import { rulesOn } from '@anju/domain/cities'
import { addDays, addWorkingDays, beyondCalendar, type PlainDate } from '@anju/domain/kit'
import type { CityBook } from '../city-book.ts'

/** The day on which a review begun today is promised to be decided; null where nobody can say so far: 日期待定. */
export function promisedDay(cities: CityBook, city: string, today: PlainDate): PlainDate | null {
  const profile = cities.profileOf(city)
  if (!profile) return null
  const { count, unit } = rulesOn(profile, today).deadlines.realNameReview
  const due = unit === 'day' ? addDays(today, count) : addWorkingDays(cities.calendar, today, count)
  return due === beyondCalendar ? null : due
}
