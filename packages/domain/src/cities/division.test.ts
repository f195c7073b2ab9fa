import { describe, expect, it } from 'vitest'
import { areaFaults, type DivisionData, divisionsFrom } from './division.ts'

const data: DivisionData = {
  source: 'test',
  city: '990100',
  districts: [
    {
      code: '990102',
      name: '甲区',
      streets: [{ code: '990102001', name: '一街道', committees: [['990102001001', '一居委']] }],
    },
    {
      code: '990103',
      name: '乙区',
      streets: [{ code: '990103001', name: '二街道', committees: [['990103001001', '二居委']] }],
    },
  ],
}
const divisions = divisionsFrom(data)
const paths = (choice: Parameters<typeof areaFaults>[1]) =>
  areaFaults(divisions, choice).map((one) => `${one.path} ${one.code}`)

describe('divisionsFrom', () => {
  it('goes from district to street to committee', () => {
    expect(divisions.districts().map((one) => one.name)).toEqual(['甲区', '乙区'])
    expect(divisions.streetsOf('990103').map((one) => one.name)).toEqual(['二街道'])
    expect(divisions.committeesOf('990103001').map((one) => one.name)).toEqual(['二居委'])
    expect(divisions.streetsOf('990199')).toEqual([])
  })

  it('lists parents before children, each with its parent', () => {
    const seen = new Set(['990100'])
    for (const row of divisions.rows()) {
      expect(seen).toContain(row.parent)
      seen.add(row.code)
    }
    expect(seen.size).toBe(7)
  })

  it('gives a city without districts one area that holds its streets', () => {
    const whole = divisionsFrom({ source: 'test', city: '441900', districts: [], streets: data.districts[0]?.streets })
    expect(whole.districts()).toEqual([expect.objectContaining({ code: '441900', name: '全市' })])
    expect(whole.streetsOf('441900').map((one) => one.name)).toEqual(['一街道'])
    expect(areaFaults(whole, { district: '441900', street: '990102001', committee: '990102001001' })).toEqual([])
  })
})

describe('areaFaults', () => {
  it('needs the district only', () => {
    expect(paths({ district: '990102' })).toEqual([])
    expect(paths({ district: '990102', street: '', committee: '' })).toEqual([])
    expect(paths({ district: '' })).toEqual(['district required'])
  })

  it('refuses what is not a district of this city', () => {
    expect(paths({ district: '370303' })).toEqual(['district unknown'])
    expect(paths({ district: '990102001' })).toEqual(['district unknown'])
  })

  it('refuses a street of another district and a committee of another street, both at once', () => {
    expect(paths({ district: '990102', street: '990103001' })).toEqual(['street outside-district'])
    expect(paths({ district: '990102', street: '990102001', committee: '990103001001' })).toEqual([
      'committee outside-street',
    ])
    expect(paths({ district: '990102', street: '990103001', committee: '990102001001' })).toEqual([
      'street outside-district',
      'committee outside-street',
    ])
  })

  it('refuses a committee without its street', () => {
    expect(paths({ district: '990102', committee: '990102001001' })).toEqual(['committee street-missing'])
  })

  it('says what to do', () => {
    expect(areaFaults(divisions, { district: '' })[0]?.message).toBe('请选择城区/县')
  })
})
