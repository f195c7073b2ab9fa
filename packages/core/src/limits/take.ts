import type { Tx } from '@anju/db'
import type { Ctx } from '../context.ts'
import * as store from './store.ts'

/** A limit: at most `most` uses per `seconds` for one subject. Windows are aligned, so the count is one row. */
export type Limit = { name: string; most: number; seconds: number }

export type Taken = { allowed: true } | { allowed: false; retryAfterSeconds: number }

/**
 * Count one use of a limit for a subject (a phone, a network, an account), or `amount` of it at once where bytes are
 * counted. Decided by the database in one upsert, so parallel requests cannot slip through; the subject is stored only
 * as a keyed hash.
 */
export async function take(tx: Tx, ctx: Pick<Ctx, 'ports'>, limit: Limit, subject: string, amount = 1): Promise<Taken> {
  const size = limit.seconds * 1000
  const start = Math.floor(tx.now.getTime() / size) * size
  const hashed = ctx.ports.keys.mac(`limit|${limit.name}`, subject)
  const row = await tx.row(store.takeSome, limit.name, hashed, new Date(start), limit.most, amount)
  if (row) return { allowed: true }
  return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil((start + size - tx.now.getTime()) / 1000)) }
}

/** Forget windows that no limit reads any more. */
export async function sweepLimits(ctx: Ctx, keepSeconds = 2 * 86_400): Promise<number> {
  return ctx.db.tx((tx) => tx.run(store.sweepBefore, new Date(tx.now.getTime() - keepSeconds * 1000)))
}
