import type { ContentPiece } from '../content/index.ts'
import type { PlainDate } from '../kit/index.ts'
import type { AreaChoice } from './division.ts'
import type { CityRules } from './rules.ts'

/** An administering area without a division code of its own, made of streets that the code table puts elsewhere. */
export type Zone = {
  name: string
  /** Division codes of the streets it runs; empty while that is not confirmed. */
  streets: readonly string[]
}

export type Footer = {
  /** 主办. */
  organiser: string
  hotline: string
  hotlineHours: string
  /** 网站标识码, ICP备案, 公安备案: left out until they are issued; nothing is made up. */
  siteCode?: string
  icp?: string
  publicSecurity?: string
}

/** One city's hand-in at the front desk: who it is, its dated by-laws and its first content. */
export type CityProfile = {
  code: string
  open: boolean
  name: string
  /** 淄博市公共租赁住房服务. */
  siteTitle: string
  /** 您好，欢迎来到山东省淄博市. */
  greeting: string
  authority: string
  workingHours: string
  footer: Footer
  /** Said beside 城区/县, e.g. which district to choose in a zone. */
  areaHints: readonly string[]
  zones: readonly Zone[]
  /** By-law sets, oldest first. */
  rules: readonly CityRules[]
  /** What the site begins with; from then on its editors keep it. */
  content: readonly ContentPiece[]
}

/**
 * The by-laws in force on a day: the newest set that has begun. A case keeps those of its day of acceptance.
 * Before the first set there is nothing to ask for: that is a bug of the caller and throws.
 */
export function rulesOn(profile: CityProfile, date: PlainDate): CityRules {
  const begun = profile.rules.filter((rules) => rules.effectiveFrom <= date)
  const rules = begun.reduce<CityRules | undefined>(
    (newest, one) => (newest && newest.effectiveFrom > one.effectiveFrom ? newest : one),
    undefined,
  )
  if (!rules) throw new Error(`no by-laws of ${profile.code} on ${date}`)
  return rules
}

/** The set with this version: what a stored decision was taken under. */
export function rulesOfVersion(profile: CityProfile, version: string): CityRules | undefined {
  return profile.rules.find((rules) => rules.version === version)
}

/** Who administers the chosen place, narrowest first: its zone, if it lies in one, then its district. */
export function administeringAreas(profile: CityProfile, choice: AreaChoice): readonly string[] {
  const zone = profile.zones.find((one) => choice.street !== undefined && one.streets.includes(choice.street))
  return zone ? [zone.name, choice.district] : [choice.district]
}
