import { describe, expect, it } from 'vitest'
import type { StepDocument, StepDocuments } from './document.ts'
import { neededMaterials } from './materials-required.ts'
import { allFaults, type ApplicationContext, faultsByStep, readApplication, readStep } from './read-application.ts'
import { areaWords } from './read-area.ts'
import {
  applicant,
  completeCounts,
  completeDocuments,
  sampleContext,
  sampleDivisions,
  sampleRules,
} from './rules.testing.ts'
import { applicationSteps, stepAfter } from './steps.ts'

const faults = (documents: StepDocuments, counts = completeCounts, context: ApplicationContext = sampleContext) =>
  allFaults(faultsByStep(documents, counts, context)).map(({ step, path, code }) => `${step} ${path} ${code}`)
const doc = (answers: StepDocument['answers']): StepDocument => ({ answers, rows: [] })

describe('an untouched draft', () => {
  it('tells everything that is missing, step by step in the guide’s order', () => {
    const byStep = faultsByStep({}, {}, sampleContext)
    expect([...byStep.keys()]).toEqual(applicationSteps)
    expect(faults({}, {} as typeof completeCounts, { ...sampleContext, verified: undefined })).toEqual([
      'area district required',
      'notes read required',
      'pledge agree required',
      'pledge name name.empty',
      'information maritalStatus required',
      'information works required',
      'information monthlyIncome required',
      'information contactPhone required',
      'members 1.name required',
      'members 1.idDocumentType required',
      'members 1.idDocumentNumber required',
      'members seen required',
      'housing has required',
      'assets has required',
      'materials identity material.missing',
      'materials household-register material.missing',
    ])
  })

  it('cannot be read', () => {
    expect(readApplication({}, sampleContext)).toBeUndefined()
  })
})

describe('a complete draft', () => {
  it('has no fault and is read into values', () => {
    expect(faults(completeDocuments)).toEqual([])
    expect(readApplication(completeDocuments, sampleContext)).toMatchObject({
      area: { district: '990103', street: '990103001' },
      pledge: { version: '承诺1', name: '张样例', agreedAt: '2026-11-23T02:02:00.000Z' },
      information: { maritalStatus: '20', employer: '示范厂', monthlyIncome: 320000, contactPhone: '+8615909098989' },
      members: [{ name: '张样例' }, { name: '李示范' }],
      housing: { declared: 'none', rows: [] },
      assets: { declared: 'some', rows: [{ unit: '户' }, { totalValue: 1800050, unit: '辆' }] },
    })
  })

  it('drops what is no longer asked although it stays typed', () => {
    const information = doc({ ...completeDocuments.information?.answers, works: 'no' })
    const read = readApplication({ ...completeDocuments, information }, sampleContext)
    expect(read?.information).not.toHaveProperty('employer')
    expect(information.answers.employer).toBe('示范厂')
  })

  it('is refused whole for one fault', () => {
    const information = doc({ ...completeDocuments.information?.answers, monthlyIncome: '3.2万' })
    expect(readApplication({ ...completeDocuments, information }, sampleContext)).toBeUndefined()
    expect(faults({ ...completeDocuments, information })).toEqual(['information monthlyIncome money.unit'])
  })

  it('sees an owner of an asset whose row was taken away', () => {
    const members = { answers: { seen: 'yes' }, rows: [{}] }
    expect(faults({ ...completeDocuments, members })).toEqual(['assets 2.owner choice.unknown'])
  })
})

describe('家庭成员信息 of who lives alone', () => {
  it('is answered by going on, not by leaving the page untouched', () => {
    const assets = { answers: { has: 'no' }, rows: [] }
    const alone = (answers: StepDocument['answers']) => ({
      ...completeDocuments,
      assets,
      members: { answers, rows: [{}] },
    })
    expect(faults(alone({}))).toEqual(['members seen required'])
    expect(faults(alone({ seen: 'yes' }))).toEqual([])
  })
})

describe('申请地', () => {
  it('needs the district and lets street and committee be open', () => {
    expect(readStep('area', { area: doc({ district: '990103' }) }, sampleContext)).toEqual({
      ok: true,
      value: { district: '990103' },
    })
  })

  it('is said in words', () => {
    expect(areaWords(sampleDivisions, { district: '990103', street: '990103001' })).toBe('示范区，样例街道')
  })
})

describe('申请须知 and 承诺书', () => {
  const agreedAt = '2026-11-23T02:02:00.000Z'

  it('need the instant that the server put there', () => {
    const pledge = doc({ agree: 'yes', version: '承诺1', name: '张样例', agreedAt: 'yesterday' })
    expect(faults({ ...completeDocuments, pledge })).toEqual(['pledge agree required'])
  })

  it('have to be read and agreed to again when they changed', () => {
    const notes = doc({ read: 'yes', version: '须知0' })
    const pledge = doc({ agree: 'yes', agreedAt, version: '承诺0', name: '张样例' })
    expect(faults({ ...completeDocuments, notes, pledge })).toEqual([
      'notes read notes.outdated',
      'pledge agree pledge.outdated',
    ])
  })

  it('are signed by the verified applicant', () => {
    const pledge = doc({ agree: 'yes', agreedAt, version: '承诺1', name: '李示范' })
    expect(faults({ ...completeDocuments, pledge })).toEqual(['pledge name pledge.other-name'])
    const unverified = { ...sampleContext, verified: undefined }
    expect(readStep('pledge', { pledge }, unverified).ok).toBe(true)
    const signed = doc({ agree: 'yes', agreedAt, version: '承诺1', name: ' 张样例 ' })
    expect(readStep('pledge', { pledge: signed }, { ...sampleContext, verified: applicant }).ok).toBe(true)
  })
})

describe('资料列表', () => {
  const { materials } = sampleRules.form
  const marital = (status: string) =>
    neededMaterials(materials, { information: doc({ maritalStatus: status }) }).find(
      (one) => one.code === 'marital-status',
    )

  it('follows the household while the form is still being filled in', () => {
    expect(marital('40')).toMatchObject({ isRequired: true, papers: ['离婚证'] })
    expect(marital('10')).toMatchObject({ isRequired: false, papers: [] })
    expect(neededMaterials(materials, {})).toHaveLength(5)
  })

  it('names the paper that is missing and counts what is too much', () => {
    const { 'marital-status': _, ...without } = completeCounts
    const found = faultsByStep(completeDocuments, { ...without, other: 3 }, sampleContext).get('materials')
    expect(found?.map((fault) => fault.message)).toEqual(['请上传婚姻状况证明：结婚证', '其他最多 2 张，请删去 1 张'])
  })
})

describe('the order of steps', () => {
  it('ends at the check', () => {
    expect(applicationSteps.map(stepAfter)).toEqual([...applicationSteps.slice(1), 'check'])
  })
})
