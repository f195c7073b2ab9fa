import { type CitySite, type Division, findSites, type Province, wholeCity } from '@anju/domain/cities'
import table from '../data/cities.json' with { type: 'json' }

const districts: ReadonlyMap<string, readonly Division[]> = new Map(Object.entries(table.districts))

/** Addresses people may know that are no row of the table: a municipality's province code, and 重庆's counties. */
const redirects: ReadonlyMap<string, string> = new Map([
  ['110000', '110100'],
  ['120000', '120100'],
  ['310000', '310100'],
  ['500000', '500100'],
  ['500200', '500100'],
])

export type SiteTable = {
  provinces(): readonly Province[]
  sites(): readonly CitySite[]
  sitesOf(province: string): readonly CitySite[]
  site(code: string): CitySite | undefined
  redirectOf(code: string): string | undefined
  findCities(query: string): readonly CitySite[]
  districtsOf(city: string): readonly Division[]
}

/** The site table with its 369 cities; which of them are open is told by the caller. */
export function siteTable(isOpen: (city: string) => boolean): SiteTable {
  const sites: readonly CitySite[] = table.cities.map((row) => ({
    ...row,
    greeting: `您好，欢迎来到${row.greeting}`,
    isOpen: isOpen(row.code),
  }))
  const byCode = new Map(sites.map((one) => [one.code, one]))
  const byProvince = Map.groupBy(sites, (one) => one.province)
  return {
    provinces: () => table.provinces,
    sites: () => sites,
    sitesOf: (province) => byProvince.get(province) ?? [],
    site: (code) => byCode.get(code),
    redirectOf: (code) => redirects.get(code),
    findCities: (query) => findSites(sites, table.provinces, query),
    districtsOf: (city) => (byCode.has(city) ? (districts.get(city) ?? [wholeCity(city)]) : []),
  }
}
