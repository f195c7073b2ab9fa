import type { Tx } from '@anju/db'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import * as store from './store.ts'

/**
 * Erase photos by throwing their keys away (crypto-shredding): from the commit on nothing can open them, in no copy and
 * no backup of the store. The reconciler removes the objects that are left. Returns how many were erased now.
 */
export async function erasePhotos(
  tx: Tx,
  ctx: Ctx,
  { city, fileIds, reason }: { city: string; fileIds: readonly string[]; reason: string },
): Promise<number> {
  if (fileIds.length === 0) return 0
  const erased = await tx.rows(store.erase, city, fileIds, tx.now)
  for (const { id } of erased) {
    await record(tx, ctx, { action: 'files.erase', object: { kind: 'file', id }, city, purpose: reason })
  }
  return erased.length
}
