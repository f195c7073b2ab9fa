import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { hashToken } from './secrets.ts'
import * as store from './store.ts'

/** End the session, locked or not. Signing out twice is no error. */
export async function signOutOfficer(ctx: Ctx, token: string | undefined): Promise<void> {
  if (!token) return
  await ctx.db.tx(async (tx) => {
    const ended = await tx.row(store.revokeSession, hashToken(token), tx.now)
    if (!ended) return
    const action = 'officers.sign-out'
    await record(tx, ctx, { action, object: { kind: 'officer', id: ended.officer_id }, city: ended.city })
  })
}
