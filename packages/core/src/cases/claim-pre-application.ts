import { applicationLife } from '@anju/domain/applications'
import { allowed, type Outcome, ok, refuse } from '@anju/domain/kit'
import type { MayRefusal } from '@anju/domain/officers'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { conflict, isId, takeCharge, taken } from './charge.ts'
import * as store from './store.ts'

/** What the holder of a claim sees unmasked: the one audit event of a claim names it. */
export const shownFields = [
  'name',
  'idDocumentNumber',
  'information',
  'members',
  'housing',
  'assets',
  'materials',
] as const

/**
 * Take a submitted pre-application to decide on it: the claim is the reason to see it. Claiming what one holds already
 * changes nothing; of two at once one wins, the other is told who.
 *
 * Refusals: `not-found`, `act.forbidden`, `case.own-household`, `claim.taken` (by whom, since when), `state.conflict`
 * (decided or withdrawn in the meantime).
 */
export async function claimPreApplication(
  ctx: Ctx,
  { id }: { id: string },
): Promise<Outcome<{ id: string }, MayRefusal | 'state.conflict'>> {
  if (!isId(id)) return refuse('not-found')
  return ctx.db.tx(async (tx) => {
    const charge = await takeCharge(tx, ctx, await tx.row(store.lock, ctx.city, id), 'claim')
    if (!charge.ok) return charge
    const { row, officer } = charge.value
    if (allowed(applicationLife, row.state, 'acceptor').length === 0) return conflict(tx, row)
    if (row.claimed_by === officer.id) return ok({ id })
    if ((await tx.run(store.claim, row.city, id, officer.id, tx.now)) === 0) return taken(tx, row)
    const object = { kind: 'pre-application', id }
    const agencyId = row.accepting_agency_id
    await record(tx, ctx, { action: 'cases.claim', object, agencyId, purpose: 'acceptance', fields: shownFields })
    return ok({ id })
  })
}

/**
 * Give a claimed pre-application back to the queue.
 * Refusals: `not-found`, `act.forbidden`, `claim.required` (nobody holds it, or it is decided), `claim.taken`.
 */
export async function releasePreApplication(
  ctx: Ctx,
  { id, reason }: { id: string; reason?: string },
): Promise<Outcome<{ id: string }, MayRefusal>> {
  if (!isId(id)) return refuse('not-found')
  return ctx.db.tx(async (tx) => {
    const charge = await takeCharge(tx, ctx, await tx.row(store.lock, ctx.city, id), 'release')
    if (!charge.ok) return charge
    const { row, officer } = charge.value
    await tx.run(store.release, row.city, id, officer.id)
    const object = { kind: 'pre-application', id }
    const detail = { hasReason: Boolean(reason) }
    await record(tx, ctx, { action: 'cases.release', object, agencyId: row.accepting_agency_id, detail })
    return ok({ id })
  })
}
