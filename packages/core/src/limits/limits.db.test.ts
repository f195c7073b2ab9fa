import { advanceClock, freezeClock, testDatabase, testNow, testOffice } from '@anju/testkit'
import { expect, test } from 'vitest'
import { leftOf, sweepLimits, take } from './index.ts'

const db = await testDatabase()
const office = await testOffice(db)
const limit = { name: 'test.limit', most: 3, seconds: 60 }
const use = (subject: string, ctx = office.ctx()) => ctx.db.tx((tx) => take(tx, ctx, limit, subject))

test('of fifty parallel uses exactly the allowed number passes', async () => {
  const taken = await Promise.all(Array.from({ length: 50 }, () => use('one')))
  expect(taken.filter((t) => t.allowed)).toHaveLength(3)
  const refused = taken.find((t) => !t.allowed)
  expect(refused).toMatchObject({ retryAfterSeconds: expect.any(Number) })
})

test('subjects are counted apart and stored only as keyed hashes', async () => {
  expect(await use('198.51.100')).toEqual({ allowed: true })
  const rows = await db.sql<{ subject: Buffer }>('select subject from limit_counter')
  expect(rows.every((r) => r.subject.length === 32)).toBe(true)
})

test('an amount is taken whole or not at all, also by many at once', async () => {
  const ctx = office.ctx()
  const bytes = { name: 'test.bytes', most: 1_000, seconds: 60 }
  const use = (subject: string, amount: number) => ctx.db.tx((tx) => take(tx, ctx, bytes, subject, amount))
  const taken = await Promise.all(Array.from({ length: 20 }, () => use('all', 300)))
  expect(taken.filter((t) => t.allowed)).toHaveLength(3)
  expect(await use('all', 101)).toMatchObject({ allowed: false })
  expect(await use('all', 100)).toEqual({ allowed: true })
  expect(await use('new', 1_001)).toMatchObject({ allowed: false })
  expect(await db.sql(`select used from limit_counter where name = 'test.bytes'`)).toEqual([{ used: 1_000 }])
})

test('a new window counts anew, and the sweep forgets old ones', async () => {
  await Promise.all(Array.from({ length: 3 }, () => use('two')))
  expect(await use('two')).toMatchObject({ allowed: false })
  await advanceClock(db, '60 seconds')
  expect(await use('two')).toEqual({ allowed: true })
  await advanceClock(db, '3 days')
  expect(await sweepLimits(office.ctx({ actor: { kind: 'system' } }))).toBeGreaterThan(0)
  expect(await db.sql('select 1 from limit_counter')).toEqual([])
})

test('what is left can be asked without counting, and a day is one of Asia/Shanghai', async () => {
  const ctx = office.ctx()
  const daily = { name: 'test.daily', most: 2, seconds: 86_400 }
  const left = () => ctx.db.tx((tx) => leftOf(tx, ctx, daily, 'three'))
  const day = () => ctx.db.tx((tx) => take(tx, ctx, daily, 'three'))
  await freezeClock(db, '2026-03-02T23:59:30.000+08:00')
  expect(await left()).toEqual({ left: 2, retryAfterSeconds: 30 })
  await day()
  await day()
  expect(await day()).toEqual({ allowed: false, retryAfterSeconds: 30 })
  expect(await left()).toEqual({ left: 0, retryAfterSeconds: 30 })
  await freezeClock(db, '2026-03-03T00:00:00.000+08:00')
  expect(await left()).toEqual({ left: 2, retryAfterSeconds: 86_400 })
  expect(await day()).toEqual({ allowed: true })
  await freezeClock(db, testNow)
})
