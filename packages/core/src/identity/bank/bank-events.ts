import type { Tx } from '@anju/db'
import type { BankEvent, BankState } from '@anju/domain/identity'
import type { Ctx } from '../../context.ts'
import * as store from './store.ts'

type Happened = {
  event: BankEvent
  to: BankState
  version: number
  /** Codes and numbers only. */
  detail?: Readonly<Record<string, string | number>>
}

type Before = Pick<store.Question, 'city' | 'id' | 'account_id'> & { state: BankState | null }

/** One step of the question's life, in the transaction that takes it. */
export async function recordBankEvent(tx: Tx, ctx: Ctx, before: Before, happened: Happened): Promise<void> {
  await tx.run(
    store.insertEvent,
    before.city,
    before.id,
    before.account_id,
    happened.event,
    before.state,
    happened.to,
    happened.version,
    tx.now,
    ctx.actor.kind === 'citizen' ? 'citizen' : 'system',
    JSON.stringify(happened.detail ?? {}),
    ctx.requestId,
  )
}
