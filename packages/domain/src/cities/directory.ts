import type { CityDivisions, Division } from './division.ts'
import type { CityProfile } from './profile.ts'
import type { CitySite, Province } from './site.ts'

/** What the doors may ask about cities. Wired in once; nobody below imports the cities themselves. */
export interface CityDirectory {
  provinces(): readonly Province[]
  sites(): readonly CitySite[]
  sitesOf(province: string): readonly CitySite[]
  site(code: string): CitySite | undefined
  /** Where an address with this code belongs instead: 310000 → 310100, 500200 → 500100. Undefined: nowhere else. */
  redirectOf(code: string): string | undefined
  findCities(query: string): readonly CitySite[]
  /** Districts of any city of the table; one area 全市 where it has none. */
  districtsOf(city: string): readonly Division[]
  /** The profile of an open city; undefined for unknown and for closed ones. */
  profileOf(city: string): CityProfile | undefined
  /** Down to the committees; open cities only. */
  divisionsOf(city: string): CityDivisions | undefined
}
