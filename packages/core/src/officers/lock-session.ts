import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { type OfficerSession, oldestStart, readSession } from './officer-session.ts'
import { asOfficer, type OwnPasswordRefusal, tryOwnPassword } from './own-password.ts'
import { hashToken } from './secrets.ts'
import * as store from './store.ts'

/** 锁屏: the session stays, nothing can be done with it until the password is given again. */
export async function lockSession(ctx: Ctx, token: string | undefined): Promise<Outcome<void, 'sign-in.required'>> {
  if (!token) return refuse('sign-in.required')
  return ctx.db.tx(async (tx) => {
    const changed = await tx.run(store.lockSession, hashToken(token), tx.now)
    return changed ? ok(undefined) : refuse('sign-in.required')
  })
}

/** Go on working after the lock, with the password alone: the second step was taken when the session began. */
export async function unlockSession(
  ctx: Ctx,
  token: string | undefined,
  password: string,
): Promise<Outcome<OfficerSession, OwnPasswordRefusal>> {
  if (!token) return refuse('sign-in.required')
  const idHash = hashToken(token)
  const row = await ctx.db.tx((tx) => tx.row(store.findSession, idHash, oldestStart(tx.now)))
  if (!row) return refuse('sign-in.required')
  const own = asOfficer(ctx, row)
  const tried = await tryOwnPassword(own, password)
  if (!tried.ok) return tried
  return own.db.tx(async (tx) => {
    if ((await tx.run(store.unlockSession, idHash, tx.now)) === 0) return refuse('sign-in.required')
    await record(tx, own, { action: 'officers.unlock', object: { kind: 'officer', id: row.officer_id } })
    return ok(readSession({ ...row, locked_at: null, last_seen_at: tx.now, auth_at: tx.now }, tx.now))
  })
}

/** The password once more, before something delicate: fresh for five minutes. */
export async function confirmPassword(
  ctx: Ctx,
  password: string,
): Promise<Outcome<{ freshUntil: Date }, OwnPasswordRefusal>> {
  if (ctx.actor.kind !== 'officer') return refuse('sign-in.required')
  const { officerId, sessionId } = ctx.actor
  const tried = await tryOwnPassword(ctx, password)
  if (!tried.ok) return tried
  return ctx.db.tx(async (tx) => {
    await tx.run(store.confirmSession, officerId, sessionId, tx.now)
    const row = await tx.row(store.sessionOf, officerId, sessionId)
    const freshUntil = row && readSession(row, tx.now).freshUntil
    return freshUntil ? ok({ freshUntil }) : refuse('sign-in.required')
  })
}
