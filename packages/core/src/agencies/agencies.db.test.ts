import { testDatabase, testOffice } from '@anju/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { seedPlaces } from '../cities/index.ts'
import { agenciesOf, agencyOf, areasOf, findAcceptingAgency, seedAgencies, subtreeOf } from './index.ts'

const db = await testDatabase()
const office = await testOffice(db)
const idOf = (code: string) => `00000000-0000-8000-8000-${code.padStart(12, '0')}`
const desk = (code: string, parent: string | null, level: 'city' | 'district' | 'street') => ({
  id: idOf(code),
  parent_id: parent && idOf(parent),
  level,
  name: code,
  address: '示范路 1 号',
  phone: '0533-0000000',
  hours: '工作日',
  is_active: true,
})
const agencies = [
  desk('370300', null, 'city'),
  desk('370303', '370300', 'district'),
  desk('370303002', '370303', 'street'),
]
const areas = ['370300', '370303', '370303002', '高新区'].map((area) => ({
  area,
  agency_id: idOf(area === '高新区' ? '370300' : area),
}))
const calendar = {
  days: [{ day: '2026-10-01', kind: 'holiday', name: '国庆节' }],
  years: [{ year: 2026, source: '样例' }],
}

beforeAll(async () => {
  const directory = office.ctx().cities
  await db.owner.tx((tx) => seedPlaces(tx, directory, calendar))
  await db.owner.tx((tx) => seedAgencies(tx, '370300', { agencies, areas }))
})

describe('the first rows of an installation', () => {
  it('hold every city of the site table, and the divisions of the opened ones', async () => {
    const [count] = await db.sql<{ cities: number; open: number }>(
      'select count(*)::integer as cities, count(*) filter (where is_open)::integer as open from city',
    )
    const { cities } = office.ctx()
    expect(count).toEqual({ cities: cities.sites().length, open: cities.sites().filter((one) => one.isOpen).length })
    const rows = await db.sql<{ level: string; n: number }>(
      `select level, count(*)::integer as n from division where city = '370300' group by level order by n`,
    )
    expect(rows.map((row) => row.n)).toEqual([8, 88, 2931])
  })

  it('are written once: what staff changed stays', async () => {
    await db.sql(`update agency set name = '改过的窗口' where id = $1`, [idOf('370303')])
    await db.sql(`update division set is_active = false where code = '370303002'`)
    await db.owner.tx((tx) => seedPlaces(tx, office.ctx().cities, calendar))
    await db.owner.tx((tx) => seedAgencies(tx, '370300', { agencies, areas }))
    const [agency] = await db.sql<{ name: string }>('select name from agency where id = $1', [idOf('370303')])
    const [street] = await db.sql<{ is_active: boolean }>(`select is_active from division where code = '370303002'`)
    expect([agency?.name, street?.is_active]).toEqual(['改过的窗口', false])
  })
})

describe('looking offices up', () => {
  const tx = <T>(work: (tx: Parameters<Parameters<typeof db.citizen.tx>[0]>[0]) => Promise<T>) => db.citizen.tx(work)

  it('gives all, one, the areas and what stands below', async () => {
    expect(await tx((t) => agenciesOf(t, '370300'))).toHaveLength(3)
    expect(await tx((t) => agenciesOf(t, '310100'))).toHaveLength(0)
    expect(await tx((t) => agencyOf(t, '370300', idOf('370303002')))).toMatchObject({ level: 'street' })
    expect(await tx((t) => agencyOf(t, '310100', idOf('370303002')))).toBeUndefined()
    expect(await tx((t) => areasOf(t, '370300'))).toHaveLength(4)
    expect(await tx((t) => subtreeOf(t, '370300', [idOf('370303')]))).toEqual(
      new Set([idOf('370303'), idOf('370303002')]),
    )
    expect(await tx((t) => subtreeOf(t, '370300', []))).toEqual(new Set())
  })

  it('finds the accepting agency of a place by the longest match', async () => {
    const found = async (place: object) => (await tx((t) => findAcceptingAgency(t, '370300', place as never)))?.id
    expect(await found({ district: '370303', street: '370303002' })).toBe(idOf('370303002'))
    expect(await found({ district: '370303', street: '370303001' })).toBe(idOf('370303'))
    expect(await found({ district: '370305' })).toBe(idOf('370300'))
  })
})
