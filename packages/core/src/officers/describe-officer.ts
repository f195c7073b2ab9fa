import { maskPhone, type Outcome, ok, refuse } from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import { type Grant, grantsOf } from './grants.ts'
import { type OfficerSession, readSession } from './officer-session.ts'
import { phoneOf } from './sign-in-officer.ts'
import * as store from './store.ts'

export type DescribedOfficer = {
  id: string
  login: string
  name: string
  /** Masked. */
  phone: string
  grants: readonly Grant[]
  session: OfficerSession
  now: Date
}

/** The acting officer: name, what is held where, how long the session lasts. */
export async function describeOfficer(ctx: Ctx): Promise<Outcome<DescribedOfficer, 'sign-in.required'>> {
  if (ctx.actor.kind !== 'officer') return refuse('sign-in.required')
  const { officerId, sessionId, city } = ctx.actor
  return ctx.db.tx(async (tx) => {
    const officer = await tx.row(store.findOfficer, city, officerId)
    const session = await tx.row(store.sessionOf, officerId, sessionId)
    if (!officer || !session) return refuse('sign-in.required')
    const { id, login, display_name: name } = officer
    const phone = maskPhone(phoneOf(ctx, officer))
    return ok({
      id,
      login,
      name,
      phone,
      grants: await grantsOf(tx, ctx),
      session: readSession(session, tx.now),
      now: tx.now,
    })
  })
}
