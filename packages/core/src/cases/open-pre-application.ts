import type { PreApplication } from '@anju/contract/staff'
import type { Tx } from '@anju/db'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { type MayRefusal, refusalCodeOf } from '@anju/domain/officers'
import { readRevision } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { type InCharge, isId, loadCharge, mayNow } from './charge.ts'
import { shownFields } from './claim-pre-application.ts'
import { describePreApplication } from './describe-pre-application.ts'
import * as store from './store.ts'

/**
 * The whole application on one page. Whoever holds the claim sees what acceptance needs unmasked; everybody else of the
 * own area sees it masked. Every look is an audit event.
 *
 * Refusals: `not-found` (unknown, or of another area), `act.forbidden`.
 */
export async function openPreApplication(
  ctx: Ctx,
  { id }: { id: string },
): Promise<Outcome<PreApplication, MayRefusal>> {
  if (!isId(id)) return refuse('not-found')
  return ctx.db.tx(async (tx) => {
    const charge = await loadCharge(tx, ctx, await tx.row(store.find, ctx.city, id))
    if (!charge) return refuse('not-found')
    const verdict = mayNow('view', charge)
    return verdict === 'allow' ? ok(await show(tx, ctx, charge)) : refuse(refusalCodeOf(verdict))
  })
}

async function show(tx: Tx, ctx: Ctx, charge: InCharge): Promise<PreApplication> {
  const { row } = charge
  const isMasked = mayNow('read', charge) !== 'allow'
  const { city, id, revision } = row
  const content = await readRevision(tx, ctx, { city, id, revision })
  const before = revision > 1 ? await readRevision(tx, ctx, { city, id, revision: revision - 1 }) : undefined
  await record(tx, ctx, {
    action: 'cases.view',
    object: { kind: 'pre-application', id },
    agencyId: row.accepting_agency_id,
    purpose: isMasked ? 'look' : 'acceptance',
    fields: isMasked ? [] : shownFields,
    detail: { isMasked, revision },
  })
  return describePreApplication(tx, ctx, charge, { isMasked, now: content.application, before: before?.application })
}
