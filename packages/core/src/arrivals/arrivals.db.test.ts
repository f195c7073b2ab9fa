import { freezeClock, testDatabase } from '@anju/testkit'
import { testOffice } from '@anju/testkit/context'
import { expect, test } from 'vitest'
import { countArrival } from './index.ts'

const db = await testDatabase()
await db.sql(`insert into city (code, province_code, name, is_open) values ('370300', '370000', '淄博市', true)`)
const office = await testOffice(db)
const ctx = office.ctx({ db: db.citizen })

test('arrivals are counted per day, source and section, and anything odd is not', async () => {
  await freezeClock(db, '2026-03-02T23:30:00+08:00')
  for (let n = 0; n < 3; n++) await countArrival(ctx, { source: 'sdzw', section: 'apply' })
  await countArrival(ctx, { source: 'sdzw', section: 'guides' })
  for (const source of ['', 'A', '张三', 'x'.repeat(21), `a'b`]) await countArrival(ctx, { source, section: 'apply' })
  await freezeClock(db, '2026-03-03T00:30:00+08:00')
  await countArrival(ctx, { source: 'sdzw', section: 'apply' })
  const rows = await db.sql('select day::text, source, section, visits from arrival order by day, section')
  expect(rows).toEqual([
    { day: '2026-03-02', source: 'sdzw', section: 'apply', visits: 3 },
    { day: '2026-03-02', source: 'sdzw', section: 'guides', visits: 1 },
    { day: '2026-03-03', source: 'sdzw', section: 'apply', visits: 1 },
  ])
})
