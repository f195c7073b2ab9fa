import { describe, expect, it } from 'vitest'
import { applyChange, isRepeatOf, isSameDocument, type StepChange, stepFields, tableOf } from './change.ts'
import type { StepDocuments } from './document.ts'
import { completeDocuments, sampleRules, spouseRow } from './rules.testing.ts'
import type { DocumentStep } from './steps.ts'

const { form } = sampleRules
const apply = (step: DocumentStep, change: StepChange, documents: StepDocuments = completeDocuments) => {
  const outcome = applyChange(form, step, documents, change)
  return outcome.ok ? outcome.value : outcome.refusal.code
}

describe('a page of answers', () => {
  it('replaces its own answers and leaves the other pages alone', () => {
    const after = apply('information', { kind: 'answers', section: 'basics', answers: { maritalStatus: '40' } })
    expect(after).toMatchObject({ information: { answers: { maritalStatus: '40', employer: '示范厂' } } })
  })

  it('never takes a question that is not its own', () => {
    const after = apply('area', { kind: 'answers', answers: { district: '990103', agency: 'mine' } }, {})
    expect(after).toEqual({ area: { answers: { district: '990103' }, rows: [] } })
  })

  it('of a section that the city does not have is not found', () => {
    expect(apply('information', { kind: 'answers', section: 'nothing', answers: {} })).toBe('not-found')
    expect(apply('members', { kind: 'answers', answers: { seen: 'yes' } })).toMatchObject({
      members: { answers: { seen: 'yes' } },
    })
    expect(stepFields(form, 'information')).toHaveLength(12)
  })

  it('keeps what was typed though it is wrong', () => {
    const after = apply('information', { kind: 'answers', section: 'work', answers: { monthlyIncome: '3.2万' } })
    expect(after).toMatchObject({ information: { answers: { monthlyIncome: '3.2万', maritalStatus: '20' } } })
  })
})

describe('a row', () => {
  it('is added at the end, also to an untouched household, where the applicant comes first', () => {
    expect(apply('members', { kind: 'row', row: 'new', answers: spouseRow }, {})).toEqual({
      members: { answers: {}, rows: [{}, spouseRow] },
    })
  })

  it('is changed in its place', () => {
    const after = apply('members', { kind: 'row', row: 2, answers: { ...spouseRow, name: '李王示范' } })
    expect(after).toMatchObject({ members: { rows: [{}, { name: '李王示范' }] } })
  })

  it('is refused beyond what the city allows, and where there is none', () => {
    const full = { members: { answers: {}, rows: [{}, {}, {}, {}] } }
    expect(apply('members', { kind: 'row', row: 'new', answers: {} }, full)).toBe('draft.too-many-rows')
    expect(apply('members', { kind: 'row', row: 9, answers: {} })).toBe('not-found')
    expect(apply('area', { kind: 'row', row: 'new', answers: {} })).toBe('not-found')
    expect(tableOf(form, 'area')).toBeUndefined()
  })

  it('goes, but never the applicant’s', () => {
    expect(apply('housing', { kind: 'remove-row', row: 1 })).toBe('not-found')
    expect(apply('members', { kind: 'remove-row', row: 1 })).toBe('not-found')
    expect(apply('assets', { kind: 'remove-row', row: 1 })).toMatchObject({ assets: { rows: [{ owner: '2' }] } })
  })
})

describe('a member who goes', () => {
  const assets = {
    answers: { has: 'yes' },
    rows: [{ owner: '1' }, { owner: '2', remark: '2' }, { owner: '3' }, { totalValue: '2' }],
  }
  const documents = { members: { answers: {}, rows: [{}, { name: '甲' }, { name: '乙' }] }, assets }

  it('leaves the assets of the others with their owners', () => {
    expect(apply('members', { kind: 'remove-row', row: 2 }, documents)).toEqual({
      members: { answers: {}, rows: [{}, { name: '乙' }] },
      assets: { answers: { has: 'yes' }, rows: [{ owner: '1' }, { remark: '2' }, { owner: '2' }, { totalValue: '2' }] },
    })
  })
})

describe('comparing', () => {
  it('sees no difference in how emptiness is written', () => {
    expect(isSameDocument({ answers: { a: '' }, rows: [{}] }, { answers: {}, rows: [{ b: ' ' }] })).toBe(true)
    expect(isSameDocument({ answers: {}, rows: [{}] }, { answers: {}, rows: [] })).toBe(false)
    expect(isSameDocument({ answers: { a: '1' }, rows: [] }, { answers: { a: '2' }, rows: [] })).toBe(false)
  })

  it('knows a second click', () => {
    const repeat = { kind: 'row', row: 'new', answers: spouseRow } as const
    expect(isRepeatOf(form, 'members', completeDocuments, repeat)).toBe(true)
    const other = { ...repeat, answers: { ...spouseRow, name: '王演示' } }
    expect(isRepeatOf(form, 'members', completeDocuments, other)).toBe(false)
    expect(isRepeatOf(form, 'members', {}, repeat)).toBe(false)
    expect(isRepeatOf(form, 'members', completeDocuments, { kind: 'remove-row', row: 2 })).toBe(false)
  })
})
