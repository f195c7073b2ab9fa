import { verificationLife } from '@anju/domain/identity'
import { next, type Outcome, ok, refuse } from '@anju/domain/kit'
import type { MayRefusal } from '@anju/domain/officers'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import { lockVerification } from '../store.ts'
import { takeCharge, taken } from './charge.ts'
import { isId } from './item-id.ts'
import * as store from './store.ts'

/** What claiming shows: the one audit event of a claim names it. */
export const claimedFields = ['name', 'idDocumentNumber', 'photos'] as const

/**
 * Take a submitted verification to review it; from then on its holder sees it unmasked. Claiming what one holds already
 * changes nothing.
 *
 * Refusals: `not-found`, `act.forbidden`, `case.own-household`, `claim.taken` (by whom, since when), `state.not-allowed`.
 */
export async function claimVerification(
  ctx: Ctx,
  { id }: { id: string },
): Promise<Outcome<{ id: string }, MayRefusal | 'state.not-allowed'>> {
  if (!isId(id)) return refuse('not-found')
  return ctx.db.tx(async (tx) => {
    const charge = await takeCharge(tx, ctx, await tx.row(lockVerification, ctx.city, id), 'claim')
    if (!charge.ok) return charge
    const { row, officer } = charge.value
    const step = next(verificationLife, row.state, 'approve', 'verifier')
    if (!step.ok) return step
    if (row.claimed_by === officer.id) return ok({ id })
    if ((await tx.run(store.claim, row.city, id, officer.id, tx.now)) === 0) return taken(tx, row)
    const object = { kind: 'verification', id }
    const agencyId = row.agency_id ?? undefined
    await record(tx, ctx, { action: 'identity.claim', object, agencyId, purpose: 'review', fields: claimedFields })
    return ok({ id })
  })
}
