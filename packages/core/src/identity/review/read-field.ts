import type { Tx } from '@anju/db'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import type { MayRefusal } from '@anju/domain/officers'
import type { Ctx } from '../../context.ts'
import { phoneOfAccount } from '../../messages/index.ts'
import { findVerification, type Verification } from '../store.ts'
import { openDetails } from '../typed-details.ts'
import { takeCharge } from './charge.ts'
import { isId } from './item-id.ts'

export type RevealedField = 'name' | 'id-document-number' | 'phone'

/**
 * One masked value in clear, for an act that asks for a reason and keeps its own limits and audit.
 * Refusals: `not-found`, `act.forbidden`, `case.own-household`.
 */
export async function readVerificationField(
  tx: Tx,
  ctx: Ctx,
  { id, field }: { id: string; field: RevealedField },
): Promise<Outcome<{ value: string; isHolder: boolean; agencyId: string }, MayRefusal>> {
  if (!isId(id)) return refuse('not-found')
  const charge = await takeCharge(tx, ctx, await tx.row(findVerification, ctx.city, id), 'reveal')
  if (!charge.ok) return charge
  const { row, officer } = charge.value
  const value = await valueOf(tx, ctx, row, field)
  return ok({ value, isHolder: row.claimed_by === officer.id, agencyId: row.agency_id ?? '' })
}

async function valueOf(tx: Tx, ctx: Ctx, row: Verification, field: RevealedField): Promise<string> {
  if (field === 'phone') return (await phoneOfAccount(ctx, tx, row.account_id)) ?? ''
  const typed = openDetails(ctx, row)
  return field === 'name' ? typed.name : typed.idDocumentNumber
}
