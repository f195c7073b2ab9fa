import { type Refused, refuse } from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import * as store from './store.ts'
import { countWrongPassword, forgetWrongPasswords, mayTryPassword } from './throttle.ts'

export type PasswordRefusal = 'officer.sign-in-waits' | 'limit.reached' | 'service.busy'
type Found = { city: string; officer: store.Officer }

/** Logins are typed without regard to case and width. */
export const normalLogin = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

/**
 * Try a password: the same work and the same answer whether the login exists or not. The hash is verified outside of
 * any transaction, so that no connection waits for it. Undefined: wrong, unknown or suspended.
 */
export async function tryPassword(
  ctx: Ctx,
  login: string,
  password: string,
): Promise<{ ok: true; value: Found | undefined } | Refused<PasswordRefusal>> {
  const throttled = await ctx.db.tx((tx) => mayTryPassword(tx, ctx, login))
  if (throttled) return refuse(throttled.code, { params: { retryAfterSeconds: throttled.retryAfterSeconds } })
  const found = await findActive(ctx, login)
  const verified = await ctx.ports.passwords.verify(password, found?.officer.password_hash)
  if (!verified) return refuse('service.busy')
  if (!found || !verified.matches) {
    await ctx.db.tx((tx) => countWrongPassword(tx, ctx, login))
    return { ok: true, value: undefined }
  }
  const rehash = verified.rehash ? await ctx.ports.passwords.hash(password) : undefined
  await ctx.db.as({ city: found.city }).tx(async (tx) => {
    await forgetWrongPasswords(tx, ctx, login)
    if (rehash) await tx.run(store.saveRehash, found.city, found.officer.id, found.officer.version, rehash)
  })
  return { ok: true, value: found }
}

async function findActive(ctx: Ctx, login: string): Promise<Found | undefined> {
  const place = await ctx.db.tx((tx) => tx.row(store.findLogin, login))
  if (!place) return undefined
  const officer = await ctx.db
    .as({ city: place.city })
    .tx((tx) => tx.row(store.findOfficer, place.city, place.officer_id))
  return officer?.state === 'active' ? { city: place.city, officer } : undefined
}
