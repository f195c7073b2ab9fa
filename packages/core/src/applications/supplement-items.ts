import type { Tx } from '@anju/db'
import type { SupplementTarget } from '@anju/domain/applications'
import type { Ctx } from '../context.ts'
import { places } from './places.ts'
import * as store from './store.ts'

/** One thing a supplement asks for: what, why (coded), and the officer's own words. */
export type NamedItem = SupplementTarget & { reasons: readonly string[]; note: string }

export async function namedItems(tx: Tx, ctx: Ctx, notice: Pick<store.Notice, 'id'>): Promise<readonly NamedItem[]> {
  const rows = await tx.rows(store.itemsOfNotice, ctx.city, notice.id)
  return rows.map(({ kind, target, reasons, seq, note_ct }) => ({
    kind,
    target,
    reasons,
    note: note_ct ? ctx.ports.keys.openText(places.supplementNote(notice.id, seq), note_ct) : '',
  }))
}
