import { describe, expect, it } from 'vitest'
import {
  applicationStepOf,
  applicationSteps,
  documentStepOf,
  documentSteps,
  stepLabels,
  supplementSteps,
} from './steps.ts'

describe('the steps of the guide', () => {
  it('are eight, in its order and its words', () => {
    expect(applicationSteps.map((step) => stepLabels[step])).toEqual([
      '申请地',
      '申请须知',
      '承诺书',
      '申请信息',
      '家庭成员信息',
      '家庭住房情况',
      '申请人财产信息',
      '资料列表',
    ])
  })

  it('are told from an address, and nothing else is', () => {
    expect(applicationStepOf('materials')).toBe('materials')
    expect(documentStepOf('materials')).toBeUndefined()
    for (const wrong of ['', 'toString', '__proto__', 'Area', 'check']) expect(applicationStepOf(wrong)).toBeUndefined()
  })

  it('keep documents but for the photos, and a supplement never reopens what was agreed to', () => {
    expect(documentSteps).toHaveLength(7)
    expect(supplementSteps.filter((step) => !documentSteps.includes(step))).toEqual([])
    expect(supplementSteps).not.toContain('pledge')
  })
})
