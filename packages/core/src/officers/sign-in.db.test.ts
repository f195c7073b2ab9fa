import { advanceClock, testDatabase } from '@anju/testkit'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '../context.ts'
import { demoOfficers } from '../demo/index.ts'
import {
  confirmPassword,
  findCodeOnItsWay,
  findOfficerSession,
  lockSession,
  resendOfficerCode,
  signInOfficer,
  signOutOfficer,
  sweepOfficers,
  takeSecondFactor,
  unlockSession,
} from './index.ts'
import { type Staffed, staffedOffice } from './offices.testing.ts'

const db = await testDatabase()
const host = 'gzf.example.org'
let staffed: Staffed
let ctx: Ctx

const street = demoOfficers[0]
if (!street) throw new Error('no demonstration officer')
const { login, password } = street

const visitor = (network = '198.51.100') => staffed.ctx({ city: '', db: db.staff, network })

beforeEach(async () => {
  staffed ??= await staffedOffice(db)
  await advanceClock(db, '1 day')
  await db.sql('delete from officer_throttle')
  ctx = visitor()
})

/** The code as the officer reads it on the phone. */
async function lastCode(): Promise<string> {
  const [row] = await db.sql<{ id: string; params_ct: Buffer }>(
    'select id, params_ct from short_message order by created_at desc, id desc limit 1',
  )
  if (!row) throw new Error('no short message')
  const place = { table: 'short_message', column: 'params_ct', id: row.id }
  return JSON.parse(ctx.ports.keys.openText(place, row.params_ct)).code
}

async function firstStep(): Promise<string> {
  const asked = await signInOfficer(ctx, { login, password, host })
  if (!asked.ok) throw new Error(asked.refusal.code)
  return asked.value.challenge
}

async function signIn() {
  const challenge = await firstStep()
  const done = await takeSecondFactor(ctx, { challenge, code: await lastCode(), agent: 'test', passwordDays: 90 })
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}

const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? 'ok' : outcome.refusal?.code)

describe('an old password', () => {
  it('has to be changed on its ninetieth day, and where no age is set never', async () => {
    const due = async (days: number, passwordDays: number) => {
      await db.sql(`update officer set password_changed_at = app_now() - make_interval(days => $1) where login = $2`, [
        days,
        login,
      ])
      const challenge = await firstStep()
      const done = await takeSecondFactor(ctx, { challenge, code: await lastCode(), agent: 'test', passwordDays })
      await advanceClock(db, '2 minutes')
      return done.ok && done.value.session.isPasswordDue
    }
    expect([await due(89, 90), await due(90, 90), await due(900, 0)]).toEqual([false, true, false])
    await db.sql('update officer set password_changed_at = app_now()')
  })
})

describe('signing in', () => {
  it('takes password and code, shows the phone masked, and opens a session of the own city', async () => {
    const asked = await signInOfficer(ctx, { login: ' ZB-Street ', password, host })
    expect(asked).toMatchObject({ ok: true, value: { phone: '138****0101', resendAfterSeconds: 60 } })
    const challenge = asked.ok ? asked.value.challenge : undefined
    expect(await findCodeOnItsWay(ctx, challenge)).toMatchObject({ phone: '138****0101', resendAfterSeconds: 60 })
    const done = await takeSecondFactor(ctx, { challenge, code: await lastCode(), agent: 'test', passwordDays: 90 })
    expect(done).toMatchObject({ ok: true, value: { session: { name: '王示范', city: '370300', lockedAt: null } } })
    const token = done.ok ? done.value.token : ''
    expect(await findOfficerSession(db.staff, token)).toMatchObject({ name: '王示范', city: '370300' })
    expect(await findCodeOnItsWay(ctx, challenge)).toBeUndefined()
  })

  it('answers an unknown login, a wrong password and a suspended officer alike', async () => {
    const wrong = await signInOfficer(ctx, { login, password: 'not-it', host })
    expect(await signInOfficer(ctx, { login: 'nobody', password, host })).toEqual(wrong)
    await db.sql(`update officer set state = 'suspended' where login = $1`, [login])
    expect(await signInOfficer(ctx, { login, password, host })).toEqual(wrong)
    await db.sql(`update officer set state = 'active' where login = $1`, [login])
    expect(codeOf(wrong)).toBe('officer.sign-in-wrong')
  })

  it('wants the code in the browser that gave the password, once', async () => {
    const challenge = await firstStep()
    const code = await lastCode()
    expect(codeOf(await takeSecondFactor(ctx, { challenge: undefined, code, agent: '', passwordDays: 90 }))).toBe(
      'officer.sign-in-again',
    )
    expect(codeOf(await takeSecondFactor(ctx, { challenge: 'x'.repeat(86), code, agent: '', passwordDays: 90 }))).toBe(
      'officer.sign-in-again',
    )
    expect(codeOf(await takeSecondFactor(ctx, { challenge, code, agent: '', passwordDays: 90 }))).toBe('ok')
    expect(codeOf(await takeSecondFactor(ctx, { challenge, code, agent: '', passwordDays: 90 }))).toBe(
      'officer.sign-in-again',
    )
  })

  it('gives one session to many parallel right codes', async () => {
    const challenge = await firstStep()
    const code = await lastCode()
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => takeSecondFactor(ctx, { challenge, code, agent: '', passwordDays: 90 })),
    )
    expect(tries.filter((one) => one.ok)).toHaveLength(1)
  })

  it('lets five wrong codes through and no sixth', async () => {
    const challenge = await firstStep()
    const right = await lastCode()
    const wrong = right === '000000' ? '000001' : '000000'
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => takeSecondFactor(ctx, { challenge, code: wrong, agent: '', passwordDays: 90 })),
    )
    expect(tries.map(codeOf).filter((code) => code === 'otp.wrong')).toHaveLength(4)
    expect(codeOf(await takeSecondFactor(ctx, { challenge, code: right, agent: '', passwordDays: 90 }))).toBe(
      'otp.locked',
    )
  })

  it('sends the code again after sixty seconds, and then the first is dead', async () => {
    const challenge = await firstStep()
    const first = await lastCode()
    expect(codeOf(await resendOfficerCode(ctx, { challenge, host }))).toBe('otp.too-soon')
    await advanceClock(db, '61 seconds')
    const again = await resendOfficerCode(ctx, { challenge, host })
    if (!again.ok) throw new Error(again.refusal.code)
    const second = await lastCode()
    expect(codeOf(await takeSecondFactor(ctx, { challenge, code: first, agent: '', passwordDays: 90 }))).not.toBe('ok')
    expect(
      codeOf(
        await takeSecondFactor(ctx, { challenge: again.value.challenge, code: second, agent: '', passwordDays: 90 }),
      ),
    ).toBe('ok')
  })
})

describe('wrong passwords', () => {
  it('shut one network out after ten in a row, longer each time, and no other', async () => {
    for (let i = 0; i < 10; i += 1) {
      await advanceClock(db, '30 seconds')
      expect(codeOf(await signInOfficer(ctx, { login, password: `wrong ${i}`, host }))).toBe('officer.sign-in-wrong')
    }
    const shut = await signInOfficer(ctx, { login, password, host })
    expect(shut).toMatchObject({ refusal: { code: 'officer.sign-in-waits', params: { retryAfterSeconds: 900 } } })
    expect(codeOf(await signInOfficer(visitor('203.0.113'), { login, password, host }))).toBe('ok')
    await advanceClock(db, '15 minutes')
    expect(codeOf(await signInOfficer(ctx, { login, password: 'wrong', host }))).toBe('officer.sign-in-wrong')
    expect(await signInOfficer(ctx, { login, password, host })).toMatchObject({
      refusal: { params: { retryAfterSeconds: 1800 } },
    })
    await advanceClock(db, '31 minutes')
    expect(codeOf(await signInOfficer(ctx, { login, password, host }))).toBe('ok')
    const rows = await db.sql(`select 1 from officer_throttle where wrong_in_row > 0`)
    expect(rows).toHaveLength(0)
  })

  it('count unknown logins alike', async () => {
    for (let i = 0; i < 10; i += 1) {
      await advanceClock(db, '30 seconds')
      await signInOfficer(ctx, { login: 'nobody', password: `wrong ${i}`, host })
    }
    expect(codeOf(await signInOfficer(ctx, { login: 'nobody', password, host }))).toBe('officer.sign-in-waits')
  })

  it('may be tried twenty times a minute from one network, whichever the logins', async () => {
    const tried = (network: string) =>
      Promise.all(
        Array.from({ length: 24 }, (_, n) => signInOfficer(visitor(network), { login: `n-${n}`, password: 'x', host })),
      )
    const codes = (await tried('203.0.115')).map(codeOf)
    expect(codes.filter((code) => code === 'officer.sign-in-wrong')).toHaveLength(20)
    expect(await signInOfficer(visitor('203.0.115'), { login: 'n-99', password: 'x', host })).toMatchObject({
      refusal: { code: 'limit.reached', params: { retryAfterSeconds: expect.any(Number) } },
    })
    expect((await tried('loopback')).map(codeOf)).not.toContain('limit.reached')
  })

  it('may be tried five times a minute, also when all come at once', async () => {
    const tries = await Promise.all(Array.from({ length: 9 }, () => signInOfficer(ctx, { login, password: 'x', host })))
    expect(tries.map(codeOf).filter((code) => code === 'officer.sign-in-wrong')).toHaveLength(5)
    expect(tries.map(codeOf).filter((code) => code === 'limit.reached')).toHaveLength(4)
  })
})

describe('a session', () => {
  it('locks after fifteen idle minutes and opens with the password', async () => {
    const { token } = await signIn()
    await advanceClock(db, '10 minutes')
    expect((await findOfficerSession(db.staff, token))?.lockedAt).toBeNull()
    await advanceClock(db, '14 minutes')
    expect((await findOfficerSession(db.staff, token, { isAct: false }))?.lockedAt).toBeNull()
    await advanceClock(db, '2 minutes')
    expect((await findOfficerSession(db.staff, token))?.lockedAt).toBeInstanceOf(Date)
    expect(codeOf(await unlockSession(ctx, token, 'wrong'))).toBe('officer.password-wrong')
    expect((await findOfficerSession(db.staff, token))?.lockedAt).toBeInstanceOf(Date)
    expect(await unlockSession(ctx, token, password)).toMatchObject({ ok: true, value: { lockedAt: null } })
    expect((await findOfficerSession(db.staff, token))?.lockedAt).toBeNull()
  })

  it('locks by hand, ends by hand, and is over after eight hours', async () => {
    const { token } = await signIn()
    await lockSession(ctx, token)
    expect((await findOfficerSession(db.staff, token))?.lockedAt).toBeInstanceOf(Date)
    await unlockSession(ctx, token, password)
    for (let i = 0; i < 48; i += 1) {
      await advanceClock(db, '10 minutes')
      await findOfficerSession(db.staff, token)
    }
    expect(await findOfficerSession(db.staff, token)).toBeUndefined()
    const next = await signIn()
    await signOutOfficer(ctx, next.token)
    await signOutOfficer(ctx, next.token)
    expect(await findOfficerSession(db.staff, next.token)).toBeUndefined()
    expect(codeOf(await unlockSession(ctx, next.token, password))).toBe('sign-in.required')
  })

  it('keeps the two newest of an officer', async () => {
    const tokens: string[] = []
    for (let i = 0; i < 3; i += 1) {
      await advanceClock(db, '61 seconds')
      tokens.push((await signIn()).token)
    }
    const alive = await Promise.all(tokens.map((token) => findOfficerSession(db.staff, token)))
    expect(alive.map((one) => one !== undefined)).toEqual([false, true, true])
  })

  it('is fresh for five minutes after the password', async () => {
    const { token, session } = await signIn()
    await advanceClock(db, '6 minutes')
    expect((await findOfficerSession(db.staff, token))?.freshUntil).toBeNull()
    const { officerId, sessionId, name, city } = session
    const own = staffed.ctx({ actor: { kind: 'officer', officerId, sessionId, name, city }, city })
    expect(codeOf(await confirmPassword(own, 'wrong'))).toBe('officer.password-wrong')
    expect(codeOf(await confirmPassword(own, password))).toBe('ok')
    expect((await findOfficerSession(db.staff, token))?.freshUntil).toBeInstanceOf(Date)
  })

  it('is not found by a made-up token, nor stored in clear', async () => {
    const { token } = await signIn()
    expect(await findOfficerSession(db.staff, `${token.slice(0, -1)}A`)).toBeUndefined()
    expect(await findOfficerSession(db.staff, undefined)).toBeUndefined()
    const rows = await db.sql(`select 1 from officer_session where encode(id_hash, 'base64') like $1`, [
      `%${token.slice(0, 10)}%`,
    ])
    expect(rows).toHaveLength(0)
  })
})

it('forgets by the worker what no rule reads any more, and nothing younger', async () => {
  await db.sql('delete from officer_session')
  await db.sql('delete from officer_challenge')
  await signIn()
  await signInOfficer(ctx, { login, password: 'wrong', host })
  const worker = staffed.ctx({ actor: { kind: 'system' }, city: '' })
  expect(await sweepOfficers(worker)).toBe(0)
  await advanceClock(db, '8 days')
  expect(await sweepOfficers(worker)).toBe(3)
})
