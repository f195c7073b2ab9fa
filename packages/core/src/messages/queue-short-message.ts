import { randomUUIDv7 } from 'node:crypto'
import type { Tx } from '@anju/db'
import type { Phone } from '@anju/domain/kit'
import type { SmsCode } from '@anju/domain/messages'
import type { Ctx } from '../context.ts'
import type { Params } from './sealed-params.ts'
import { sealParams } from './sealed-params.ts'
import * as store from './store.ts'

export type QueuedShortMessage = {
  /** A known account, or a number that belongs to nobody yet. */
  to: { accountId: string } | { phone: Phone }
  template: SmsCode
  params: Params
  /** Not sent any more after this: an expired code helps nobody. */
  expiresAt?: Date
}

/** Put a short message into the outbox, its job with it. An account's phone is looked up only by the worker that sends. */
export async function queueShortMessage(tx: Tx, ctx: Ctx, message: QueuedShortMessage): Promise<void> {
  const id = randomUUIDv7()
  const { keys } = ctx.ports
  const { to } = message
  await tx.run(
    store.insertShortMessage,
    id,
    message.template,
    'accountId' in to ? to.accountId : null,
    'phone' in to ? keys.seal('nation', { table: 'short_message', column: 'phone_ct', id }, to.phone) : null,
    sealParams(keys, 'nation', 'short_message', id, message.params),
    tx.now,
    message.expiresAt ?? null,
  )
  await ctx.jobs.add(tx, 'short-message.send', { shortMessageId: id })
}
