import type { Tx } from '@anju/db'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import type { MayRefusal } from '@anju/domain/officers'
import type { Ctx } from '../../context.ts'
import type { PhotoFacts } from '../../files/index.ts'
import { findVerification, photoOfFile } from '../store.ts'
import { takeCharge } from './charge.ts'

/**
 * Whether the acting officer may see a real-name photo: only the holder of its verification, and only while it is held.
 * Real-name photos serve the verification alone: nothing else ever permits a look.
 * Refusals: `not-found`, `act.forbidden`, `case.own-household`, `claim.required`, `claim.taken`.
 */
export async function mayReadVerificationPhoto(
  tx: Tx,
  ctx: Ctx,
  file: PhotoFacts,
): Promise<Outcome<{ purpose: string }, MayRefusal>> {
  const photo = file.purpose === 'real-name' ? await tx.row(photoOfFile, ctx.city, file.id) : undefined
  if (!photo) return refuse('not-found')
  const charge = await takeCharge(tx, ctx, await tx.row(findVerification, ctx.city, photo.verification_id), 'read')
  return charge.ok ? ok({ purpose: 'review' }) : charge
}
