import { createHash } from 'node:crypto'
import type { Tx } from '@anju/db'
import { type Outcome, refuse } from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import * as store from './store.ts'

export type OnceKey = { route: string; key: string; request: unknown }

/**
 * Do an act at most once per (actor, route, key). The key's row is the first write of the act's transaction:
 * a parallel repeat waits for it and then gets the stored outcome. The same key with another body is refused.
 * Only an outcome that was committed is stored; a thrown bug leaves nothing behind.
 */
export async function once<T, C extends string>(
  tx: Tx,
  ctx: Ctx,
  { route, key, request }: OnceKey,
  act: () => Promise<Outcome<T, C>>,
): Promise<Outcome<T, C | 'idempotency.mismatch'>> {
  const actor = actorKey(ctx)
  const hash = createHash('sha256').update(JSON.stringify(request)).digest()
  const fresh = await tx.run(store.insertKey, actor, route, key, hash)
  if (fresh === 0) {
    const stored = await tx.row(store.findKey, actor, route, key)
    if (!stored?.request_hash.equals(hash)) return refuse('idempotency.mismatch')
    return stored.response as Outcome<T, C>
  }
  const outcome = await act()
  await tx.run(store.saveResponse, actor, route, key, outcome.ok ? 200 : 409, JSON.stringify(outcome))
  return outcome
}

/** Forget keys that no client repeats any more. */
export async function sweepKeys(ctx: Ctx, keepSeconds = 2 * 86_400): Promise<number> {
  return ctx.db.tx((tx) => tx.run(store.sweepBefore, new Date(tx.now.getTime() - keepSeconds * 1000)))
}

function actorKey(ctx: Ctx): string {
  if (ctx.actor.kind === 'citizen') return `citizen:${ctx.actor.accountId}`
  if (ctx.actor.kind === 'officer') return `officer:${ctx.actor.officerId}`
  return ctx.actor.kind
}
