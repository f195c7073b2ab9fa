import { describe, expect, it } from 'vitest'
import { plainDate } from '../kit/index.ts'
import { profileFaults } from './faults.ts'
import type { FormSpec } from './form.ts'
import { assetColumns, askedSections, unitOfAsset } from './form.ts'
import { administeringAreas, type CityProfile, rulesOfVersion, rulesOn } from './profile.ts'
import { notesText, pledgeText } from './pledge.ts'
import { assetLineFen, type CityRules, incomeLineOf } from './rules.ts'
import { sourceWords } from './source.ts'

const source = { document: '示范', footing: 'parameter' } as const
const limit = { count: 3, unit: 'working-day', source } as const
const material = { hint: '', need: 'required', papers: [], maxFiles: 1 } as const
const rows = {
  title: '',
  hint: '',
  addLabel: '',
  fields: [],
  maxRows: 9,
  asked: true,
  question: '',
  some: '有',
  none: '没有',
}

const form: FormSpec = {
  sections: [
    { name: 'a', title: '', fields: [{ name: 'works', label: '', kind: 'yes-no', required: true }] },
    {
      name: 'b',
      title: '',
      fields: [{ name: 'employer', label: '', kind: 'text', required: true, when: { field: 'works', in: ['yes'] } }],
    },
  ],
  members: { title: '', hint: '', addLabel: '', fields: [], maxRows: 9 },
  housing: rows,
  assets: { ...rows, columns: assetColumns, categories: [{ code: 'vehicle', label: '机动车', unit: '辆' }] },
  materials: [
    { code: 'identity', ...material },
    { code: 'household-register', ...material },
    { code: 'application-form', ...material },
    { code: 'marital-status', ...material },
    { code: 'other', ...material },
  ],
}

const rulesFrom = (effectiveFrom: string): CityRules => ({
  version: `990100/${effectiveFrom}`,
  effectiveFrom: plainDate(effectiveFrom),
  source,
  eligibility: {
    conditions: [],
    floorArea: { value: { measure: 'gross', perPersonSquareMetres: 15, operator: '<=' }, source },
    income: {
      value: [
        { area: '990103', perPersonYearFen: 4_389_500 },
        { area: '新区', perPersonYearFen: 4_449_900 },
      ],
      source,
    },
    assets: { value: { kind: 'income-line-times-members' }, source },
  },
  form,
  notes: { version: '1', title: '申请须知', sections: [{ heading: '一', paragraphs: ['甲'] }] },
  pledge: {
    version: '1',
    title: '承诺书',
    paragraphs: ['乙'],
    authorisation: { title: '授权书', paragraphs: ['丙'] },
    agree: '同意',
  },
  deadlines: { realNameReview: limit, acceptanceCheck: limit, supplement: limit, reconsideration: limit },
  supplementRounds: { free: 1, further: 'supervisor-reason', source },
  draftKeptDays: { value: 30, source },
})

const profile: CityProfile = {
  code: '990100',
  open: true,
  name: '示范市',
  siteTitle: '',
  greeting: '',
  authority: '',
  workingHours: '',
  footer: { organiser: '', hotline: '12345', hotlineHours: '' },
  areaHints: [],
  zones: [{ name: '新区', streets: ['990103008'] }],
  rules: [rulesFrom('2024-01-01'), rulesFrom('2026-07-01')],
  content: [],
}

describe('rulesOn', () => {
  it('takes the newest set that has begun, from its first day on', () => {
    expect(rulesOn(profile, plainDate('2026-06-30')).version).toBe('990100/2024-01-01')
    expect(rulesOn(profile, plainDate('2026-07-01')).version).toBe('990100/2026-07-01')
    expect(rulesOn(profile, plainDate('2030-01-01')).version).toBe('990100/2026-07-01')
  })

  it('throws before the first set, and knows every set by its version', () => {
    expect(() => rulesOn(profile, plainDate('2023-12-31'))).toThrow(/990100/)
    expect(rulesOfVersion(profile, '990100/2024-01-01')?.effectiveFrom).toBe('2024-01-01')
    expect(rulesOfVersion(profile, '990100/1999-01-01')).toBeUndefined()
  })
})

describe('lines by administering area', () => {
  const rules = rulesFrom('2026-07-01')

  it('puts the zone before the district that the code table names', () => {
    expect(administeringAreas(profile, { district: '990103', street: '990103008' })).toEqual(['新区', '990103'])
    expect(administeringAreas(profile, { district: '990103', street: '990103001' })).toEqual(['990103'])
    expect(administeringAreas(profile, { district: '990103' })).toEqual(['990103'])
  })

  it('takes the line of the narrowest area that has one', () => {
    expect(incomeLineOf(rules, ['新区', '990103'])?.perPersonYearFen).toBe(4_449_900)
    expect(incomeLineOf(rules, ['旧区', '990103'])?.perPersonYearFen).toBe(4_389_500)
    expect(incomeLineOf(rules, ['990104'])).toBeUndefined()
  })

  it('multiplies it by the members for the assets: 43,895 × 3 = 131,685 元', () => {
    expect(assetLineFen(rules, ['990103'], 3)).toBe(13_168_500)
    expect(assetLineFen(rules, ['990104'], 3)).toBeUndefined()
    expect(
      assetLineFen({ ...rules, eligibility: { ...rules.eligibility, assets: undefined } }, ['990103'], 3),
    ).toBeUndefined()
  })
})

describe('texts', () => {
  it('hash the whole pledge, authorisation and agreement included', () => {
    expect(pledgeText(rulesFrom('2026-07-01').pledge)).toBe('承诺书\n1\n乙\n授权书\n丙\n同意')
    expect(notesText(rulesFrom('2026-07-01').notes)).toBe('申请须知\n1\n一\n甲')
  })

  it('name a source with its article and its caveat', () => {
    expect(sourceWords({ document: '《办法》', article: '第八条', footing: 'law', note: '2020年' })).toBe(
      '《办法》第八条（2020年）',
    )
  })
})

describe('forms', () => {
  it('let a later section hang on an earlier one', () => {
    expect(askedSections(form, { works: 'yes' }).map((one) => one.fields.length)).toEqual([1, 1])
    expect(askedSections(form, { works: 'no' }).map((one) => one.fields.length)).toEqual([1, 0])
  })

  it('give an asset the unit of its category', () => {
    expect(unitOfAsset(form.assets, 'vehicle')).toBe('辆')
    expect(unitOfAsset(form.assets, 'boat')).toBeUndefined()
  })
})

describe('profileFaults', () => {
  const withForm = (changed: Partial<FormSpec>) => {
    const rules = rulesFrom('2026-07-01')
    return profileFaults({ ...profile, rules: [{ ...rules, form: { ...form, ...changed } }] })
  }
  const section = (...fields: FormSpec['sections'][number]['fields']) => ({
    sections: [{ name: 'a', title: '', fields }],
  })

  it('finds nothing wrong with a sound set', () => {
    expect(profileFaults(profile)).toEqual([])
  })

  it('finds names used twice, choices without options and conditions on nothing', () => {
    const works = { name: 'works', label: '', kind: 'yes-no', required: true } as const
    expect(withForm(section(works, works))).toEqual([expect.stringContaining('used twice')])
    expect(withForm(section({ ...works, kind: 'choice' }))).toEqual([expect.stringContaining('options do not fit')])
    expect(withForm(section({ ...works, when: { field: 'later', in: ['yes'] } }))).toEqual([
      expect.stringContaining('not asked before'),
    ])
    expect(withForm(section(works, { ...works, name: 'x', when: { field: 'works', in: ['maybe'] } }))).toEqual([
      expect.stringContaining('unknown answer maybe'),
    ])
  })

  it('holds to the five materials and the eight columns', () => {
    expect(withForm({ materials: form.materials.slice(1) })).toEqual([expect.stringContaining('five of the guide')])
    expect(withForm({ assets: { ...form.assets, columns: ['序号'] } })).toEqual([
      expect.stringContaining('eight columns'),
    ])
  })

  it('finds a material that hangs on a question nobody asks', () => {
    const [identity, ...others] = form.materials
    if (!identity) throw new Error('no identity')
    const requiredWhen = [{ of: 'application', field: 'maritalStatus', in: ['40'] } as const]
    expect(withForm({ materials: [{ ...identity, requiredWhen }, ...others] })).toEqual([
      expect.stringContaining('materials.identity'),
    ])
  })

  it('wants a reason where a step is not asked, and sets in their order', () => {
    expect(withForm({ housing: { ...rows, asked: false } })).toEqual([expect.stringContaining('why it is not asked')])
    expect(profileFaults({ ...profile, rules: [...profile.rules].reverse() })).toEqual(['rules: not oldest first'])
    expect(profileFaults({ ...profile, rules: [] })).toEqual(['rules: none'])
  })
})
