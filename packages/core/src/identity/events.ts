import type { Tx } from '@anju/db'
import type { VerificationEvent, VerificationState } from '@anju/domain/identity'
import type { Ctx } from '../context.ts'
import * as store from './store.ts'

type Happened = {
  event: VerificationEvent
  to: VerificationState
  version: number
  agencyId: string | null
  /** Codes and numbers only. */
  detail?: Readonly<Record<string, string | number>>
}

/** One step of the life, in the transaction that takes it. */
export async function recordEvent(tx: Tx, ctx: Ctx, before: store.Verification, happened: Happened): Promise<void> {
  const { actor } = ctx
  const actorId = actor.kind === 'citizen' ? actor.accountId : actor.kind === 'officer' ? actor.officerId : null
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
    actor.kind,
    actorId,
    happened.agencyId,
    JSON.stringify(happened.detail ?? {}),
    ctx.requestId,
  )
}
