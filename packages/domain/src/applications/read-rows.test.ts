import { describe, expect, it } from 'vitest'
import { faultsOf } from './read-fields.ts'
import { readDeclaredRows } from './read-rows.ts'
import { sampleRules, today } from './rules.testing.ts'

const { housing, assets } = sampleRules.form
const context = { today, floorArea: 'gross', memberCount: 2 } as const
const home = { address: '示范区样例路 1 号', grossFloorArea: '52.3' }
const read = (has: string, rows: Record<string, string>[] = []) =>
  readDeclaredRows(housing, { answers: { has }, rows }, context)
const codes = (reading: ReturnType<typeof read>) => faultsOf(reading).map(({ path, code }) => `${path} ${code}`)

describe('家庭住房情况', () => {
  it('is not answered by leaving the page', () => {
    expect(codes(read(''))).toEqual(['has required'])
    expect(faultsOf(read(''))[0]?.message).toBe('请选择“有”或“没有”：家庭住房情况')
  })

  it('is answered by saying none, whatever was typed before', () => {
    expect(read('no', [{ address: '' }])).toEqual({ ok: true, value: { declared: 'none', rows: [] } })
  })

  it('needs a row when something is declared', () => {
    expect(codes(read('yes'))).toEqual(['has required'])
    expect(read('yes', [home])).toMatchObject({
      ok: true,
      value: { declared: 'some', rows: [{ grossFloorArea: 5230 }] },
    })
  })

  it('tells the faults of all rows', () => {
    expect(codes(read('yes', [{ address: '甲' }, { grossFloorArea: 'x' }]))).toEqual([
      '1.grossFloorArea required',
      '2.address required',
      '2.grossFloorArea area.format',
    ])
  })

  it('has no more rows than the city allows', () => {
    expect(codes(read('yes', [home, home, home]))).toEqual([' required'])
  })
})

describe('申请人财产信息', () => {
  const deposit = { owner: '2', category: 'deposit', quantity: '1', totalValue: '58,000' }

  it('takes the unit from the category, never from what was typed', () => {
    const reading = readDeclaredRows(assets, { answers: { has: 'yes' }, rows: [{ ...deposit, unit: '吨' }] }, context)
    expect(reading).toMatchObject({ ok: true, value: { rows: [{ unit: '户', totalValue: 5800000 }] } })
  })

  it('belongs to a member who stands in the household', () => {
    const reading = readDeclaredRows(assets, { answers: { has: 'yes' }, rows: [{ ...deposit, owner: '3' }] }, context)
    expect(codes(reading)).toEqual(['1.owner choice.unknown'])
  })
})

describe('a table that the city does not ask for', () => {
  const spec = { ...assets, asked: false, notAsked: '本市不要求' }

  it('is complete once its page was seen', () => {
    expect(codes(readDeclaredRows(spec, { answers: {}, rows: [] }, context))).toEqual(['has required'])
    expect(readDeclaredRows(spec, { answers: { has: 'no' }, rows: [] }, context)).toEqual({
      ok: true,
      value: { declared: 'not-asked', rows: [] },
    })
  })
})
