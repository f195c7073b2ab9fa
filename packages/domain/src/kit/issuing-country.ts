declare const countryBrand: unique symbol

/** A country or region that issues passports, two letters of GB/T 2659.1 (ISO 3166-1). */
export type CountryCode = string & { readonly [countryBrand]: true }

const codes = (
  'CN HK MO ' +
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK CL CM CO ' +
  'CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID ' +
  'IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ' +
  'ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NU NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB ' +
  'SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VN VU ' +
  'WS YE ZA ZM ZW'
).split(' ') as CountryCode[]

const known: ReadonlySet<string> = new Set(codes)
const names = new Intl.DisplayNames(['zh-CN'], { type: 'region' })

export const china = 'CN' as CountryCode

/**
 * Whether a passport may name this issuer (GB/T 2659.1, two letters, capitals). Example: `FR` is one, `XX` is not.
 */
export const isIssuingCountry = (code: string): code is CountryCode => known.has(code)

/** The Chinese name of an issuer (GB/T 2659.1). Example: `countryName('FR')` is `法国`. */
export const countryName = (code: CountryCode): string => names.of(code) ?? code

/**
 * All issuers with their Chinese names for a list to choose from: China, its two regions, then by code (GB/T 2659.1).
 * Example: the first is `{ code: 'CN', name: '中国' }`.
 */
export const issuingCountries = (): { code: CountryCode; name: string }[] =>
  codes.map((code) => ({ code, name: countryName(code) }))
