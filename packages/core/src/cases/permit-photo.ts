import type { Tx } from '@anju/db'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { type MayRefusal, refusalCodeOf } from '@anju/domain/officers'
import type { Ctx } from '../context.ts'
import { loadCharge, mayNow, taken } from './charge.ts'
import * as store from './store.ts'

/**
 * Whether the acting officer may see this photo of an application's materials: the holder of the claim may, nobody else.
 * Refusals: `not-found` (of no application here, or of another area), `act.forbidden`, `case.own-household`,
 * `claim.required`, `claim.taken`.
 */
export async function permitMaterialPhoto(
  tx: Tx,
  ctx: Ctx,
  fileId: string,
): Promise<Outcome<{ purpose: string }, MayRefusal>> {
  const [application] = await tx.rows(store.ofFile, ctx.city, fileId)
  if (!application) return refuse('not-found')
  const charge = await loadCharge(tx, ctx, await tx.row(store.find, ctx.city, application.id))
  if (!charge) return refuse('not-found')
  const verdict = mayNow('read', charge)
  if (verdict === 'allow') return ok({ purpose: 'acceptance' })
  return verdict === 'claimed-by-other' ? taken(tx, charge.row) : refuse(refusalCodeOf(verdict))
}
