import { type Outcome, ok, refuse } from '@anju/domain/kit'
import type { Tx } from '@anju/db'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import { dropPhotos } from './drop-photos.ts'
import * as store from './store.ts'

/**
 * Throw an own draft away with everything typed and every photo in it. A submitted one is withdrawn instead.
 * Refusals: `sign-in.required`, `not-found`, `draft.closed`. A repeat is fine.
 */
export async function discardDraft(
  ctx: Ctx,
  { draftId }: { draftId: string },
): Promise<Outcome<Record<string, never>, 'sign-in.required' | 'not-found' | 'draft.closed'>> {
  const { actor, city } = ctx
  if (actor.kind !== 'citizen') return refuse('sign-in.required')
  return ctx.db.tx(async (tx) => {
    const row = await tx.row(store.lockDraft, city, draftId, actor.accountId)
    if (!row) return refuse('not-found')
    if (row.state === 'submitted') return refuse('draft.closed')
    if (row.state === 'open') await emptyDraft(tx, ctx, { city, draftId, reason: 'discarded' })
    return ok({})
  })
}

/** Nothing of the draft stays but that there was one. */
export async function emptyDraft(
  tx: Tx,
  ctx: Ctx,
  { city, draftId, reason }: { city: string; draftId: string; reason: string },
): Promise<void> {
  const photos = (await tx.rows(store.materialsOfDraft, city, draftId)).map((one) => one.file_id)
  await dropPhotos(tx, ctx, draftId, photos, reason, city)
  await tx.run(store.deleteSteps, city, draftId)
  await tx.run(store.setDraftState, city, draftId, 'discarded', tx.now)
  await record(tx, ctx, {
    action: 'applications.discard-draft',
    object: { kind: 'draft', id: draftId },
    city,
    purpose: reason,
  })
}
