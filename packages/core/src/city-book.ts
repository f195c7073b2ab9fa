import type { CityDirectory } from '@anju/domain/cities'
import type { WorkingDayCalendar } from '@anju/domain/kit'

/** The by-laws handed in at the front desk: which cities there are, what each asks, and which days are worked. */
export interface CityBook extends CityDirectory {
  calendar: WorkingDayCalendar
}
