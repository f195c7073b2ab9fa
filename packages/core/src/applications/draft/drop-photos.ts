import type { Tx } from '@anju/db'
import type { Ctx } from '../../context.ts'
import { erasePhotos } from '../../files/index.ts'
import * as store from './store.ts'

/** Take photos out of a draft and erase them, but for those that a submitted application holds: they are its evidence. */
export async function dropPhotos(
  tx: Tx,
  ctx: Ctx,
  draftId: string,
  fileIds: readonly string[],
  reason: string,
  city = ctx.city,
): Promise<void> {
  if (fileIds.length === 0) return
  await tx.run(store.deleteMaterials, city, draftId, fileIds)
  const kept = new Set((await tx.rows(store.submittedFiles, city, fileIds)).map((one) => one.file_id))
  const free = fileIds.filter((id) => !kept.has(id))
  await erasePhotos(tx, ctx, { city, fileIds: free, reason })
}
