import { advanceClock, freezeClock, testDatabase } from '@anju/testkit'
import { testOffice } from '@anju/testkit/context'
import type { Actor } from '../context.ts'
import { expect, test } from 'vitest'
import { findSession, ownPhone, signIn, signOut, sweepAccounts } from './index.ts'
import { goodPassword, newCitizen, newPhone, registered } from '@anju/testkit/citizens'

const db = await testDatabase()
const office = await testOffice(db)
const visitor = office.ctx()

async function signedIn(phone: string, actor: Actor = { kind: 'visitor' }): Promise<string> {
  const answer = await signIn(office.ctx({ actor }), { account: phone, password: goodPassword, agent: 'x' })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.sessionToken
}

test('the token is not in the database', async () => {
  const token = await registered(office, newPhone())
  const dump = JSON.stringify(await db.sql('select *, id_hash::text as hash from citizen_session'))
  expect(dump).not.toContain(token)
  expect(await findSession(visitor, token)).toBeDefined()
})

test('made-up tokens find nothing, whatever they hold', async () => {
  for (const token of ['', 'x', 'A'.repeat(43), 'A'.repeat(44), `${'A'.repeat(42)}\u0000`, "' or 1=1 --"]) {
    expect(await findSession(visitor, token)).toBeUndefined()
  }
})

test('half an hour without a click ends it; a click within keeps it', async () => {
  const token = await registered(office, newPhone())
  await advanceClock(db, '29 minutes')
  expect(await findSession(visitor, token)).toBeDefined()
  await advanceClock(db, '29 minutes')
  expect(await findSession(visitor, token)).toBeDefined()
  await advanceClock(db, '30 minutes')
  expect(await findSession(visitor, token)).toBeUndefined()
})

test('twelve hours end it, however busy', async () => {
  const token = await registered(office, newPhone())
  for (let i = 0; i < 35; i += 1) {
    await advanceClock(db, '20 minutes')
    expect(await findSession(visitor, token)).toBeDefined()
  }
  await advanceClock(db, '19 minutes 59 seconds')
  expect(await findSession(visitor, token)).toBeDefined()
  await advanceClock(db, '1 second')
  expect(await findSession(visitor, token)).toBeUndefined()
})

test('being seen is written at most once a minute', async () => {
  const names: string[] = []
  const watched = db.open('app_citizen', { onStatement: (name) => names.push(name) })
  const token = await registered(office, newPhone())
  const touched = async () => {
    names.length = 0
    await findSession({ db: watched }, token)
    return names.includes('accounts.touch-session')
  }
  expect(await touched()).toBe(false)
  await advanceClock(db, '60 seconds')
  expect(await touched()).toBe(true)
  expect(await touched()).toBe(false)
})

test('signing out ends this session only, and twice is no fault', async () => {
  const phone = newPhone()
  const here = await registered(office, phone)
  const there = await signedIn(phone)
  const session = await findSession(visitor, here)
  const actor: Actor = { kind: 'citizen', accountId: '', sessionId: '', ...session }
  await signOut(office.ctx({ actor }))
  await signOut(office.ctx({ actor }))
  await signOut(visitor)
  expect(await findSession(visitor, here)).toBeUndefined()
  expect(await findSession(visitor, there)).toBeDefined()
})

test('signing in anew in the same browser ends the session that was there', async () => {
  const phone = newPhone()
  const old = await registered(office, phone)
  const session = await findSession(visitor, old)
  const fresh = await signedIn(phone, { kind: 'citizen', accountId: '', sessionId: '', ...session })
  expect(await findSession(visitor, old)).toBeUndefined()
  expect(await findSession(visitor, fresh)).toBeDefined()
})

test('five at once: the oldest ends', async () => {
  await freezeClock(db, '2026-03-10T08:00:00+08:00')
  const phone = newPhone()
  const tokens = [await registered(office, phone)]
  for (let i = 0; i < 5; i += 1) {
    await advanceClock(db, '20 seconds')
    tokens.push(await signedIn(phone))
  }
  const alive = await Promise.all(tokens.map((token) => findSession(visitor, token)))
  expect(alive.map((session) => session !== undefined)).toEqual([false, true, true, true, true, true])
})

test('one’s own phone is shown to its owner and to nobody who is not signed in', async () => {
  const phone = newPhone()
  const actor = await newCitizen(office, phone)
  expect(await ownPhone(office.ctx({ actor }))).toEqual({ ok: true, value: `+86${phone}` })
  expect(await ownPhone(visitor)).toEqual({ ok: false, refusal: { code: 'sign-in.required' } })
})

test('the sweep takes what no rule reads any more and nothing else', async () => {
  const worker = office.ctx({ actor: { kind: 'system' } })
  await freezeClock(db, '2026-04-01T08:00:00+08:00')
  await sweepAccounts(worker)
  const token = await registered(office, newPhone())
  expect(await sweepAccounts(worker)).toBe(0)
  expect(await findSession(visitor, token)).toBeDefined()
  await advanceClock(db, '2 days 1 minute')
  expect(await sweepAccounts(worker)).toBe(3)
})
