import { freezeClock, testDatabase, testOffice } from '@anju/testkit'
import { expect, test } from 'vitest'
import { issueNumber } from './index.ts'

const db = await testDatabase({ at: '2026-11-23T15:30:00Z' })
const office = await testOffice(db)
await db.sql(
  `insert into city (code, province_code, name) values ('370300', '370000', '淄博市'), ('310100', '310000', '上海市')`,
)
const issue = (city: string, kind: 'YS' | 'SL', area?: string) =>
  office.ctx({ city }).db.tx((tx) => issueNumber(tx, city, kind, area))

test('parallel numbers are all different and without gaps', async () => {
  const numbers = await Promise.all(Array.from({ length: 20 }, () => issue('370300', 'YS')))
  expect([...numbers].sort()).toEqual(
    Array.from({ length: 20 }, (_, i) => `370300-YS-20261123-${String(i + 1).padStart(4, '0')}`),
  )
})

test("cities and kinds count apart; the day is Shanghai's", async () => {
  expect(await issue('310100', 'YS')).toBe('310100-YS-20261123-0001')
  expect(await issue('370300', 'SL', '370303')).toBe('370303-SL-20261123-0001')
})

test('past midnight in Shanghai a new day begins', async () => {
  await freezeClock(db, '2026-11-23T16:00:00Z')
  expect(await issue('370300', 'YS')).toBe('370300-YS-20261124-0001')
})
