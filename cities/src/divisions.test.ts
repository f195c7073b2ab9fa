import { areaFaults, type CityDivisions } from '@anju/domain/cities'
import { describe, expect, it } from 'vitest'
import { divisionsOf } from './divisions.ts'
import { siteTable } from './site-table.ts'

function need(city: string): CityDivisions {
  const divisions = divisionsOf(city)
  if (!divisions) throw new Error(`no divisions of ${city}`)
  return divisions
}
const count = (city: string) => Map.groupBy(need(city).rows(), (row) => row.level)
const sizes = (city: string) => Object.fromEntries([...count(city)].map(([level, rows]) => [level, rows.length]))

describe('divisions of the opened cities', () => {
  it('are complete', () => {
    expect(sizes('370300')).toEqual({ district: 8, street: 88, committee: 2931 })
    expect(sizes('310100')).toEqual({ district: 16, street: 234, committee: 6509 })
    expect(divisionsOf('370100')).toBeUndefined()
  })

  it.each(['370300', '310100'])('of %s have each code once, each of the form the database takes', (city) => {
    const rows = need(city).rows()
    expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length)
    expect(rows.filter((row) => !/^\d{6}(\d{3}(\d{3})?)?$/.test(row.code) || row.name.trim() === '')).toEqual([])
  })

  it.each(['370300', '310100'])('of %s name the same districts as the site table', (city) => {
    const bare = need(city)
      .districts()
      .map(({ code, name }) => ({ code, name }))
    expect(bare).toEqual(siteTable(() => false).districtsOf(city))
  })

  it('put the streets of Zibo where the guide looks for them', () => {
    const streets = need('370300').streetsOf('370303')
    expect(streets.map((one) => one.name)).toEqual(expect.arrayContaining(['公园街道', '四宝山街道', '房镇镇']))
    expect(need('370300').committeesOf('370303002')).toHaveLength(11)
    expect(areaFaults(need('370300'), { district: '370303', street: '370303002', committee: '370303002004' })).toEqual(
      [],
    )
    expect(areaFaults(need('370300'), { district: '370305', street: '370303002' })).toHaveLength(1)
  })
})
