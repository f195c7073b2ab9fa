import type { Tx } from '@anju/db'
import type { AreaChoice, CityProfile } from '@anju/domain/cities'
import { type Agency, findAcceptingAgency } from '../agencies/index.ts'

/** 受理机构 of a chosen place, zones without a code included; undefined without a district or where nobody serves it. */
export async function agencyOfPlace(
  tx: Tx,
  city: string,
  profile: CityProfile,
  { district, street, committee }: AreaChoice,
): Promise<Agency | undefined> {
  if (!district) return undefined
  const zone = profile.zones.find((one) => street !== undefined && one.streets.includes(street))
  return findAcceptingAgency(tx, city, {
    district,
    ...(street ? { street } : {}),
    ...(committee ? { committee } : {}),
    ...(zone ? { zone: zone.name } : {}),
  })
}
