import type { Tx } from '@anju/db'
import { maskPhone, type Outcome, ok, type Phone, refuse } from '@anju/domain/kit'
import { findChallenge as findCode, type RequestRefusal, requestCode, type SentCode } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { normalLogin, type PasswordRefusal, tryPassword } from './officer-password.ts'
import { hashToken } from './secrets.ts'
import * as store from './store.ts'

/** What the sign-in page shows while the code is on its way; `challenge` goes into a cookie of this browser only. */
export type CodeOnItsWay = { phone: string; expiresAt: Date; resendAfterSeconds: number }
export type ChallengedSignIn = CodeOnItsWay & { challenge: string }

/**
 * First step: login and password. Right ones send a code to the officer's own phone; unknown, suspended and mistyped
 * ones are answered alike, after the same work.
 */
export async function signInOfficer(
  ctx: Ctx,
  input: { login: string; password: string; host: string },
): Promise<Outcome<ChallengedSignIn, 'officer.sign-in-wrong' | PasswordRefusal | RequestRefusal>> {
  const tried = await tryPassword(ctx, normalLogin(input.login), input.password)
  if (!tried.ok) return tried
  if (!tried.value) {
    const refused = { action: 'officers.sign-in-refused', object: { kind: 'officer', id: null } }
    await ctx.db.tx((tx) => record(tx, ctx, refused))
    return refuse('officer.sign-in-wrong')
  }
  const { city, officer } = tried.value
  return challengeOfficer({ ...ctx, city, db: ctx.db.as({ city }) }, officer, input.host)
}

/** The code once more, sixty seconds later; the earlier one is dead from then on. */
export async function resendOfficerCode(
  ctx: Ctx,
  input: { challenge: string | undefined; host: string },
): Promise<Outcome<ChallengedSignIn, 'officer.sign-in-again' | RequestRefusal>> {
  const waiting = await findWaiting(ctx, input.challenge)
  if (!waiting) return refuse('officer.sign-in-again')
  return challengeOfficer(waiting.ctx, waiting.officer, input.host)
}

/** What this browser waits for, to show the right page after a reload; undefined: nothing. */
export async function findCodeOnItsWay(ctx: Ctx, challenge: string | undefined): Promise<CodeOnItsWay | undefined> {
  const waiting = await findWaiting(ctx, challenge)
  if (!waiting) return undefined
  const code = await findCode(waiting.ctx, 'officer-sign-in', challenge)
  if (!code) return undefined
  return { phone: maskPhone(code.phone), expiresAt: waiting.expiresAt, resendAfterSeconds: code.retryAfterSeconds }
}

export type Waiting = { ctx: Ctx; officer: store.Officer; expiresAt: Date }

/** The officer whose password this browser has given, with a context of the officer's city. */
export async function findWaiting(ctx: Ctx, challenge: string | undefined): Promise<Waiting | undefined> {
  if (!challenge) return undefined
  const row = await ctx.db.tx((tx) => tx.row(store.findChallenge, hashToken(challenge), tx.now))
  if (!row) return undefined
  const { city } = row
  const own = { ...ctx, city, db: ctx.db.as({ city }) }
  const officer = await own.db.tx((tx) => tx.row(store.findOfficer, city, row.officer_id))
  return officer?.state === 'active' ? { ctx: own, officer, expiresAt: row.expires_at } : undefined
}

async function challengeOfficer(
  ctx: Ctx,
  officer: store.Officer,
  host: string,
): Promise<Outcome<ChallengedSignIn, RequestRefusal>> {
  const phone = phoneOf(ctx, officer)
  const sent = await requestCode(ctx, { purpose: 'officer-sign-in', phone, host })
  if (!sent.ok) return sent
  await ctx.db.tx((tx) => rememberChallenge(tx, ctx, officer, sent.value))
  const { challenge, expiresAt, retryAfterSeconds } = sent.value
  return ok({ challenge, phone: maskPhone(phone), expiresAt, resendAfterSeconds: retryAfterSeconds })
}

const rememberChallenge = (tx: Tx, ctx: Ctx, officer: store.Officer, sent: SentCode): Promise<number> =>
  tx.run(store.insertChallenge, hashToken(sent.challenge), ctx.city, officer.id, tx.now, sent.expiresAt)

export const phoneOf = (ctx: Ctx, officer: store.Officer): Phone =>
  ctx.ports.keys.openText({ table: 'officer', column: 'phone_ct', id: officer.id }, officer.phone_ct) as Phone // sealed after it was read as one
