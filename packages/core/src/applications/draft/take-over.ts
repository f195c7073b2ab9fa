import type { Tx } from '@anju/db'
import { supplementSteps } from '@anju/domain/applications'
import type { Ctx } from '../../context.ts'
import { photosOfIds } from '../../files/index.ts'
import { places } from '../places.ts'
import type { PreApplication } from '../store.ts'
import * as store from './store.ts'

/**
 * What was typed and uploaded for an application that ended, as the beginning of the next one, so that nobody has to do
 * it twice. What was read and agreed to is read and agreed to anew. Photos are shared: they stay the first one's evidence.
 */
export async function takeOver(tx: Tx, ctx: Ctx, ended: PreApplication, draftId: string): Promise<void> {
  const { city, ports } = ctx
  const steps = await tx.rows(store.stepsOfDraft, city, ended.draft_id)
  for (const { step, document_ct, is_complete } of steps) {
    if (!supplementSteps.some((one) => one === step)) continue
    const text = ports.keys.openText(places.step(ended.draft_id, step), document_ct)
    const sealed = ports.keys.seal(city, places.step(draftId, step), text)
    await tx.row(store.saveStep, city, draftId, step, ended.account_id, sealed, is_complete, tx.now)
  }
  const materials = await tx.rows(store.materialsOfDraft, city, ended.draft_id)
  const ids = materials.map((one) => one.file_id)
  const stored = await photosOfIds(tx, ctx, city, ids)
  for (const { file_id, material, position } of materials) {
    if (!stored.has(file_id)) continue
    await tx.run(store.insertMaterial, city, draftId, file_id, ended.account_id, material, position, tx.now)
  }
}
