import { readPassword } from '@anju/domain/accounts'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { type OfficerSession, oldestStart, readSession } from './officer-session.ts'
import { asOfficer, type OwnPasswordRefusal, tryOwnPassword } from './own-password.ts'
import { hashToken } from './secrets.ts'
import { phoneOf } from './sign-in-officer.ts'
import * as store from './store.ts'

export type ChangePassword = { current: string; next: string }

/**
 * Another password in place of the one that was given out, or of an own one. The session goes on with it; every other
 * one of this officer ends, whoever opened it.
 */
export async function changePassword(
  ctx: Ctx,
  token: string | undefined,
  { current, next }: ChangePassword,
): Promise<Outcome<OfficerSession, 'form.invalid' | 'session.locked' | OwnPasswordRefusal>> {
  const idHash = hashToken(token ?? '')
  const found = await ctx.db.tx(async (tx) => {
    const row = await tx.row(store.findSession, idHash, oldestStart(tx.now))
    return row && { row, isLocked: readSession(row, tx.now).lockedAt !== null }
  })
  if (!found) return refuse('sign-in.required')
  if (found.isLocked) return refuse('session.locked')
  const own = asOfficer(ctx, found.row)
  const tried = await tryOwnPassword(own, current)
  if (!tried.ok) return tried
  const officer = tried.value
  const judged = judge(own, officer, { current, next })
  if (!judged.ok) return judged
  const hash = await ctx.ports.passwords.hash(judged.value)
  if (!hash) return refuse('service.busy')
  return own.db.tx(async (tx) => {
    const { city, id } = { city: own.city, id: officer.id }
    // Somebody else changed it meanwhile: then what was given above is the current one no more.
    if ((await tx.run(store.savePassword, city, id, officer.version, hash, tx.now)) === 0)
      return refuse('officer.password-wrong')
    await tx.run(store.settleSession, idHash, tx.now)
    await tx.run(store.revokeOthers, id, idHash, tx.now)
    await record(tx, own, { action: 'officers.change-password', object: { kind: 'officer', id } })
    const settled = { password_due: false, last_seen_at: tx.now, auth_at: tx.now }
    return ok(readSession({ ...found.row, ...settled }, tx.now))
  })
}

function judge(ctx: Ctx, officer: store.Officer, { current, next }: ChangePassword): ReturnType<typeof readPassword> {
  if (current.normalize('NFC') === next.normalize('NFC')) {
    const message = '新密码和现在的一样，请换一个'
    return refuse('form.invalid', { fields: [{ path: 'next', code: 'password.same', message }] })
  }
  return readPassword(next, { owner: 'officer', phone: phoneOf(ctx, officer), ownWords: [officer.login] }, 'next')
}
