import type { Tx } from '@anju/db'
import { neededMaterials } from '@anju/domain/applications'
import type { NeededMaterial } from '@anju/domain/cities'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import { isSamePhoto, type NewPhoto, storePhoto, type StorePhotoRefusal, type Upload } from '../../files/index.ts'
import { type EditableDraft, type EditRefusal, lockEditable, mayChange } from './lock-draft.ts'
import { touch } from './save-step.ts'
import * as store from './store.ts'
import { dropPhotos } from './drop-photos.ts'

export type AttachMaterial = {
  draftId: string
  material: string
  upload: Upload
  /** The photo that this one takes the place of. */
  replaces?: string
}

export type AttachRefusal =
  | EditRefusal
  | StorePhotoRefusal
  | 'material.unknown'
  | 'material.too-many'
  | 'supplement.not-named'
  | 'file.same'

/**
 * Take one photo in under a material of the draft, at the end or in the place of another one. Several photos of one post
 * are several acts: a refused one takes none of the others along.
 *
 * Refusals: those of the draft (`lockEditable`) and of the photo (`storePhoto`), `material.unknown`, `material.too-many`,
 * `supplement.not-named`, `file.same` (the very photo is there already).
 */
export async function attachMaterial(
  ctx: Ctx,
  { draftId, material, upload, replaces }: AttachMaterial,
): Promise<Outcome<{ fileId: string }, AttachRefusal>> {
  const may = await ctx.db.tx(async (tx) => placeFor(tx, ctx, { draftId, material, replaces }))
  if (!may.ok) return may
  return storePhoto(ctx, { purpose: 'application-material', upload }, async (tx, photo) => {
    const place = await placeFor(tx, ctx, { draftId, material, replaces })
    if (!place.ok) return place
    return put(tx, ctx, place.value, { material, photo, replaces })
  })
}

type Place = { draft: EditableDraft; position: number }

/** Asked before the photo is looked at, and again in the transaction that puts it there. */
async function placeFor(
  tx: Tx,
  ctx: Ctx,
  { draftId, material, replaces }: Omit<AttachMaterial, 'upload'>,
): Promise<Outcome<Place, AttachRefusal>> {
  const locked = await lockEditable(tx, ctx, draftId)
  if (!locked.ok) return locked
  const draft = locked.value
  const spec = specOf(draft, material)
  if (!spec) return refuse('material.unknown')
  if (!mayChange(draft, `materials.${material}`)) return refuse('supplement.not-named')
  const there = draft.materials.filter((one) => one.material === material)
  if (replaces !== undefined) {
    const old = there.find((one) => one.file_id === replaces)
    return old ? ok({ draft, position: old.position }) : refuse('not-found')
  }
  if (there.length >= spec.maxFiles) return refuse('material.too-many', { params: { most: spec.maxFiles } })
  return ok({ draft, position: (there.at(-1)?.position ?? 0) + 1 })
}

const specOf = ({ context, documents }: EditableDraft, material: string): NeededMaterial | undefined =>
  neededMaterials(context.rules.form.materials, documents).find((one) => one.code === material)

async function put(
  tx: Tx,
  ctx: Ctx,
  { draft, position }: Place,
  { material, photo, replaces }: { material: string; photo: NewPhoto; replaces: string | undefined },
): Promise<Outcome<{ fileId: string }, 'file.same'>> {
  const { row, accountId, materials } = draft
  const others = materials.map((one) => one.file_id).filter((id) => id !== replaces)
  if (await isSamePhoto(tx, ctx.city, others, photo.contentMac)) return refuse('file.same')
  if (replaces !== undefined) await dropPhotos(tx, ctx, row.id, [replaces], 'replaced')
  await tx.run(store.insertMaterial, ctx.city, row.id, photo.id, accountId, material, position, tx.now)
  await touch(tx, ctx, draft)
  await record(tx, ctx, {
    action: 'applications.attach-material',
    object: { kind: 'draft', id: row.id },
    fields: [material],
    detail: { material, fileId: photo.id },
  })
  return ok({ fileId: photo.id })
}
