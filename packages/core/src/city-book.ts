import type { WorkingDayCalendar } from '@anju/domain/kit'
import type { CityProfile } from '@anju/domain/cities'

/** The by-laws handed in at the front desk: which cities there are and what each asks. */
export interface CityBook {
  /** The profile of an open city; undefined for unknown and for closed ones. */
  profileOf(city: string): CityProfile | undefined
  calendar: WorkingDayCalendar
}
