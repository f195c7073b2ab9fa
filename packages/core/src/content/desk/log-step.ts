import type { Tx } from '@anju/db'
import type { ContentEvent, ContentState } from '@anju/domain/content'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import * as store from './store.ts'

type Logged = Pick<store.Revision, 'item_id' | 'revision' | 'agency_id'>
type Step = { event: ContentEvent; from: ContentState | null; to: ContentState; note?: string | null }

/** Every step leaves its own event and one in the audit, in the act's transaction. */
export async function logStep(tx: Tx, ctx: Ctx, row: Logged, { event, from, to, note = null }: Step): Promise<void> {
  const officerId = ctx.actor.kind === 'officer' ? ctx.actor.officerId : null
  await tx.run(store.insertEvent, ctx.city, row.item_id, row.revision, event, from, to, officerId, tx.now, note)
  const object = { kind: 'content', id: row.item_id }
  const detail = { revision: row.revision, from, to }
  await record(tx, ctx, { action: `content.${event}`, object, agencyId: row.agency_id, detail })
}
