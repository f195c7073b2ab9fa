import type { Ctx } from '../context.ts'
import * as store from './store.ts'

/** Forget settled short messages: their contents are gone already, and the audit keeps that they were sent. */
export async function sweepShortMessages(ctx: Ctx, keepSeconds = 7 * 86_400): Promise<number> {
  return ctx.db.tx((tx) => tx.run(store.sweepShortMessages, new Date(tx.now.getTime() - keepSeconds * 1000)))
}
