import type { AgencyArea } from '@anju/domain/agencies'
import type { CityDivisions, Division, Zone } from '@anju/domain/cities'

/** A housing office for demonstration: a row of the agency table without its city. */
export type AgencySeed = {
  id: string
  parent_id: string | null
  level: 'city' | 'district' | 'street'
  name: string
  address: string
  phone: string
  hours: string
  is_active: boolean
}

/** Parents before children; areas with the office that serves them. */
export type AgencySeeds = { agencies: readonly AgencySeed[]; areas: readonly AgencyArea[] }

export type AgencyWords = {
  city: Division
  cityDesk: string
  districtDesk: (district: Division) => string
  streetDesk: (street: Division) => string
  zoneDesk: (zone: Zone) => string
  phone: string
  hours: string
}

/** The same id on every start and on every machine (UUID version 8): the division's code in the last group. */
const idOf = (code: string) => `00000000-0000-8000-8000-${code.padStart(12, '0')}`

/** Zones have no code: a letter keeps their ids apart from every division's. */
const zoneIdOf = (city: string, order: number) => idOf(`${city}${(0xa1 + order).toString(16).padStart(6, '0')}`)

/**
 * One desk for the city, each district, each zone and each street; a street that a zone runs is served by the zone's desk.
 * Addresses and phones are plainly invented: 示范路, all zeros.
 */
export function demonstrationOffices(
  words: AgencyWords,
  divisions: CityDivisions,
  zones: readonly Zone[],
): AgencySeeds {
  const { city, phone, hours } = words
  const office = (
    at: Omit<AgencySeed, 'phone' | 'hours' | 'is_active' | 'address'>,
    place: string,
    number: number,
  ) => ({
    ...at,
    address: `${place}示范路 ${number} 号（示范地址）`,
    phone,
    hours,
    is_active: true,
  })
  const top = office({ id: idOf(city.code), parent_id: null, level: 'city', name: words.cityDesk }, city.name, 1)
  const zoned = new Set(zones.flatMap((zone) => zone.streets))
  const zoneDesks = zones.map((zone, i) =>
    office(
      { id: zoneIdOf(city.code, i), parent_id: top.id, level: 'district', name: words.zoneDesk(zone) },
      `${city.name}${zone.name}`,
      1,
    ),
  )
  const districts = divisions.districts()
  const districtDesks = districts.map((one) =>
    office({ id: idOf(one.code), parent_id: top.id, level: 'district', name: words.districtDesk(one) }, one.name, 1),
  )
  const streetDesks = districts.flatMap((district) =>
    divisions
      .streetsOf(district.code)
      .filter((street) => !zoned.has(street.code))
      .map((street, i) =>
        office(
          { id: idOf(street.code), parent_id: idOf(district.code), level: 'street', name: words.streetDesk(street) },
          district.name + street.name,
          i + 2,
        ),
      ),
  )
  return { agencies: [top, ...districtDesks, ...zoneDesks, ...streetDesks], areas: areasOf(city, divisions, zones) }
}

function areasOf(city: Division, divisions: CityDivisions, zones: readonly Zone[]): readonly AgencyArea[] {
  const zoneOf = new Map(
    zones.flatMap((zone, i) => [zone.name, ...zone.streets].map((area) => [area, zoneIdOf(city.code, i)] as const)),
  )
  const codes = [city, ...divisions.rows().filter((row) => row.level !== 'committee')].map((one) => one.code)
  const areas = new Map([...codes.map((code) => [code, idOf(code)] as const), ...zoneOf])
  return [...areas].map(([area, agency_id]) => ({ area, agency_id }))
}
