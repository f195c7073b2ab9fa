import type { Database } from '@anju/db'
import * as store from './store.ts'

export type WrappedKey = { id: number; scope: string; wrapped: Buffer; isActive: boolean }

/** Load the wrapped data keys, first making one for each scope that has none. Runs as the owner, at start. */
export async function ensureDataKeys(
  db: Database,
  scopes: readonly string[],
  makeWrapped: (scope: string) => Buffer,
): Promise<WrappedKey[]> {
  return db.tx(async (tx) => {
    const present = new Set((await tx.rows(store.allKeys)).filter((k) => !k.retired_at).map((k) => k.scope))
    for (const scope of scopes) if (!present.has(scope)) await tx.run(store.insertKey, scope, makeWrapped(scope))
    const rows = await tx.rows(store.allKeys)
    return rows.map((k) => ({ id: k.id, scope: k.scope, wrapped: k.wrapped, isActive: k.retired_at === null }))
  })
}
