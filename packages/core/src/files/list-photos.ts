import type { Tx } from '@anju/db'
import type { Ctx } from '../context.ts'
import type { Rotation } from './orientation.ts'
import { namePlace } from './photo-cipher.ts'
import * as store from './store.ts'

/**
 * What a page needs to show a photo's place; the bytes are asked for one by one. They are served as turned by `rotation`
 * already: a viewer that turned them again would turn them twice.
 */
export type ListedPhoto = { id: string; width: number; height: number; rotation: Rotation; bytes: number; name: string }

/** The stored photos with these ids, by id. Whoever asks has found the ids in rows that the actor may see. */
export async function photosOfIds(
  tx: Tx,
  ctx: Pick<Ctx, 'ports'>,
  city: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ListedPhoto>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.rows(store.listStored, city, ids)
  return new Map(rows.map((row) => [row.id, shape(ctx, row)]))
}

function shape({ ports }: Pick<Ctx, 'ports'>, row: store.ListedFile): ListedPhoto {
  const { id, width, height, bytes, original_name_ct: name } = row
  const rotation = asRotation(row.rotation)
  return { id, width, height, bytes, rotation, name: name ? ports.keys.openText(namePlace(id), name) : '照片.jpg' }
}

/** Whether one of these files was made from the same upload. */
export async function isSamePhoto(tx: Tx, city: string, ids: readonly string[], contentMac: Buffer): Promise<boolean> {
  return ids.length > 0 && (await tx.rows(store.sameContent, city, ids, contentMac)).length > 0
}

/** The column's CHECK allows these four and nothing else. */
export const asRotation = (degrees: number): Rotation => degrees as Rotation
