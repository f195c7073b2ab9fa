import { type Outcome, type PhotoSlot, refuse } from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import { type Rotation, rotatePhoto, type Turn } from '../files/index.ts'
import { type EditRefusal, lockToEdit } from './current.ts'

/**
 * Turn a photo by a quarter, as long as its place is open.
 * Refusals: `not-found` (no photo there), `identity.locked`, `identity.not-open`, `identity.elsewhere`.
 */
export async function turnPhoto(
  ctx: Ctx,
  { slot, turn }: { slot: PhotoSlot; turn: Turn },
): Promise<Outcome<{ rotation: Rotation }, EditRefusal | 'identity.locked' | 'not-found'>> {
  return ctx.db.tx(async (tx) => {
    const locked = await lockToEdit(tx, ctx)
    if (!locked.ok) return locked
    const { row, photos, open } = locked.value
    if (!open.slots.has(slot)) return refuse('identity.locked')
    const photo = photos.find((one) => one.slot === slot)
    if (!photo) return refuse('not-found')
    return rotatePhoto(tx, ctx, { city: row.city, fileId: photo.file_id, turn })
  })
}
