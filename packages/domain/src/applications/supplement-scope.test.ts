import { describe, expect, it } from 'vitest'
import { changedPaths, isOpened, opensStep, type SupplementTarget } from './supplement-scope.ts'

const section = (target: string): SupplementTarget => ({ kind: 'section', target })
const field = (target: string): SupplementTarget => ({ kind: 'field', target })
const material = (target: string): SupplementTarget => ({ kind: 'material', target })
const sections = { work: ['employer', 'monthlyIncome'], contact: ['phone'] }

describe('isOpened', () => {
  it('opens a whole step with everything in it', () => {
    expect(isOpened([section('members')], 'members.2.name')).toBe(true)
    expect(isOpened([section('members')], 'members.3')).toBe(true)
    expect(isOpened([section('members')], 'housing.has')).toBe(false)
  })

  it('opens one page of 申请信息 and not the others', () => {
    expect(isOpened([section('information.work')], 'information.employer', sections)).toBe(true)
    expect(isOpened([section('information.work')], 'information.phone', sections)).toBe(false)
  })

  it('opens one field and neither its neighbours nor a name that only begins alike', () => {
    expect(isOpened([field('members.2.name')], 'members.2.name')).toBe(true)
    expect(isOpened([field('members.2.name')], 'members.2.idNumber')).toBe(false)
    expect(isOpened([field('members.2')], 'members.22.name')).toBe(false)
    expect(isOpened([field('information.phone')], 'information.phoneOfKin')).toBe(false)
  })

  it('opens a material, and a material never opens a step of the same name', () => {
    expect(isOpened([material('identity')], 'materials.identity')).toBe(true)
    expect(isOpened([material('identity')], 'materials.other')).toBe(false)
    expect(isOpened([material('housing')], 'housing.has')).toBe(false)
  })

  it('opens nothing when nothing was named', () => {
    expect(isOpened([], 'members.1.name')).toBe(false)
  })
})

describe('opensStep', () => {
  it('knows which pages have something to do', () => {
    const targets = [field('members.2.name'), material('other'), section('information.work')]
    expect(opensStep(targets, 'members')).toBe(true)
    expect(opensStep(targets, 'materials')).toBe(true)
    expect(opensStep(targets, 'information')).toBe(true)
    expect(opensStep(targets, 'housing')).toBe(false)
  })
})

describe('changedPaths', () => {
  const before = { answers: { has: 'yes' }, rows: [{ a: '1', tags: ['x', 'y'] }, { a: '2' }] }

  it('finds nothing between equal documents, however emptiness is written', () => {
    const after = { answers: { has: 'yes', note: ' ' }, rows: [{ a: '1', tags: ['x', 'y'], b: undefined }, { a: '2' }] }
    expect(changedPaths('housing', before, after)).toEqual([])
  })

  it('names changed answers, changed cells and rows that came or went', () => {
    const after = { answers: { has: 'no' }, rows: [{ a: '1', tags: ['x'] }, { a: '2' }, { a: '3' }] }
    expect(changedPaths('housing', before, after)).toEqual(['housing.has', 'housing.1.tags', 'housing.3'])
    expect(changedPaths('housing', before, { answers: before.answers, rows: [] })).toEqual(['housing.1', 'housing.2'])
  })
})
