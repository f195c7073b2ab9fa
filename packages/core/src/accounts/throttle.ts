import type { Tx } from '@anju/db'
import type { Ctx } from '../context.ts'
import { take } from '../limits/index.ts'
import { queueShortMessage } from '../messages/index.ts'
import { lockNotices } from './limits.ts'
import * as store from './store.ts'

/** Ten wrong passwords in a row lock one network out of one account: 15 minutes, doubling up to a day. */
const rules = { inRow: 10, firstMinutes: 15, mostMinutes: 1_440 } as const

/** Whose tries are counted, and from where. Unknown phones are counted like known ones. */
export type Tries = { phoneBidx: Buffer; networkHash: Buffer }

/** Seconds that this network has to wait; 0 when it may try. */
export async function lockedFor(tx: Tx, { phoneBidx, networkHash }: Tries): Promise<number> {
  const row = await tx.row(store.findThrottle, phoneBidx, networkHash)
  const ms = (row?.locked_until?.getTime() ?? 0) - tx.now.getTime()
  return Math.max(0, Math.ceil(ms / 1000))
}

/** Minutes of the lock after so many wrong passwords in a row; 0 when they are not a full ten. */
export function lockMinutes(wrongInRow: number): number {
  if (wrongInRow === 0 || wrongInRow % rules.inRow !== 0) return 0
  return Math.min(rules.mostMinutes, rules.firstMinutes * 2 ** (wrongInRow / rules.inRow - 1))
}

/** Count a wrong password; the seconds of the lock that it brings on, or 0. The owner is told by short message. */
export async function countWrong(tx: Tx, ctx: Ctx, tries: Tries, accountId: string | undefined): Promise<number> {
  const row = await tx.row(store.countWrong, tries.phoneBidx, tries.networkHash, tx.now)
  const minutes = lockMinutes(row?.wrong_in_row ?? 0)
  if (minutes === 0) return 0
  await tx.run(store.lockNetwork, tries.phoneBidx, tries.networkHash, new Date(tx.now.getTime() + minutes * 60_000))
  if (accountId && (await take(tx, ctx, lockNotices, accountId)).allowed) {
    const params = { minutes: String(minutes) }
    await queueShortMessage(tx, ctx, { to: { accountId }, template: 'accounts.sign-in-locked', params })
  }
  return minutes * 60
}

export const forgetWrong = (tx: Tx, { phoneBidx, networkHash }: Tries): Promise<number> =>
  tx.run(store.forgetWrong, phoneBidx, networkHash)
