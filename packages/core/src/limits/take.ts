import type { Tx } from '@anju/db'
import type { Ctx } from '../context.ts'
import * as store from './store.ts'

/**
 * A limit: at most `most` uses per `seconds` for one subject. Windows are aligned, so the count is one row; that of a day
 * is a day in Asia/Shanghai.
 */
export type Limit = { name: string; most: number; seconds: number }

export type Taken = { allowed: true } | { allowed: false; retryAfterSeconds: number }

/**
 * Count one use of a limit for a subject (a phone, a network, an account), or `amount` of it at once where bytes are
 * counted. Decided by the database in one upsert, so parallel requests cannot slip through; the subject is stored only
 * as a keyed hash.
 */
export async function take(tx: Tx, ctx: Pick<Ctx, 'ports'>, limit: Limit, subject: string, amount = 1): Promise<Taken> {
  const { start, end } = windowOf(limit, tx.now)
  const row = await tx.row(store.takeSome, limit.name, hashed(ctx, limit, subject), start, limit.most, amount)
  if (row) return { allowed: true }
  return { allowed: false, retryAfterSeconds: secondsUntil(end, tx.now) }
}

export type Left = { left: number; retryAfterSeconds: number }

/** How many uses are left now, and when the next window begins; nothing is counted. */
export async function leftOf(tx: Tx, ctx: Pick<Ctx, 'ports'>, limit: Limit, subject: string): Promise<Left> {
  const { start, end } = windowOf(limit, tx.now)
  const row = await tx.row(store.usedOf, limit.name, hashed(ctx, limit, subject), start)
  return { left: Math.max(0, limit.most - (row?.used ?? 0)), retryAfterSeconds: secondsUntil(end, tx.now) }
}

const hashed = ({ ports }: Pick<Ctx, 'ports'>, { name }: Limit, subject: string): Buffer =>
  ports.keys.mac(`limit|${name}`, subject)

/** Eight hours east of UTC all year round. */
const shanghai = 8 * 3_600_000

function windowOf({ seconds }: Limit, now: Date): { start: Date; end: Date } {
  const size = seconds * 1000
  const start = Math.floor((now.getTime() + shanghai) / size) * size - shanghai
  return { start: new Date(start), end: new Date(start + size) }
}

const secondsUntil = (end: Date, now: Date): number => Math.max(1, Math.ceil((end.getTime() - now.getTime()) / 1000))

/** Forget windows that no limit reads any more. */
export async function sweepLimits(ctx: Ctx, keepSeconds = 2 * 86_400): Promise<number> {
  return ctx.db.tx((tx) => tx.run(store.sweepBefore, new Date(tx.now.getTime() - keepSeconds * 1000)))
}
