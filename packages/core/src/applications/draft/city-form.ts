import type { CityDivisions, CityProfile, CityRules } from '@anju/domain/cities'
import { rulesOfVersion, rulesOn } from '@anju/domain/cities'
import { type PlainDate, shanghaiDay } from '@anju/domain/kit'
import type { Ctx } from '../../context.ts'

/** What an open city asks on a day: its by-laws, its places and the day itself. */
export type CityForm = { profile: CityProfile; rules: CityRules; divisions: CityDivisions; today: PlainDate }

/** undefined: the city is not open. A submitted application keeps the by-laws it was submitted under. */
export function cityForm(
  { cities }: Pick<Ctx, 'cities'>,
  city: string,
  now: Date,
  version?: string,
): CityForm | undefined {
  const profile = cities.profileOf(city)
  const divisions = cities.divisionsOf(city)
  if (!profile || !divisions) return undefined
  const today = shanghaiDay(now)
  const kept = version === undefined ? undefined : rulesOfVersion(profile, version)
  return { profile, rules: kept ?? rulesOn(profile, today), divisions, today }
}
