import { createHash } from 'node:crypto'
import { acceptingAgency } from '@anju/domain/agencies'
import {
  administeringAreas,
  askedSections,
  assetLineFen,
  materialsFor,
  notesText,
  pledgeText,
  rulesOn,
  unitOfAsset,
} from '@anju/domain/cities'
import { addWorkingDays, beyondCalendar, plainDate } from '@anju/domain/kit'
import { describe, expect, it } from 'vitest'
import { agencySeeds, workingDayCalendar } from '../src/index.ts'
import { zibo } from './profile.ts'

const rules = rulesOn(zibo, plainDate('2026-11-23'))
const calendar = workingDayCalendar()
const seeds = agencySeeds('370300')
const served = (district: string, street?: string) =>
  acceptingAgency(seeds.agencies, seeds.areas, { city: '370300', district, street })?.name
const asked = (given: Record<string, string | string[]>) =>
  askedSections(rules.form, given).flatMap((section) => section.fields.map((field) => field.name))
const material = (code: string, application: Record<string, string | string[]>) =>
  materialsFor(rules.form.materials, { application, members: [] }).find((one) => one.code === code)
const yuan = (amount: number) => amount * 100

describe('张样例, wife and child, in 公园街道 of 张店区', () => {
  it('is served by the desk of the street', () => {
    expect(served('370303', '370303002')).toBe('公园街道便民服务中心住房保障窗口')
  })

  it('is compared with 43,895 × 3 = 131,685 yuan of assets', () => {
    const areas = administeringAreas(zibo, { district: '370303', street: '370303002' })
    expect(assetLineFen(rules, areas, 3)).toBe(yuan(131_685))
  })

  it('brings the marriage certificate', () => {
    const application = { maritalStatus: '20', hukouKind: 'local', applicantCategory: 'local-household' }
    expect(material('marital-status', application)).toMatchObject({ isRequired: true, papers: ['结婚证'] })
    expect(material('household-register', application)?.papers).toEqual(['户口簿'])
  })

  it('is not asked for a residence permit or social insurance', () => {
    const names = asked({ applicantCategory: 'local-household', hukouKind: 'local', employment: 'employed' })
    expect(names).toEqual(expect.arrayContaining(['employer', 'monthlyIncome', 'supportForm']))
    expect(names).not.toContain('residencePermitUntil')
    expect(names).not.toContain('insuranceMonths')
  })
})

describe('李示范, single, in 四宝山街道', () => {
  it('chooses 张店区, as the code table has it, and is served by 高新区', () => {
    expect(served('370303', '370303008')).toBe('高新区住房保障窗口')
    expect(served('370303')).toBe('张店区住房保障窗口')
  })

  it('falls under the line of 高新区, 44,499 yuan, not under that of 张店区', () => {
    const areas = administeringAreas(zibo, { district: '370303', street: '370303008' })
    expect(assetLineFen(rules, areas, 1)).toBe(yuan(44_499))
  })

  it('needs no proof of being unmarried', () => {
    expect(material('marital-status', { maritalStatus: '10' })).toMatchObject({ isRequired: false, papers: [] })
  })
})

describe('王演示, divorced, with a residence permit, in 萌水镇', () => {
  const application = { maritalStatus: '40', hukouKind: 'elsewhere', applicantCategory: 'residence-permit' }

  it('is served by 文昌湖区, with the income line of 周村区', () => {
    expect(served('370306', '370306103')).toBe('文昌湖区住房保障窗口')
    expect(served('370306', '370306104')).toBe('文昌湖区住房保障窗口')
    expect(served('370306', '370306102')).toBe('王村镇便民服务中心住房保障窗口')
    const areas = administeringAreas(zibo, { district: '370306', street: '370306103' })
    expect(assetLineFen(rules, areas, 2)).toBe(yuan(37_812 * 2))
  })

  it('brings the divorce certificate and the residence permit', () => {
    expect(material('marital-status', application)).toMatchObject({
      isRequired: true,
      papers: ['离婚证，或者法院的离婚调解书、判决书'],
    })
    expect(material('household-register', application)?.papers).toContain('居住证（纸质或电子）')
  })

  it('is asked for the months of insurance and how long the permit is valid', () => {
    expect(asked(application)).toEqual(expect.arrayContaining(['insuranceMonths', 'residencePermitUntil']))
  })
})

describe('limits of time', () => {
  const due = (from: string, count: number) => addWorkingDays(calendar, plainDate(from), count)
  const { realNameReview, acceptanceCheck, review } = rules.deadlines

  it('a photo sent on Friday is reviewed by Wednesday', () => {
    expect(due('2026-11-20', realNameReview.count)).toBe('2026-11-25')
  })

  it('an application sent the day before 国庆 is answered by 13 October', () => {
    expect(due('2026-09-30', acceptanceCheck.count)).toBe('2026-10-13')
  })

  it('accepted on 2 November, it is reviewed by 30 November', () => {
    expect(due('2026-11-02', review?.count ?? 0)).toBe('2026-11-30')
  })

  it('past the known year no date is promised', () => {
    expect(due('2026-12-28', acceptanceCheck.count)).toBe(beyondCalendar)
  })
})

describe('forms', () => {
  it('give an asset its unit', () => {
    expect(unitOfAsset(rules.form.assets, 'vehicle')).toBe('辆')
    expect(unitOfAsset(rules.form.assets, 'deposit')).toBe('户')
  })

  it('ask gross floor area and the changes of the last five years', () => {
    const names = rules.form.housing.fields.map((field) => field.name)
    expect(names).toEqual(['address', 'nature', 'owner', 'grossFloorArea', 'change', 'changedOn', 'proceeds'])
    expect(rules.eligibility.floorArea.value).toEqual({ measure: 'gross', perPersonSquareMetres: 15, operator: '<=' })
  })

  it('keep what was agreed to: a changed word of pledge or notes needs a new version and a new line here', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
    expect({ version: rules.pledge.version, hash: hash(pledgeText(rules.pledge)) }).toMatchInlineSnapshot(`
      {
        "hash": "0e08d76ade08875f",
        "version": "淄博 2026年第1版",
      }
    `)
    expect({ version: rules.notes.version, hash: hash(notesText(rules.notes)) }).toMatchInlineSnapshot(`
      {
        "hash": "4aaa6d67affa92d8",
        "version": "淄博 2026年第1版",
      }
    `)
  })
})
