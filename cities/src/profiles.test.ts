import { acceptingAgency } from '@anju/domain/agencies'
import { profileFaults, type Source } from '@anju/domain/cities'
import type { ContentKind } from '@anju/domain/content'
import { describe, expect, it } from 'vitest'
import { cityBook } from './book.ts'
import { divisionsOf } from './divisions.ts'
import { agencySeeds, profiles } from './profiles.ts'

const book = cityBook()

/** Every text of a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []
}

/** Every object that is shaped like a source. */
function sourcesOf(value: unknown): Source[] {
  if (value === null || typeof value !== 'object') return []
  const below = Object.values(value).flatMap(sourcesOf)
  return 'footing' in value && 'document' in value ? [value as Source, ...below] : below // both keys of Source are there
}

describe.each(profiles.map((profile) => ({ city: profile.name, profile })))('the by-laws of $city', ({ profile }) => {
  it('are sound', () => {
    expect(profileFaults(profile)).toEqual([])
  })

  it('greet as the site table does, and the city is open', () => {
    expect(book.site(profile.code)).toMatchObject({ isOpen: true, greeting: profile.greeting, name: profile.name })
    expect(book.profileOf(profile.code)).toBe(profile)
  })

  it('say where every value comes from, and why a default is one', () => {
    for (const rules of profile.rules) {
      const sources = sourcesOf(rules)
      expect(sources.length).toBeGreaterThanOrEqual(rules.eligibility.conditions.length + 7)
      expect(sources.filter((one) => one.document.trim() === '')).toEqual([])
      expect(sources.filter((one) => one.footing === 'parameter' && !one.note)).toEqual([])
      expect(sources.filter((one) => one.footing === 'secondary' && !(one.note && one.address))).toEqual([])
    }
  })

  it('speak plainly', () => {
    const banned = /温馨提示|请知悉|系统异常|待补充|TODO|敬请期待|lorem|xxx|！/i
    expect(textsOf(profile).filter((text) => banned.test(text))).toEqual([])
    expect(textsOf(profile).filter((text) => text !== text.trim())).toEqual([])
  })

  it('show no real-looking phone, number of a person or registration number', () => {
    const texts = textsOf([profile, agencySeeds(profile.code)])
    expect(texts.filter((text) => /1[3-9]\d{9}|\d{17}[\dX]/.test(text))).toEqual([])
    expect(profile.footer).not.toHaveProperty('icp')
  })

  it('bring first content for every section', () => {
    const of = (kind: ContentKind) => profile.content.filter(({ writing }) => writing.kind === kind)
    expect(of('announcement').length).toBeGreaterThanOrEqual(1)
    expect(of('service-guide')).toHaveLength(1)
    expect(of('faq').length).toBeGreaterThanOrEqual(8)
    expect(of('policy').length).toBeGreaterThanOrEqual(3)
    expect(of('download').map(({ slug }) => slug)).toEqual(['application-form', 'pledge', 'inquiry-authorisation'])
  })
})

describe.each(profiles.map((profile) => ({ city: profile.name, profile })))('the offices of $city', ({ profile }) => {
  const seeds = agencySeeds(profile.code)
  const divisions = divisionsOf(profile.code)
  if (!divisions) throw new Error(`${profile.code} has no divisions`)

  it('stand in one tree, parents before children, each once', () => {
    const seen = new Set<string | null>([null])
    for (const { id, parent_id } of seeds.agencies) {
      expect(seen).toContain(parent_id)
      expect(seen).not.toContain(id)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
      seen.add(id)
    }
    expect(seeds.agencies.filter((one) => one.parent_id === null)).toHaveLength(1)
  })

  it('serve each area once, by an office that exists', () => {
    const ids = new Set(seeds.agencies.map((one) => one.id))
    expect(seeds.areas.filter((one) => !ids.has(one.agency_id))).toEqual([])
    expect(new Set(seeds.areas.map((one) => one.area)).size).toBe(seeds.areas.length)
  })

  it('serve every district and every street of the city', () => {
    for (const district of divisions.districts()) {
      const desk = acceptingAgency(seeds.agencies, seeds.areas, { district: district.code })
      expect(desk).toMatchObject({ level: 'district', name: expect.stringContaining(district.name) })
      for (const street of divisions.streetsOf(district.code)) {
        expect(
          acceptingAgency(seeds.agencies, seeds.areas, { district: district.code, street: street.code }),
        ).toBeDefined()
      }
    }
  })

  it('are plainly invented', () => {
    expect(seeds.agencies.filter((one) => !/示范路 \d+ 号（示范地址）$/.test(one.address))).toEqual([])
    expect(seeds.agencies.filter((one) => !/^0\d{2,3}-0+$/.test(one.phone))).toEqual([])
  })
})

describe('cities that are not open', () => {
  it('have a row and no profile', () => {
    expect(book.site('370100')).toMatchObject({ isOpen: false })
    expect(book.profileOf('370100')).toBeUndefined()
    expect(book.divisionsOf('370100')).toBeUndefined()
    expect(() => agencySeeds('370100')).toThrow('370100')
    expect(
      book
        .sites()
        .filter((one) => one.isOpen)
        .map((one) => one.name),
    ).toEqual(['上海市', '淄博市'])
  })
})
