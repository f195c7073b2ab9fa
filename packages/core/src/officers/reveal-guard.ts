import type { Tx } from '@anju/db'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { type Limit, take } from '../limits/index.ts'
import { readSession } from './officer-session.ts'
import * as store from './store.ts'

/** How long a shown value stays on the screen. */
export const revealSeconds = 60

/** More than an officer's work needs; reaching one is looked into. */
const revealLimits: readonly Limit[] = [
  { name: 'officers.reveals.hour', most: 60, seconds: 3_600 },
  { name: 'officers.reveals.day', most: 300, seconds: 86_400 },
]

export type RevealGuardRefusal = 'reveal.fresh-sign-in' | 'reveal.limit' | 'sign-in.required'

/**
 * What stands before showing one masked value: within an own claim the limits only, elsewhere the password given just
 * now as well. Reaching a limit is itself an audit event.
 */
export async function mayReveal(
  tx: Tx,
  ctx: Ctx,
  { isHeld }: { isHeld: boolean },
): Promise<Outcome<void, RevealGuardRefusal>> {
  if (ctx.actor.kind !== 'officer') return refuse('sign-in.required')
  const { officerId, sessionId } = ctx.actor
  const session = await tx.row(store.sessionOf, officerId, sessionId)
  const isFresh = session !== undefined && readSession(session, tx.now).freshUntil !== null
  if (!isHeld && !isFresh) return refuse('reveal.fresh-sign-in')
  for (const limit of revealLimits) {
    const taken = await take(tx, ctx, limit, officerId)
    if (taken.allowed) continue
    const object = { kind: 'officer', id: officerId }
    await record(tx, ctx, { action: 'officers.reveal-limit', object, detail: { limit: limit.name } })
    return refuse('reveal.limit', { params: { retryAfterSeconds: taken.retryAfterSeconds } })
  }
  return ok(undefined)
}
