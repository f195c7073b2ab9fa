import type { Tx } from '@anju/db'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import { rotatePhoto, type Turn } from '../../files/index.ts'
import { dropPhotos } from './drop-photos.ts'
import { type EditableDraft, type EditRefusal, lockEditable, mayChange } from './lock-draft.ts'
import { touch } from './save-step.ts'
import * as store from './store.ts'

export type PhotoOfDraft = { draftId: string; fileId: string }
export type ArrangeRefusal = EditRefusal | 'supplement.not-named'

type Found = { draft: EditableDraft; material: string }

/** Remove a photo. What an earlier submitting holds stays there as evidence, everything else is erased. */
export const removeMaterial = (ctx: Ctx, input: PhotoOfDraft): Promise<Outcome<{ material: string }, ArrangeRefusal>> =>
  arrange(ctx, input, 'applications.remove-material', async (tx, { draft, material }) => {
    await dropPhotos(tx, ctx, draft.row.id, [input.fileId], 'removed')
    return ok({ material })
  })

/** Move a photo one place up or down within its material; at the end nothing changes. */
export const moveMaterial = (
  ctx: Ctx,
  input: PhotoOfDraft & { direction: 'up' | 'down' },
): Promise<Outcome<{ material: string }, ArrangeRefusal>> =>
  arrange(ctx, input, 'applications.move-material', async (tx, { draft, material }) => {
    const order = draft.materials.filter((one) => one.material === material).map((one) => one.file_id)
    await tx.run(store.orderMaterials, ctx.city, draft.row.id, moved(order, input))
    return ok({ material })
  })

/** Turn a photo by a quarter; the picture is not encoded again. */
export const rotateMaterial = (
  ctx: Ctx,
  input: PhotoOfDraft & { turn: Turn },
): Promise<Outcome<{ material: string }, ArrangeRefusal>> =>
  arrange(ctx, input, 'applications.rotate-material', async (tx, { material }) => {
    const turned = await rotatePhoto(tx, ctx, { city: ctx.city, fileId: input.fileId, turn: input.turn })
    return turned.ok ? ok({ material }) : turned
  })

function moved(
  order: readonly string[],
  { fileId, direction }: { fileId: string; direction: 'up' | 'down' },
): string[] {
  const from = order.indexOf(fileId)
  const to = direction === 'up' ? from - 1 : from + 1
  const neighbour = order[to]
  return neighbour === undefined ? [...order] : order.with(to, fileId).with(from, neighbour)
}

async function arrange(
  ctx: Ctx,
  { draftId, fileId }: PhotoOfDraft,
  action: string,
  act: (tx: Tx, found: Found) => Promise<Outcome<{ material: string }, ArrangeRefusal>>,
): Promise<Outcome<{ material: string }, ArrangeRefusal>> {
  return ctx.db.tx(async (tx) => {
    const locked = await lockEditable(tx, ctx, draftId)
    if (!locked.ok) return locked
    const draft = locked.value
    const material = draft.materials.find((one) => one.file_id === fileId)?.material
    if (material === undefined) return refuse('not-found')
    if (!mayChange(draft, `materials.${material}`)) return refuse('supplement.not-named')
    const outcome = await act(tx, { draft, material })
    if (!outcome.ok) return outcome
    await touch(tx, ctx, draft)
    await record(tx, ctx, { action, object: { kind: 'draft', id: draftId }, fields: [material], detail: { fileId } })
    return outcome
  })
}
