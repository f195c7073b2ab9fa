import type { Tx } from '@anju/db'
import type { ApplicationEvent, ApplicationState } from '@anju/domain/applications'
import type { Ctx } from '../context.ts'
import * as store from './store.ts'

export type Step = {
  event: ApplicationEvent
  from: ApplicationState | null
  to: ApplicationState
  version: number
  agencyId?: string
  reason?: string
  /** Codes and numbers only. */
  detail?: Readonly<Record<string, string | number | boolean>>
}

/** One append-only event of a pre-application's life, in the act's own transaction. */
export async function logStep(
  tx: Tx,
  ctx: Ctx,
  application: { city?: string; id: string; accountId: string; rulesVersion: string },
  step: Step,
): Promise<void> {
  const { actor } = ctx
  await tx.run(
    store.insertEvent,
    application.city ?? ctx.city,
    application.id,
    application.accountId,
    step.event,
    step.from,
    step.to,
    step.version,
    tx.now,
    actor.kind === 'officer' || actor.kind === 'citizen' ? actor.kind : 'system',
    actor.kind === 'officer' ? actor.officerId : actor.kind === 'citizen' ? actor.accountId : null,
    step.agencyId ?? null,
    step.reason ?? null,
    JSON.stringify(step.detail ?? {}),
    application.rulesVersion,
    ctx.requestId,
  )
}
