import type { Tx } from '@anju/db'
import * as store from './store.ts'

/** Give stored photos to another city, together with the draft they belong to. The objects stay where they lie. */
export async function movePhotos(tx: Tx, from: string, to: string, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0 || from === to) return
  await tx.run(store.copyToCity, from, to, fileIds)
  await tx.run(store.deleteMoved, from, fileIds)
}
