import { type TestDatabase, type TestOffice, testOffice } from '@anju/testkit'
import { type AgencySeeds, seedAgencies } from '../agencies/index.ts'
import type { Actor, Ctx } from '../context.ts'
import { demoOfficers, seedDemo } from '../demo/index.ts'

const idOf = (code: string) => `00000000-0000-8000-8000-${code.padStart(12, '0')}`

/** 淄博: city, 张店区 with 公园街道, 临淄区; 上海: city and 黄浦区. Ids by area code. */
export const agencies: Readonly<Record<string, string>> = Object.fromEntries(
  ['370300', '370303', '370303002', '370305', '310100', '310101'].map((code) => [code, idOf(code)]),
)

const office = (code: string, parent: string | null, level: 'city' | 'district' | 'street', name: string) => ({
  id: idOf(code),
  parent_id: parent && idOf(parent),
  level,
  name,
  address: '示范路 1 号',
  phone: '0533-0000000',
  hours: '工作日',
  is_active: true,
})

const seeds: Readonly<Record<string, AgencySeeds>> = {
  '370300': {
    agencies: [
      office('370300', null, 'city', '淄博市窗口'),
      office('370303', '370300', 'district', '张店区窗口'),
      office('370303002', '370303', 'street', '公园街道窗口'),
      office('370305', '370300', 'district', '临淄区窗口'),
    ],
    areas: ['370300', '370303', '370303002', '370305'].map((area) => ({ area, agency_id: idOf(area) })),
  },
  '310100': {
    agencies: [office('310100', null, 'city', '上海市窗口'), office('310101', '310100', 'district', '黄浦区窗口')],
    areas: ['310100', '310101'].map((area) => ({ area, agency_id: idOf(area) })),
  },
}

export type Staffed = TestOffice & {
  /** The context of a demonstration officer, signed in. */
  as(login: string): Promise<Ctx>
}

/** Two cities with a few offices and the demonstration officers in them. */
export async function staffedOffice(db: TestDatabase): Promise<Staffed> {
  await db.sql(`insert into city (code, province_code, name, is_open) values
    ('370300', '370000', '淄博市', true), ('310100', '310000', '上海市', true) on conflict do nothing`)
  for (const [city, seed] of Object.entries(seeds)) await db.owner.tx((tx) => seedAgencies(tx, city, seed))
  const office = await testOffice(db)
  const system = office.ctx({ actor: { kind: 'system' }, city: '', db: db.owner })
  await seedDemo(system)
  return { ...office, as: async (login) => office.ctx({ actor: await officerOf(db, login), city: cityOf(login) }) }
}

const cityOf = (login: string): string => demoOfficers.find((one) => one.login === login)?.city ?? ''

async function officerOf(db: TestDatabase, login: string): Promise<Actor> {
  const [row] = await db.sql<{ id: string; city: string; display_name: string }>(
    'select id, city, display_name from officer where login = $1',
    [login],
  )
  if (!row) throw new Error(`no officer ${login}`)
  return { kind: 'officer', officerId: row.id, sessionId: row.id, name: row.display_name, city: row.city }
}
