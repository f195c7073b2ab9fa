import { testDatabase } from '@anju/testkit'
import { filesNamed } from '@anju/domain/content'
import { beforeAll, expect, test } from 'vitest'
import { listLive, publishedFiles } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { type Staffed, staffedOffice } from '../officers/offices.testing.ts'
import { seedDemoContent } from './index.ts'

const db = await testDatabase()
let staffed: Staffed
let system: Ctx
const drawn: string[] = []
const draw = async (svg: string) => {
  drawn.push(svg)
  return Buffer.from([0xff, 0xd8, 0xff, 0xe0, drawn.length])
}

beforeAll(async () => {
  staffed = await staffedOffice(db)
  system = staffed.ctx({ actor: { kind: 'system' }, city: '', db: db.owner })
})

test('is made once, with every file that it names, each labelled as what it is', async () => {
  expect(await seedDemoContent(system, draw)).toBe(4)
  const before = drawn.length
  expect(await seedDemoContent(system, draw)).toBe(0)
  expect(drawn.length).toBe(before)
  const citizen = staffed.ctx({ db: db.citizen })
  const pieces = [
    ...(await listLive(citizen, { kind: 'listing', limit: 9 })).items,
    ...(await listLive(citizen, { kind: 'photo-news', limit: 9 })).items,
    ...(await listLive(citizen, { kind: 'announcement', limit: 9 })).items,
  ]
  expect(pieces.map((one) => one.slug).toSorted()).toEqual([
    'demo-allocation',
    'demo-handover',
    'demo-homes',
    'demo-phase-one',
  ])
  const named = pieces.flatMap((one) => filesNamed(one).map(({ file }) => file))
  expect(named).toHaveLength(8)
  expect((await publishedFiles(citizen, named)).size).toBe(8)
  for (const svg of drawn) expect(svg).toMatch(/^<svg [^>]+>.+<\/svg>$/s)
  expect(JSON.stringify(pieces)).toContain('示范')
})

test('what its editors took down stays down', async () => {
  await db.sql(`update content_revision set state = 'withdrawn', live_until = live_from where title = '示例家园'`)
  expect(await seedDemoContent(system, draw)).toBe(0)
})
