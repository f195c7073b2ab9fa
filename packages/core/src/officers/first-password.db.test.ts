import { advanceClock, testDatabase } from '@anju/testkit'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '../context.ts'
import {
  changePassword,
  createOfficer,
  findOfficerSession,
  giveFirstPassword,
  lockSession,
  signInOfficer,
  takeSecondFactor,
  unlockSession,
} from './index.ts'
import { type Staffed, staffedOffice } from './offices.testing.ts'

const db = await testDatabase()
const host = 'gzf.example.org'
const given = 'k7mw-3qhd-9xtp-w2rj'
const chosen = '海棠 Wumei-5507 井冈'
let staffed: Staffed
let ctx: Ctx
let login: string
let made = 0

const operator = () => staffed.ctx({ actor: { kind: 'system' }, city: '', db: db.owner })
const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? 'ok' : outcome.refusal?.code)

/** A new officer for each test, made by an operator. */
beforeEach(async () => {
  staffed ??= await staffedOffice(db)
  await advanceClock(db, '1 day')
  ctx = staffed.ctx({ city: '', db: db.staff, network: '198.51.100' })
  login = `zb-first-${(made += 1)}`
  const phone = `+8613800000${300 + made}` as never
  const officer = { city: '370300', login, name: '陈示例', password: given, isFirstPassword: true, phone, grants: [] }
  await createOfficer(operator(), officer)
})

async function lastCode(): Promise<string> {
  const [row] = await db.sql<{ id: string; params_ct: Buffer }>(
    'select id, params_ct from short_message order by created_at desc, id desc limit 1',
  )
  if (!row) throw new Error('no short message')
  const place = { table: 'short_message', column: 'params_ct', id: row.id }
  return JSON.parse(ctx.ports.keys.openText(place, row.params_ct)).code
}

async function signIn(password: string): Promise<string> {
  await advanceClock(db, '61 seconds')
  const asked = await signInOfficer(ctx, { login, password, host })
  if (!asked.ok) throw new Error(asked.refusal.code)
  const { challenge } = asked.value
  const done = await takeSecondFactor(ctx, { challenge, code: await lastCode(), agent: 'test', passwordDays: 0 })
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value.token
}

const isDue = async (token: string) => (await findOfficerSession(db.staff, token))?.isPasswordDue

describe('a password that was given out', () => {
  it('is due at every sign-in until it was changed, and then opens nothing more', async () => {
    const token = await signIn(given)
    expect(await isDue(token)).toBe(true)
    expect(await isDue(await signIn(given))).toBe(true)
    const changed = await changePassword(ctx, token, { current: given, next: chosen })
    expect(changed).toMatchObject({ ok: true, value: { isPasswordDue: false, name: '陈示例' } })
    expect(await isDue(token)).toBe(false)
    expect(codeOf(await signInOfficer(ctx, { login, password: given, host }))).toBe('officer.sign-in-wrong')
    expect(await isDue(await signIn(chosen))).toBe(false)
  })

  it('stays due behind a lock', async () => {
    const token = await signIn(given)
    await lockSession(ctx, token)
    expect(codeOf(await changePassword(ctx, token, { current: given, next: chosen }))).toBe('session.locked')
    expect(await unlockSession(ctx, token, given)).toMatchObject({ ok: true, value: { isPasswordDue: true } })
  })

  it('is given again to who forgot the own one, and ends what was open', async () => {
    const token = await signIn(given)
    await changePassword(ctx, token, { current: given, next: chosen })
    const again = 'p4xn-8ukc-2vbe-h6ty'
    expect(codeOf(await giveFirstPassword(operator(), { login: login.toUpperCase(), password: again }))).toBe('ok')
    expect(await findOfficerSession(db.staff, token)).toBeUndefined()
    expect(codeOf(await signInOfficer(ctx, { login, password: chosen, host }))).toBe('officer.sign-in-wrong')
    expect(await isDue(await signIn(again))).toBe(true)
    const unknown = await giveFirstPassword(operator(), { login: 'nobody', password: again })
    expect(codeOf(unknown)).toBe('officer.login-unknown')
  })
})

describe('changing the password', () => {
  it('ends every other session of the officer, and nobody else’s', async () => {
    const stolen = await signIn(given)
    const token = await signIn(given)
    const sessions = () => db.sql(`select 1 from officer_session where revoked_at is null`)
    const before = (await sessions()).length
    await changePassword(ctx, token, { current: given, next: chosen })
    expect(await findOfficerSession(db.staff, stolen)).toBeUndefined()
    expect(await sessions()).toHaveLength(before - 1)
  })

  it('wants the current one, and counts wrong ones as signing in does', async () => {
    const token = await signIn(given)
    const tries = await Promise.all(
      Array.from({ length: 7 }, () => changePassword(ctx, token, { current: 'not-it', next: chosen })),
    )
    expect(new Set(tries.map(codeOf))).toEqual(new Set(['officer.password-wrong', 'limit.reached']))
    expect(await isDue(token)).toBe(true)
    expect(codeOf(await changePassword(ctx, undefined, { current: given, next: chosen }))).toBe('sign-in.required')
  })

  it('takes a good one only, and tells what is wrong with another', async () => {
    const token = await signIn(given)
    const phone = String(13_800_000_300 + made)
    for (const [next, code] of [
      [given, 'password.same'],
      ['short-1', 'password.too-short'],
      ['123456789012', 'password.weak'],
      [`xx-${login}-yy`, 'password.own'],
      [`tel ${phone} x`, 'password.own'],
    ] as const) {
      await advanceClock(db, '61 seconds')
      const refused = await changePassword(ctx, token, { current: given, next })
      expect(refused, next).toMatchObject({ refusal: { code: 'form.invalid', fields: [{ path: 'next', code }] } })
    }
  })

  it('is written down, and of two at once one wins', async () => {
    const token = await signIn(given)
    const both = await Promise.all(
      [chosen, `${chosen} 2`].map((next) => changePassword(ctx, token, { current: given, next })),
    )
    expect(new Set(both.map(codeOf))).toEqual(new Set(['officer.password-wrong', 'ok']))
    const events = await db.sql(
      `select 1 from audit_event where action = 'officers.change-password'
       and object_id = (select id from officer where login = $1)`,
      [login],
    )
    expect(events).toHaveLength(1)
  })
})
