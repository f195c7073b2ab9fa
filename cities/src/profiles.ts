import type { CityProfile } from '@anju/domain/cities'
import { agencyWords as shanghaiWords } from '../310100/agencies.ts'
import { shanghai } from '../310100/profile.ts'
import { agencyWords as ziboWords } from '../370300/agencies.ts'
import { zibo } from '../370300/profile.ts'
import { type AgencySeeds, type AgencyWords, demonstrationOffices } from './agency-seed.ts'
import { divisionsOf } from './divisions.ts'

type HandIn = { profile: CityProfile; agencies: AgencyWords }

/** Every by-law set that was handed in. A new city adds one line here. */
const handedIn: readonly HandIn[] = [
  { profile: zibo, agencies: ziboWords },
  { profile: shanghai, agencies: shanghaiWords },
]

export const profiles: readonly CityProfile[] = handedIn.map((one) => one.profile)

/** Offices of an opened city for demonstration; a city in production enters its own. No offices to hand in is a bug. */
export function agencySeeds(city: string): AgencySeeds {
  const found = handedIn.find((one) => one.profile.code === city)
  const divisions = divisionsOf(city)
  if (!found || !divisions) throw new Error(`no offices were handed in for ${city}`)
  return demonstrationOffices(found.agencies, divisions, found.profile.zones)
}
