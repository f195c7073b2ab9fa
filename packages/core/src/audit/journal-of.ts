import type { Tx } from '@anju/db'
import * as store from './store.ts'

export type Journal = { total: number; events: readonly store.JournalEvent[] }

/** What was done with and seen of one object, newest first. Whoever calls has decided that the actor may read it. */
export async function journalOf(
  tx: Tx,
  city: string,
  object: { kind: string; id: string },
  most = 200,
): Promise<Journal> {
  const events = await tx.rows(store.eventsOfObject, city, object.kind, object.id, most)
  const counted = await tx.row(store.countOfObject, city, object.kind, object.id)
  return { total: counted?.total ?? 0, events }
}
