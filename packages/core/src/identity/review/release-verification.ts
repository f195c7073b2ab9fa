import { type Outcome, ok, refuse } from '@anju/domain/kit'
import type { MayRefusal } from '@anju/domain/officers'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import { lockVerification } from '../store.ts'
import { takeCharge } from './charge.ts'
import { isId } from './item-id.ts'
import * as store from './store.ts'

/**
 * Give a claimed verification back to the queue.
 * Refusals: `not-found`, `act.forbidden`, `claim.required` (nobody holds it), `claim.taken` (somebody else does).
 */
export async function releaseVerification(
  ctx: Ctx,
  { id, reason }: { id: string; reason?: string },
): Promise<Outcome<{ id: string }, MayRefusal>> {
  if (!isId(id)) return refuse('not-found')
  return ctx.db.tx(async (tx) => {
    const charge = await takeCharge(tx, ctx, await tx.row(lockVerification, ctx.city, id), 'release')
    if (!charge.ok) return charge
    const { row, officer } = charge.value
    await tx.run(store.release, row.city, id, officer.id)
    const object = { kind: 'verification', id }
    const detail = { hasReason: Boolean(reason) }
    await record(tx, ctx, { action: 'identity.release', object, agencyId: row.agency_id ?? undefined, detail })
    return ok({ id })
  })
}
