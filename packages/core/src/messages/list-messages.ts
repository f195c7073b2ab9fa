import type { Tx } from '@anju/db'
import { inAppWords, isMessageCode } from '@anju/domain/messages'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import { openParams } from './sealed-params.ts'
import * as store from './store.ts'

export type ReadMessage = { id: string; template: string; title: string; text: string; at: Date; isRead: boolean }
export type Messages = { items: readonly ReadMessage[]; unread: number }

/** A citizen reads so many at most; older ones stay in the archive. */
export const mostMessages = 100

/** What this city told the signed-in citizen, newest first. */
export async function listMessages(ctx: Ctx, most = mostMessages): Promise<Outcome<Messages, 'sign-in.required'>> {
  const { actor, city } = ctx
  if (actor.kind !== 'citizen') return refuse('sign-in.required')
  return ctx.db.tx(async (tx) => {
    const rows = await tx.rows(store.listMessages, city, actor.accountId, Math.min(most, mostMessages))
    return ok({ items: rows.flatMap((row) => read(ctx, row)), unread: await unreadOf(tx, city, actor.accountId) })
  })
}

async function unreadOf(tx: Tx, city: string, accountId: string): Promise<number> {
  const row = await tx.row(store.countUnread, city, accountId)
  return row?.unread ?? 0
}

/** A message whose template no longer exists is passed over; the rest is still readable. */
function read(ctx: Ctx, row: store.ListedMessage): ReadMessage[] {
  if (!isMessageCode(row.template)) return []
  const words = inAppWords(row.template, openParams(ctx.ports.keys, 'message', row.id, row.params_ct))
  return [{ id: row.id, template: row.template, ...words, at: row.created_at, isRead: row.read_at !== null }]
}
