import { randomUUID } from 'node:crypto'
import { ok, type Outcome, refuse } from '@anju/domain/kit'
import { advanceClock, testDatabase, testOffice } from '@anju/testkit'
import { expect, test } from 'vitest'
import { once, sweepKeys } from './index.ts'

const db = await testDatabase()
const office = await testOffice(db)
const citizen = (accountId = randomUUID()) =>
  office.ctx({ actor: { kind: 'citizen', accountId, sessionId: randomUUID() } })

function counter() {
  let done = 0
  return { act: async (): Promise<Outcome<{ n: number }, 'not-found'>> => ok({ n: ++done }), count: () => done }
}

test('of many parallel repeats with one key the act runs once and all get its outcome', async () => {
  const ctx = citizen()
  const { act, count } = counter()
  const request = { route: 'test', key: randomUUID(), request: { a: 1 } }
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => ctx.db.tx((tx) => once(tx, ctx, request, act))))
  expect(count()).toBe(1)
  expect(outcomes).toEqual(Array(8).fill({ ok: true, value: { n: 1 } }))
})

test('the same key with another body is refused, and another actor is independent', async () => {
  const ctx = citizen()
  const key = randomUUID()
  const { act } = counter()
  const run = (c: typeof ctx, request: unknown) => c.db.tx((tx) => once(tx, c, { route: 'test', key, request }, act))
  await run(ctx, { a: 1 })
  expect(await run(ctx, { a: 2 })).toMatchObject({ ok: false, refusal: { code: 'idempotency.mismatch' } })
  expect(await run(citizen(), { a: 2 })).toMatchObject({ ok: true, value: { n: 2 } })
})

test('a refusal is stored like any outcome, a thrown bug leaves nothing behind', async () => {
  const ctx = citizen()
  const refused = { route: 'test', key: randomUUID(), request: {} }
  const run = (r: typeof refused, act: () => Promise<Outcome<{ n: number }, 'not-found'>>) =>
    ctx.db.tx((tx) => once(tx, ctx, r, act))
  await run(refused, async () => refuse('not-found'))
  expect(await run(refused, counter().act)).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  const broken = { ...refused, key: randomUUID() }
  await expect(run(broken, () => Promise.reject(new Error('bug')))).rejects.toThrow('bug')
  expect(await run(broken, counter().act)).toMatchObject({ ok: true })
})

test('a key is kept for two days and then forgotten', async () => {
  const ctx = citizen()
  const { act, count } = counter()
  const request = { route: 'test', key: randomUUID(), request: {} }
  const worker = office.ctx({ actor: { kind: 'system' } })
  const run = () => ctx.db.tx((tx) => once(tx, ctx, request, act))
  await run()
  await advanceClock(db, '47 hours')
  expect(await sweepKeys(worker)).toBe(0)
  await run()
  expect(count()).toBe(1)
  await advanceClock(db, '2 hours')
  expect(await sweepKeys(worker)).toBeGreaterThan(0)
  expect(await db.sql('select 1 from idempotency_key')).toEqual([])
})
