import { type Outcome, ok, type PhotoSlot, refuse } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { eraseOld, markRedone } from './attach-photo.ts'
import { type EditRefusal, lockToEdit } from './current.ts'
import * as store from './store.ts'

/**
 * Take a photo away and erase it. There is nothing to take away twice: then it is as asked for.
 * Refusals: `identity.locked` (this place is not open), `identity.not-open`, `identity.elsewhere`.
 */
export async function removePhoto(
  ctx: Ctx,
  { slot }: { slot: PhotoSlot },
): Promise<Outcome<{ removed: boolean }, EditRefusal | 'identity.locked'>> {
  return ctx.db.tx(async (tx) => {
    const locked = await lockToEdit(tx, ctx)
    if (!locked.ok) return locked
    const { row, open } = locked.value
    if (!open.slots.has(slot)) return refuse('identity.locked')
    const removed = (await tx.run(store.removePhoto, row.city, row.id, slot)) > 0
    if (!removed) return ok({ removed })
    await eraseOld(tx, ctx, locked.value, slot, 'removed')
    await markRedone(tx, locked.value, slot, null)
    const object = { kind: 'verification', id: row.id }
    await record(tx, ctx, { action: 'identity.remove-photo', object, detail: { slot } })
    return ok({ removed })
  })
}
