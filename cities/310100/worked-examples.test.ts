import { createHash } from 'node:crypto'
import { acceptingAgency } from '@anju/domain/agencies'
import {
  askedFields,
  askedSections,
  assetLineFen,
  materialsFor,
  notesText,
  pledgeText,
  rulesOn,
} from '@anju/domain/cities'
import { addWorkingDays, plainDate } from '@anju/domain/kit'
import { describe, expect, it } from 'vitest'
import { zibo } from '../370300/profile.ts'
import { agencySeeds, workingDayCalendar } from '../src/index.ts'
import { shanghai } from './profile.ts'

const rules = rulesOn(shanghai, plainDate('2026-11-23'))
const seeds = agencySeeds('310100')
const served = (district: string, street?: string) =>
  acceptingAgency(seeds.agencies, seeds.areas, { city: '310100', district, street })?.name
const asked = (given: Record<string, string>) =>
  askedSections(rules.form, given).flatMap((section) => section.fields.map((field) => field.name))
const material = (code: string, application: Record<string, string>) =>
  materialsFor(rules.form.materials, { application, members: [] }).find((one) => one.code === code)

describe('张样例, single, with a residence permit, asking for a unit of the city', () => {
  const application = { supplyKind: 'city', applicantCategory: 'residence-permit', maritalStatus: '10' }

  it('is served by the community centre of the street, or by the district', () => {
    expect(served('310101', '310101002')).toBe('南京东路街道社区事务受理服务中心')
    expect(served('310101')).toBe('黄浦区住房保障服务窗口')
    expect(served('310115', '310115501')).toContain('社区事务受理服务中心')
  })

  it('is asked for contract and insurance, never for income', () => {
    expect(asked(application)).toEqual(
      expect.arrayContaining(['supplyKind', 'employer', 'contractFrom', 'insuranceMonths', 'residencePermitUntil']),
    )
    expect(asked(application).filter((name) => /income|monthlyRent/i.test(name))).toEqual([])
    expect(rules.form.members.fields.filter((field) => field.kind === 'money')).toEqual([])
  })

  it('brings permit, contract and insurance record', () => {
    expect(material('household-register', application)?.papers).toEqual(['上海市居住证'])
    expect(material('other', application)).toMatchObject({
      isRequired: true,
      papers: ['一年以上的劳动合同', '本市社会保险缴费记录'],
    })
  })
})

describe('李示范, of Shanghai, asking for a unit of the district', () => {
  it('may name a street, and brings the household register', () => {
    const application = { supplyKind: 'district', applicantCategory: 'local-household', maritalStatus: '20' }
    expect(asked(application)).toContain('intendedStreet')
    expect(asked({ ...application, supplyKind: 'city' })).not.toContain('intendedStreet')
    expect(material('household-register', application)?.papers).toEqual(['户口簿首页和本人页'])
    expect(material('marital-status', application)).toMatchObject({ isRequired: true, papers: ['结婚证'] })
  })

  it('tells the dwelling area of a rented public home and the gross area of an owned one', () => {
    const names = (nature: string) => askedFields(rules.form.housing.fields, { nature }).map((field) => field.name)
    expect(names('public')).toContain('dwellingArea')
    expect(names('public')).not.toContain('grossFloorArea')
    expect(names('private')).toContain('grossFloorArea')
    expect(names('private')).not.toContain('dwellingArea')
  })

  it('declares no assets: there is no line, and the step says so', () => {
    expect(rules.form.assets).toMatchObject({ asked: false, notAsked: expect.stringContaining('不用申报财产') })
    expect(assetLineFen(rules, ['310101'], 3)).toBeUndefined()
    expect(rules.eligibility.income).toBeUndefined()
  })
})

describe('Shanghai beside Zibo', () => {
  const other = rulesOn(zibo, plainDate('2026-11-23'))

  it('draws the line of floor area below 15 m², Zibo at 15 m²', () => {
    expect(rules.eligibility.floorArea.value.operator).toBe('<')
    expect(other.eligibility.floorArea.value.operator).toBe('<=')
  })

  it('checks in three working days, Zibo in five', () => {
    const due = (count: number) => addWorkingDays(workingDayCalendar(), plainDate('2026-09-30'), count)
    expect(due(rules.deadlines.acceptanceCheck.count)).toBe('2026-10-10')
    expect(due(other.deadlines.acceptanceCheck.count)).toBe('2026-10-13')
    expect(rules.deadlines.review).toBeUndefined()
  })

  it('has its own pledge, notes and hints for every material', () => {
    expect(pledgeText(rules.pledge)).not.toBe(pledgeText(other.pledge))
    expect(notesText(rules.notes)).not.toBe(notesText(other.notes))
    expect(rules.pledge.authorisation.paragraphs.join()).toContain('不查询收入')
  })

  it('keeps what was agreed to: a changed word of pledge or notes needs a new version and a new line here', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
    expect({ version: rules.pledge.version, hash: hash(pledgeText(rules.pledge)) }).toMatchInlineSnapshot(`
      {
        "hash": "78429a3003f3a74d",
        "version": "上海 2026年第1版",
      }
    `)
    expect({ version: rules.notes.version, hash: hash(notesText(rules.notes)) }).toMatchInlineSnapshot(`
      {
        "hash": "c23aa69f26de5141",
        "version": "上海 2026年第1版",
      }
    `)
  })
})
