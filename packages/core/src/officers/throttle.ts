import type { Tx } from '@anju/db'
import type { Ctx } from '../context.ts'
import { type Limit, take } from '../limits/index.ts'
import * as store from './store.ts'

/** Password tries: a few a minute for one login from one network, more for the network as a whole. */
const loginTries: Limit = { name: 'officers.password', most: 5, seconds: 60 }
const networkTries: Limit = { name: 'officers.password-network', most: 20, seconds: 60 }
/** Behind `loopback` stands one machine with all its officers and tests. */
const networkTriesOf = ({ network }: Pick<Ctx, 'network'>): Limit =>
  network === 'loopback' ? { ...networkTries, most: 2_000 } : networkTries

const wrongBeforeLock = 10
const firstLockMs = 15 * 60_000
const longestLockMs = 24 * 3_600_000

type Throttled = { code: 'officer.sign-in-waits' | 'limit.reached'; retryAfterSeconds: number }

/** Whether a password may be tried now. Unknown logins are counted like known ones. */
export async function mayTryPassword(tx: Tx, ctx: Ctx, login: string): Promise<Throttled | undefined> {
  const row = await tx.row(store.findThrottle, loginHash(ctx, login), networkHash(ctx))
  const waitMs = (row?.locked_until?.getTime() ?? 0) - tx.now.getTime()
  if (waitMs > 0) return { code: 'officer.sign-in-waits', retryAfterSeconds: Math.ceil(waitMs / 1000) }
  for (const [limit, subject] of [
    [loginTries, `${login}|${ctx.network}`],
    [networkTriesOf(ctx), ctx.network],
  ] as const) {
    const taken = await take(tx, ctx, limit, subject)
    if (!taken.allowed) return { code: 'limit.reached', retryAfterSeconds: taken.retryAfterSeconds }
  }
  return undefined
}

/** One more wrong password in a row; the tenth shuts this network out for this login, each further one for longer. */
export async function countWrongPassword(tx: Tx, ctx: Ctx, login: string): Promise<void> {
  const [hash, network] = [loginHash(ctx, login), networkHash(ctx)]
  const wrong = (await tx.row(store.countWrong, hash, network, tx.now))?.wrong_in_row ?? 0
  if (wrong < wrongBeforeLock) return
  const lockMs = Math.min(firstLockMs * 2 ** Math.min(wrong - wrongBeforeLock, 10), longestLockMs)
  await tx.run(store.lockOut, hash, network, new Date(tx.now.getTime() + lockMs))
}

export async function forgetWrongPasswords(tx: Tx, ctx: Ctx, login: string): Promise<void> {
  await tx.run(store.clearThrottle, loginHash(ctx, login), networkHash(ctx))
}

export const networkHash = (ctx: Ctx): Buffer => ctx.ports.keys.mac('officers.network', ctx.network)
const loginHash = (ctx: Ctx, login: string): Buffer => ctx.ports.keys.mac('officers.login', login)
