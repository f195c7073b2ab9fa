import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import * as store from './store.ts'

/** Mark messages as read that the signed-in citizen has seen. Foreign and unknown ids change nothing and look the same. */
export async function markRead(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Outcome<{ marked: number }, 'sign-in.required'>> {
  const { actor, city } = ctx
  if (actor.kind !== 'citizen') return refuse('sign-in.required')
  const known = ids.filter((id) => uuid.test(id))
  if (known.length === 0) return ok({ marked: 0 })
  return ctx.db.tx(async (tx) => {
    const marked = await tx.run(store.markRead, city, actor.accountId, tx.now, known)
    const object = { kind: 'account', id: actor.accountId }
    if (marked) await record(tx, ctx, { action: 'messages.mark-read', object, detail: { marked } })
    return ok({ marked })
  })
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
