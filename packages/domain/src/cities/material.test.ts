import { describe, expect, it } from 'vitest'
import { type MaterialSpec, materialsFor } from './material.ts'

const divorced = { of: 'application', field: 'maritalStatus', in: ['40'] } as const
const married = { of: 'application', field: 'maritalStatus', in: ['20'] } as const
const disabled = { of: 'any-member', field: 'disability', in: ['yes'] } as const

const specs: readonly MaterialSpec[] = [
  { code: 'identity', hint: '', need: 'required', papers: [{ name: '身份证' }], maxFiles: 10 },
  { code: 'application-form', hint: '', need: 'generated', papers: [], maxFiles: 10 },
  {
    code: 'marital-status',
    hint: '',
    need: 'optional',
    requiredWhen: [married, divorced],
    papers: [
      { name: '结婚证', when: married },
      { name: '离婚证', when: divorced },
    ],
    maxFiles: 4,
  },
  {
    code: 'other',
    hint: '',
    need: 'optional',
    requiredWhen: [disabled],
    papers: [{ name: '残疾证', when: disabled }],
    maxFiles: 10,
  },
]

const needed = (maritalStatus: string, members: Record<string, string>[] = []) =>
  materialsFor(specs, { application: { maritalStatus }, members })

describe('materialsFor', () => {
  it('asks a divorced applicant for the divorce certificate and nothing else of that kind', () => {
    const marital = needed('40').find((one) => one.code === 'marital-status')
    expect(marital).toMatchObject({ label: '婚姻状况证明', isRequired: true, papers: ['离婚证'] })
  })

  it('leaves it optional and empty for an unmarried applicant', () => {
    const marital = needed('10').find((one) => one.code === 'marital-status')
    expect(marital).toMatchObject({ isRequired: false, papers: [] })
  })

  it('never requires what the system makes itself', () => {
    const form = needed('20').find((one) => one.code === 'application-form')
    expect(form).toMatchObject({ isRequired: false, isGenerated: true })
  })

  it('looks at every member', () => {
    expect(needed('10', [{}, { disability: 'yes' }]).at(-1)).toMatchObject({ isRequired: true, papers: ['残疾证'] })
    expect(needed('10', [{}, { disability: 'no' }]).at(-1)).toMatchObject({ isRequired: false, papers: [] })
  })
})
