import type { Ctx } from '../context.ts'
import * as store from './store.ts'

const dayMs = 86_400_000
/** No lock-out is longer than a day, no session than eight hours. */
const keptMs = 7 * dayMs

/** Forget sessions, half-done sign-ins and wrong passwords that no rule reads any more. What was done is in the audit. */
export async function sweepOfficers(ctx: Ctx): Promise<number> {
  return ctx.db.tx(async (tx) => {
    const before = new Date(tx.now.getTime() - keptMs)
    const sessions = await tx.run(store.sweepSessions, before)
    const challenges = await tx.run(store.sweepChallenges, before)
    return sessions + challenges + (await tx.run(store.sweepThrottles, before))
  })
}
