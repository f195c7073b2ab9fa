import { type Outcome, ok, refuse } from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import { type PasswordRefusal, tryPassword } from './officer-password.ts'
import * as store from './store.ts'

export type OwnPasswordRefusal = 'officer.password-wrong' | 'sign-in.required' | PasswordRefusal

/** The acting officer's own password, given again; wrong ones count as they do when signing in. */
export async function tryOwnPassword(ctx: Ctx, password: string): Promise<Outcome<store.Officer, OwnPasswordRefusal>> {
  if (ctx.actor.kind !== 'officer') return refuse('sign-in.required')
  const { city, officerId } = ctx.actor
  const officer = await ctx.db.tx((tx) => tx.row(store.findOfficer, city, officerId))
  if (!officer) return refuse('sign-in.required')
  const tried = await tryPassword(ctx, officer.login, password)
  if (!tried.ok) return tried
  return tried.value ? ok(tried.value.officer) : refuse('officer.password-wrong')
}

/** Who holds a session, also while the door does not let that one in: locked, or with a first password. */
export function asOfficer(ctx: Ctx, row: store.Session): Ctx {
  return {
    ...ctx,
    actor: { kind: 'officer', officerId: row.officer_id, sessionId: row.id, name: row.officer_name, city: row.city },
    city: row.city,
    db: ctx.db.as({ city: row.city }),
  }
}
