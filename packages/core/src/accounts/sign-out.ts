import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { closeSession } from './sessions.ts'

/** End this session. Signing out twice, or without a session, is no fault. */
export async function signOut(ctx: Ctx): Promise<void> {
  const { actor } = ctx
  if (actor.kind !== 'citizen') return
  await ctx.db.tx(async (tx) => {
    await closeSession(ctx, tx)
    await record(tx, ctx, { action: 'accounts.sign-out', object: { kind: 'account', id: actor.accountId } })
  })
}
