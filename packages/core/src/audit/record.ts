import type { Tx } from '@anju/db'
import type { Ctx } from '../context.ts'
import * as store from './store.ts'

export type AuditEntry = {
  /** `<feature>.<verb>`, e.g. `identity.approve`, `files.view`. */
  action: string
  object: { kind: string; id: string | null }
  /** City of the object where it is not the site's own. */
  city?: string
  agencyId?: string
  /** Why personal data were looked at. */
  purpose?: string
  /** Names of the personal fields shown or changed; never their values. */
  fields?: readonly string[]
  /** Codes and numbers only, never personal data. */
  detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** Write one audit event in the act's own transaction (no action without its event). */
export async function record(tx: Tx, ctx: Ctx, entry: AuditEntry): Promise<void> {
  await tx.run(
    store.insertEvent,
    entry.city ?? ctx.city,
    ctx.actor.kind,
    actorId(ctx),
    entry.agencyId ?? null,
    entry.action,
    entry.object.kind,
    entry.object.id,
    entry.purpose ?? null,
    entry.fields ?? [],
    JSON.stringify(entry.detail ?? {}),
    ctx.requestId,
  )
}

function actorId(ctx: Ctx): string | null {
  if (ctx.actor.kind === 'citizen') return ctx.actor.accountId
  if (ctx.actor.kind === 'officer') return ctx.actor.officerId
  return null
}
