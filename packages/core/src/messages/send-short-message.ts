import type { Tx } from '@anju/db'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import type { ShortMessage } from '../ports.ts'
import { phoneOfAccount } from './contact.ts'
import { openParams } from './sealed-params.ts'
import * as store from './store.ts'

type Queued = NonNullable<Awaited<ReturnType<typeof findQueued>>>

/**
 * Job `short-message.send`: hand one queued message to the provider and erase its contents. Done twice it sends once:
 * a sent message is no longer queued, and the provider knows its id. Throws when the provider did not take it, so that
 * the job comes back later.
 */
export async function sendShortMessage(ctx: Ctx, id: string): Promise<void> {
  const message = await ctx.db.tx((tx) => prepare(ctx, tx, id))
  if (!message) return
  await ctx.ports.sms.send(message)
  await ctx.db.tx((tx) => settle(ctx, tx, 'messages.send-short', id, message.template))
}

async function prepare(ctx: Ctx, tx: Tx, id: string): Promise<ShortMessage | undefined> {
  const queued = await findQueued(tx, id)
  if (!queued?.params_ct) return undefined
  const isOver = queued.expires_at !== null && queued.expires_at <= tx.now
  const to = isOver ? undefined : await phoneOf(ctx, tx, queued)
  if (to)
    return {
      id,
      to,
      template: queued.template,
      params: openParams(ctx.ports.keys, 'short_message', id, queued.params_ct),
    }
  await settle(ctx, tx, 'messages.drop-short', id, queued.template)
  return undefined
}

const findQueued = (tx: Tx, id: string) => tx.row(store.findQueued, id)

/** Nobody is written to once the account is closed. */
async function phoneOf(ctx: Ctx, tx: Tx, queued: Queued): Promise<string | undefined> {
  if (queued.account_id) return phoneOfAccount(ctx, tx, queued.account_id)
  const place = { table: 'short_message', column: 'phone_ct', id: queued.id }
  return queued.phone_ct ? ctx.ports.keys.openText(place, queued.phone_ct) : undefined
}

type Settled = 'messages.send-short' | 'messages.drop-short'

async function settle(ctx: Ctx, tx: Tx, action: Settled, id: string, template: string): Promise<void> {
  const isFirst = await tx.run(action === 'messages.send-short' ? store.markSent : store.markDropped, id, tx.now)
  if (isFirst) await record(tx, ctx, { action, object: { kind: 'short-message', id }, detail: { template } })
}
