import type { Tx } from '@anju/db'
import { type Outcome, ok, type PhotoSlot, refuse } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import {
  erasePhotos,
  isSamePhoto,
  type NewPhoto,
  type StorePhotoRefusal,
  storePhoto,
  type Upload,
} from '../files/index.ts'
import { type Current, type EditRefusal, lockToEdit } from './current.ts'
import { currentFaults } from './open-items.ts'
import * as store from './store.ts'

export type AttachPhoto = { slot: PhotoSlot; upload: Upload }
export type AttachPhotoRefusal = EditRefusal | StorePhotoRefusal | 'identity.locked' | 'file.same'

/**
 * Put a photo in its place, instead of the one that is there; that one is erased. After a return only the places that
 * were found faulty, or are empty, take a new photo.
 *
 * Refusals: those of storing a photo, `file.same` (this photo stands in another place), `identity.locked` (this place is
 * not open), `identity.not-open`, `identity.elsewhere`.
 */
export async function attachPhoto(
  ctx: Ctx,
  { slot, upload }: AttachPhoto,
): Promise<Outcome<{ fileId: string }, AttachPhotoRefusal>> {
  const place = await ctx.db.tx((tx) => openPlace(tx, ctx, slot))
  if (!place.ok) return place
  return storePhoto(ctx, { purpose: 'real-name', upload }, (tx, photo) => attach(tx, ctx, slot, photo))
}

/** Asked before the photo is looked at, and again in the transaction that puts it there. */
async function openPlace(
  tx: Tx,
  ctx: Ctx,
  slot: PhotoSlot,
): Promise<Outcome<Current, EditRefusal | 'identity.locked'>> {
  const locked = await lockToEdit(tx, ctx)
  if (locked.ok && !locked.value.open.slots.has(slot)) return refuse('identity.locked')
  return locked
}

async function attach(
  tx: Tx,
  ctx: Ctx,
  slot: PhotoSlot,
  photo: NewPhoto,
): Promise<Outcome<{ fileId: string }, EditRefusal | 'identity.locked' | 'file.same'>> {
  const place = await openPlace(tx, ctx, slot)
  if (!place.ok) return place
  const { row, photos } = place.value
  const others = photos.filter((one) => one.slot !== slot).map((one) => one.file_id)
  if (await isSamePhoto(tx, row.city, others, photo.contentMac)) return refuse('file.same')
  await eraseOld(tx, ctx, place.value, slot, 'replaced')
  await tx.run(store.putPhoto, row.city, row.id, slot, photo.id, row.account_id, row.attempt + 1, tx.now)
  await markRedone(tx, place.value, slot, tx.now)
  const object = { kind: 'verification', id: row.id }
  await record(tx, ctx, { action: 'identity.attach-photo', object, fields: ['photo'], detail: { slot } })
  return ok({ fileId: photo.id })
}

export async function eraseOld(
  tx: Tx,
  ctx: Ctx,
  { row, photos }: Current,
  slot: PhotoSlot,
  reason: string,
): Promise<void> {
  const fileIds = photos.filter((photo) => photo.slot === slot).map((photo) => photo.file_id)
  await erasePhotos(tx, ctx, { city: row.city, fileIds, reason })
}

/** A faulty photo counts as redone when another stands in its place; without one (`at` null) it does not any more. */
export async function markRedone(tx: Tx, { row, faults }: Current, slot: PhotoSlot, at: Date | null): Promise<void> {
  const isFaulty = currentFaults(row, faults).some((fault) => fault.item === slot)
  if (isFaulty) await tx.run(store.redoFault, row.city, row.id, row.attempt, slot, at)
  await tx.run(store.touch, row.city, row.id, tx.now)
}
