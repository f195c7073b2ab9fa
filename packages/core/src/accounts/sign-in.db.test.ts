import { advanceClock, freezeClock, testDatabase } from '@anju/testkit'
import { testOffice } from '@anju/testkit/context'
import { expect, test } from 'vitest'
import { findSession, signIn } from './index.ts'
import { deliver, goodPassword, newPhone, registered } from '@anju/testkit/citizens'

const db = await testDatabase()
const office = await testOffice(db)
let networks = 0
const newNetwork = () => `203.0.${(networks += 1)}`
const attempt = (account: string, password: string, network = newNetwork()) =>
  signIn(office.ctx({ network }), { account, password, agent: 'Browser 1' })
const codeOf = (answer: Awaited<ReturnType<typeof signIn>>) => (answer.ok ? 'ok' : answer.refusal.code)

/** Wrong passwords in a row, as fast as the limits allow. */
async function wrongTimes(times: number, account: string, network: string): Promise<string[]> {
  const codes: string[] = []
  for (let i = 0; i < times; i += 1) {
    codes.push(codeOf(await attempt(account, 'wrong', network)))
    await advanceClock(db, '15 seconds')
  }
  return codes
}

test('phone and password open a session of the account', async () => {
  const phone = newPhone()
  const own = await findSession(office.ctx(), await registered(office, phone))
  const signed = await attempt(`+86 ${phone}`, goodPassword)
  expect(signed).toMatchObject({ ok: true, value: { sessionToken: expect.stringMatching(/^[\w-]{43}$/) } })
  const session = await findSession(office.ctx(), signed.ok ? signed.value.sessionToken : '')
  expect(session?.accountId).toBe(own?.accountId)
  expect(session?.sessionId).not.toBe(own?.sessionId)
})

test('unknown phone and wrong password get the same answer and the same work', async () => {
  const phone = newPhone()
  await registered(office, phone)
  const asked: (string | undefined)[] = []
  const watched = await testOffice(db, {
    passwords: {
      ...office.ports.passwords,
      verify: async (password, stored) => {
        asked.push(stored)
        return office.ports.passwords.verify(password, stored)
      },
    },
  })
  const answer = (account: string) =>
    signIn(watched.ctx({ network: newNetwork() }), { account, password: 'wrong', agent: '' })
  expect(await answer(phone)).toEqual(await answer(newPhone()))
  expect(await answer(newPhone())).toEqual({ ok: false, refusal: { code: 'sign-in.failed' } })
  expect(asked).toEqual([expect.any(String), undefined, undefined])
})

test('what is missing is said beside the field', async () => {
  expect(await attempt('', '')).toMatchObject({
    refusal: { code: 'form.invalid', fields: [{ path: 'account' }, { path: 'password', code: 'password.empty' }] },
  })
})

test('five tries a minute per account and network, two hundred at once included', async () => {
  await freezeClock(db, '2026-03-03T09:00:00+08:00')
  const phone = newPhone()
  await registered(office, phone)
  const network = newNetwork()
  const ctx = office.ctx({ network: 'loopback', db: db.open('app_citizen', { max: 20, connectTimeoutMs: 20_000 }) })
  const rush = await Promise.all(
    Array.from({ length: 200 }, () => signIn(ctx, { account: phone, password: 'wrong', agent: '' })),
  )
  expect(rush.filter((a) => codeOf(a) === 'sign-in.failed')).toHaveLength(5)
  expect(rush.filter((a) => codeOf(a) === 'sign-in.too-often')).toHaveLength(195)
  expect(codeOf(await attempt(phone, goodPassword, network))).toBe('ok')
})

test('twenty a minute per network, whoever is tried', async () => {
  await freezeClock(db, '2026-03-03T10:00:00+08:00')
  const network = newNetwork()
  for (let i = 0; i < 20; i += 1) expect(codeOf(await attempt(newPhone(), 'x', network))).toBe('sign-in.failed')
  expect(await attempt(newPhone(), 'x', network)).toMatchObject({
    refusal: { code: 'limit.reached', params: { retryAfterSeconds: 60 } },
  })
  expect(codeOf(await attempt(newPhone(), 'x'))).toBe('sign-in.failed')
})

test('ten wrong in a row lock this network out for fifteen minutes, other networks not, and the owner is told', async () => {
  await freezeClock(db, '2026-03-04T09:00:00+08:00')
  const phone = newPhone()
  await registered(office, phone)
  const network = newNetwork()
  const codes = await wrongTimes(10, phone, network)
  expect(codes.slice(0, 9)).toEqual(Array(9).fill('sign-in.failed'))
  expect(codes[9]).toBe('sign-in.locked')
  expect(await attempt(phone, goodPassword, network)).toMatchObject({
    refusal: { code: 'sign-in.locked', params: { retryAfterSeconds: 885 } },
  })
  expect(codeOf(await attempt(phone, goodPassword))).toBe('ok')
  await deliver(office)
  expect(office.sent.at(-1)).toMatchObject({
    to: `+86${phone}`,
    template: 'accounts.sign-in-locked',
    params: { minutes: '15' },
  })
  await advanceClock(db, '885 seconds')
  expect(codeOf(await attempt(phone, goodPassword, network))).toBe('ok')
})

test('the lock doubles with every further ten, and a right password wipes the slate', async () => {
  await freezeClock(db, '2026-03-05T09:00:00+08:00')
  const phone = newPhone()
  await registered(office, phone)
  const network = newNetwork()
  await wrongTimes(10, phone, network)
  await advanceClock(db, '15 minutes')
  expect((await wrongTimes(10, phone, network)).at(-1)).toBe('sign-in.locked')
  expect(await attempt(phone, 'x', network)).toMatchObject({
    refusal: { params: { retryAfterSeconds: 30 * 60 - 15 } },
  })
  await advanceClock(db, '30 minutes')
  expect(codeOf(await attempt(phone, goodPassword, network))).toBe('ok')
  expect((await wrongTimes(9, phone, network)).at(-1)).toBe('sign-in.failed')
})

test('an unknown phone is locked out alike, and nobody is written to', async () => {
  await freezeClock(db, '2026-03-06T09:00:00+08:00')
  await deliver(office)
  const sent = office.sent.length
  expect((await wrongTimes(10, newPhone(), newNetwork())).at(-1)).toBe('sign-in.locked')
  await deliver(office)
  expect(office.sent).toHaveLength(sent)
})

test('a closed account is nobody’s', async () => {
  const phone = newPhone()
  const session = await findSession(office.ctx(), await registered(office, phone))
  await db.sql(`update account set state = 'closed' where id = $1`, [session?.accountId])
  expect(codeOf(await attempt(phone, goodPassword))).toBe('sign-in.failed')
})

test('a hash with old parameters is made anew at sign-in', async () => {
  const phone = newPhone()
  const session = await findSession(office.ctx(), await registered(office, phone))
  const newer = await testOffice(db, {
    passwords: {
      hash: async (password) => `newer:${password}`,
      verify: async (password, stored) => ({ matches: stored?.endsWith(`:${password}`) ?? false, rehash: true }),
    },
  })
  const answer = await signIn(newer.ctx({ network: newNetwork() }), {
    account: phone,
    password: goodPassword,
    agent: '',
  })
  expect(answer.ok).toBe(true)
  const [row] = await db.sql('select password_hash, version from account where id = $1', [session?.accountId])
  expect(row).toEqual({ password_hash: `newer:${goodPassword}`, version: 2 })
})

test('when too many hash at once it asks to come back', async () => {
  const full = await testOffice(db, { passwords: { hash: async () => undefined, verify: async () => undefined } })
  const answer = await signIn(full.ctx({ network: newNetwork() }), { account: newPhone(), password: 'x', agent: '' })
  expect(codeOf(answer)).toBe('service.busy')
})

test('right and wrong sign-ins are in the audit, with the account where there is one', async () => {
  const phone = newPhone()
  await registered(office, phone)
  await attempt(phone, 'wrong')
  await attempt(phone, goodPassword)
  await attempt(newPhone(), 'wrong')
  const events = await db.sql<{ action: string; object_id: string | null }>(
    'select action, object_id from audit_event order by id desc limit 3',
  )
  expect(events.map((e) => [e.action, e.object_id !== null])).toEqual([
    ['accounts.fail-sign-in', false],
    ['accounts.sign-in', true],
    ['accounts.fail-sign-in', true],
  ])
})
