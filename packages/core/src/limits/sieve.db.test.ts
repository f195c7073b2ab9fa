import { testDatabase, testOffice } from '@anju/testkit'
import { afterEach, expect, test } from 'vitest'
import { requestGate } from './index.ts'
import { sieve } from './sieve.ts'

const db = await testDatabase()
const office = await testOffice(db)
const ctx = office.ctx()
const limit = { name: 'test.requests', most: 30, seconds: 60 }
const passed = async (asking: Promise<{ allowed: boolean }>[]) =>
  (await Promise.all(asking)).filter((one) => one.allowed).length
const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make)

afterEach(async () => void (await db.sql('delete from limit_counter')))

test('who stays below the first block never asks the database', async () => {
  const pass = sieve(limit, 10)
  const counted = db.open('app_citizen', { onStatement: (name) => asked.push(name) })
  const asked: string[] = []
  const few = { ...ctx, db: counted }
  expect(await passed(times(10, () => pass(few, 'one')))).toBe(10)
  expect(asked).toEqual([])
  expect(await passed(times(10, () => pass(few, 'one')))).toBe(10)
  expect(asked).toEqual(['limits.take-some'])
})

test('all at once: what the database grants and one block of each process, and then everybody waits', async () => {
  const processes = [sieve(limit, 10), sieve(limit, 10)]
  const asking = times(50, () => processes.map((pass) => pass(ctx, 'one'))).flat()
  expect(await passed(asking)).toBe(limit.most + 2 * 10)
  const refused = await processes[0]?.(ctx, 'one')
  expect(refused).toMatchObject({ allowed: false, retryAfterSeconds: expect.any(Number) })
  expect(await processes[0]?.(ctx, 'another')).toEqual({ allowed: true })
})

test('a new window begins anew', async () => {
  let now = 1_000_000
  const pass = sieve({ ...limit, most: 10 }, 10, () => now)
  expect(await passed(times(25, () => pass(ctx, 'one')))).toBe(20)
  expect(await pass(ctx, 'one')).toMatchObject({ allowed: false })
  now += 60_000
  expect(await pass(ctx, 'one')).toEqual({ allowed: true })
})

test('while the database is away the process counts alone and does not let everything through', async () => {
  const away = db.open('app_citizen')
  await away.close()
  const pass = sieve(limit, 10)
  expect(await passed(times(50, () => pass({ ...ctx, db: away }, 'one')))).toBe(limit.most)
})

test('a network has 600 requests a minute in all and its first 60, this machine in a demonstration many more', async () => {
  const mayAsk = requestGate(() => 1_000_000)
  expect(await passed(times(700, () => mayAsk({ ...ctx, network: '203.0.113' })))).toBe(660)
  expect(await passed(times(700, () => mayAsk({ ...ctx, network: '203.0.114' })))).toBe(660)
  expect(await passed(times(2_000, () => mayAsk({ ...ctx, network: 'loopback' })))).toBe(2_000)
})
