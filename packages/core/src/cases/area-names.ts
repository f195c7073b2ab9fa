import type { PreApplicationRow } from '@anju/db/rows'
import type { Ctx } from '../context.ts'

type Placed = Pick<PreApplicationRow, 'district_code' | 'street_code' | 'committee_code'>

/** The words of the chosen place; a code that the city's table has lost stands for itself. */
export function areaNames({ cities }: Pick<Ctx, 'cities'>, city: string, placed: Placed) {
  const divisions = cities.divisionsOf(city)
  const nameOf = (code: string | null) => (code === null ? null : (divisions?.find(code)?.name ?? code))
  return {
    district: nameOf(placed.district_code) ?? placed.district_code,
    street: nameOf(placed.street_code),
    committee: nameOf(placed.committee_code),
  }
}
