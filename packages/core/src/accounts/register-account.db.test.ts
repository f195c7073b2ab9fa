import { advanceClock, testDatabase } from '@anju/testkit'
import { testOffice } from '@anju/testkit/context'
import { expect, test } from 'vitest'
import { phoneOfAccount } from './index.ts'
import { findProvenPhone, findSession, type RegisterAccount, registerAccount } from './index.ts'
import { goodPassword, newPhone, proven, registered } from '@anju/testkit/citizens'

const db = await testDatabase()
const office = await testOffice(db)
const citizen = office.ctx()
const register = (challenge: string | undefined, more: Partial<RegisterAccount> = {}, ctx = citizen) =>
  registerAccount(ctx, { challenge, password: goodPassword, privacyVersion: '2026-11', agent: 'Browser 1', ...more })

async function accountsOf(phone: string): Promise<{ id: string; privacy_version: string }[]> {
  const bidx = office.ports.keys.blindIndex('phone', `+86${phone}`)
  return db.sql('select a.* from account_phone p join account a on a.id = p.account_id where p.phone_bidx = $1', [bidx])
}

test('a proven phone and a password make an account, signed in at once', async () => {
  const phone = newPhone()
  const challenge = await proven(office, citizen, phone)
  expect(await findProvenPhone(citizen, challenge)).toBe(`+86${phone}`)
  const done = await register(challenge)
  expect(done).toMatchObject({ ok: true, value: { phone: `+86${phone}` } })
  const session = await findSession(citizen, done.ok ? done.value.sessionToken : '')
  const [account] = await accountsOf(phone)
  expect(session).toEqual({ accountId: account?.id, sessionId: expect.any(String) })
  expect(account).toMatchObject({ privacy_version: '2026-11', state: 'active', version: 1 })
  const [event] = await db.sql(`select * from audit_event where action = 'accounts.register' order by id desc limit 1`)
  expect(event).toMatchObject({ object_id: account?.id, fields: ['phone'], detail: { privacyVersion: '2026-11' } })
})

test('neither phone nor password stands in the database', async () => {
  const phone = newPhone()
  await register(await proven(office, citizen, phone))
  const dump = JSON.stringify(await db.sql('select id, phone_ct::text, privacy_version from account'))
  expect(dump).not.toContain(phone)
  expect(dump).not.toContain(Buffer.from(phone).toString('hex'))
  const [account] = await accountsOf(phone)
  expect(await citizen.db.tx((tx) => phoneOfAccount(citizen, tx, account?.id ?? ''))).toBe(`+86${phone}`)
  expect(await citizen.db.tx((tx) => phoneOfAccount(citizen, tx, crypto.randomUUID()))).toBeUndefined()
})

test('two browsers that race for one phone make one account; the other is told', async () => {
  const phone = newPhone()
  const first = await proven(office, citizen, phone)
  await advanceClock(db, '61 seconds')
  const second = await proven(office, citizen, phone)
  const answers = await Promise.all([register(first), register(second, { password: 'another-lantern-9' })])
  expect(answers.filter((a) => a.ok)).toHaveLength(1)
  expect(answers.find((a) => !a.ok)).toEqual({ ok: false, refusal: { code: 'phone.registered' } })
  expect(await accountsOf(phone)).toHaveLength(1)
})

test('fifty times the same at the same moment: one account, and everybody is signed in to it', async () => {
  const phone = newPhone()
  const challenge = await proven(office, citizen, phone)
  const answers = await Promise.all(Array.from({ length: 50 }, () => register(challenge)))
  expect(answers.every((a) => a.ok)).toBe(true)
  const accounts = await accountsOf(phone)
  expect(accounts).toHaveLength(1)
  const [sessions] = await db.sql(
    'select count(*) as open from citizen_session where account_id = $1 and revoked_at is null',
    [accounts[0]?.id],
  )
  expect(sessions).toEqual({ open: 5 })
})

test('after a lost answer the same request again is answered as the first was, another password is not', async () => {
  const challenge = await proven(office, citizen, newPhone())
  expect(await register(challenge)).toMatchObject({ ok: true })
  expect(await register(challenge)).toMatchObject({ ok: true })
  expect(await register(challenge, { password: 'another-lantern-9' })).toEqual({
    ok: false,
    refusal: { code: 'phone.registered' },
  })
})

test('a later proof of a registered phone opens nothing, not even with the right password', async () => {
  const phone = newPhone()
  const challenge = await proven(office, citizen, phone)
  await advanceClock(db, '61 seconds')
  const later = await proven(office, citizen, phone)
  expect(await register(challenge)).toMatchObject({ ok: true })
  for (let i = 0; i < 2; i += 1) expect(await register(later)).toMatchObject({ refusal: { code: 'phone.registered' } })
})

test('without a proof, with an unproven code, or half an hour later: first the phone again', async () => {
  const refused = { ok: false, refusal: { code: 'phone.unproven' } }
  expect(await register(undefined)).toEqual(refused)
  expect(await register('A'.repeat(86))).toEqual(refused)
  const challenge = await proven(office, citizen, newPhone())
  await advanceClock(db, '1799 seconds')
  expect(await findProvenPhone(citizen, challenge)).toBeDefined()
  await advanceClock(db, '1 second')
  expect(await register(challenge)).toEqual(refused)
})

test('password and consent are judged together, and nothing is made', async () => {
  const phone = newPhone()
  const challenge = await proven(office, citizen, phone)
  const codes = async (more: Partial<RegisterAccount>) => {
    const answer = await register(challenge, more)
    return answer.ok ? [] : answer.refusal.fields?.map((f) => `${f.path} ${f.code}`)
  }
  expect(await codes({ password: '', privacyVersion: undefined })).toEqual([
    'password password.empty',
    'privacy privacy.not-agreed',
  ])
  expect(await codes({ password: '12345678' })).toEqual(['password password.weak'])
  expect(await codes({ password: `my ${phone} phone` })).toEqual(['password password.own'])
  expect(await codes({ password: 'x'.repeat(200) })).toEqual(['password password.too-long'])
  expect(await accountsOf(phone)).toEqual([])
  expect(await register(challenge)).toMatchObject({ ok: true })
})

test('when too many hash at once it asks to come back, and the proof still stands', async () => {
  const full = await testOffice(db, { passwords: { hash: async () => undefined, verify: async () => undefined } })
  const challenge = await proven(office, citizen, newPhone())
  expect(await register(challenge, {}, full.ctx())).toEqual({ ok: false, refusal: { code: 'service.busy' } })
  expect(await register(challenge)).toMatchObject({ ok: true })
})

test('the tables are the citizens’ surface’s only where it needs them', async () => {
  await registered(office, newPhone())
  const may = async (role: string, text: string) => {
    await db.sql(`set role ${role}`)
    const verdict = await db.sql(text).then(
      () => true,
      () => false,
    )
    await db.sql('reset role')
    return verdict
  }
  expect(await may('app_citizen', 'update account set phone_ct = phone_ct')).toBe(false)
  expect(await may('app_citizen', 'delete from account')).toBe(false)
  expect(await may('app_citizen', 'select * from short_message')).toBe(false)
  expect(await may('app_staff', 'select password_hash from account')).toBe(false)
  expect(await may('app_staff', 'select * from account_phone')).toBe(false)
  expect(await may('app_staff', 'select * from citizen_session')).toBe(false)
  expect(await may('app_staff', 'select * from message')).toBe(false)
  expect(await may('app_staff', 'select id, phone_ct from account')).toBe(true)
})
