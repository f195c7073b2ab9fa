import type { Ctx } from '../context.ts'
import { sessionRules } from './sessions.ts'
import * as store from './store.ts'

const daySeconds = 86_400

/** Forget codes, gates, sessions and counts of wrong passwords that no rule reads any more. */
export async function sweepAccounts(ctx: Ctx): Promise<number> {
  return ctx.db.tx(async (tx) => {
    const before = (seconds: number) => new Date(tx.now.getTime() - seconds * 1000)
    return (
      (await tx.run(store.sweepCodes, before(daySeconds))) +
      (await tx.run(store.sweepGates, before(daySeconds))) +
      (await tx.run(store.sweepSessions, before(sessionRules.absoluteSeconds))) +
      (await tx.run(store.sweepThrottles, before(2 * daySeconds)))
    )
  })
}
