import type { CityDirectory } from '@anju/domain/cities'
import type { WorkingDayCalendar } from '@anju/domain/kit'
import { workingDayCalendar } from './calendar.ts'
import { divisionsOf } from './divisions.ts'
import { profiles } from './profiles.ts'
import { siteTable } from './site-table.ts'

/** Everything the house is told about cities, in one value: main.ts puts it into every context. */
export function cityBook(): CityDirectory & { calendar: WorkingDayCalendar } {
  const open = new Map(profiles.filter((one) => one.open).map((one) => [one.code, one]))
  return {
    ...siteTable((city) => open.has(city)),
    profileOf: (city) => open.get(city),
    divisionsOf,
    calendar: workingDayCalendar(),
  }
}
