import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto'
import type { Tx } from '@anju/db'
import type { Ctx } from '../context.ts'
import * as store from './store.ts'

/** Half an hour without a click, twelve hours in all, five at once. */
export const sessionRules = { idleSeconds: 1_800, absoluteSeconds: 43_200, most: 5, touchSeconds: 60 } as const

const earlier = (now: Date, seconds: number): Date => new Date(now.getTime() - seconds * 1000)
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Sign an account in: a fresh token for the cookie, of which only the hash is kept. The oldest above five end. */
export async function openSession(ctx: Ctx, tx: Tx, accountId: string, agent = ''): Promise<string> {
  const { keys } = ctx.ports
  const token = randomBytes(32).toString('base64url')
  await tx.row(store.lockAccount, accountId)
  await tx.run(
    store.insertSession,
    hashOf(token),
    randomUUIDv7(),
    accountId,
    tx.now,
    keys.blindIndex('network', ctx.network),
    agent ? keys.mac('agent', agent) : null,
  )
  await tx.run(store.revokeOldest, accountId, tx.now, sessionRules.most)
  return token
}

export type FoundSession = { accountId: string; sessionId: string }

/** Whose session a cookie's token is, if it is still good by the database's clock. Written to at most once a minute. */
export async function findSession(ctx: Pick<Ctx, 'db'>, token: string): Promise<FoundSession | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined
  const idHash = hashOf(token)
  return ctx.db.tx(async (tx) => {
    const seenAfter = earlier(tx.now, sessionRules.idleSeconds)
    const row = await tx.row(store.findSession, idHash, seenAfter, earlier(tx.now, sessionRules.absoluteSeconds))
    if (!row) return undefined
    const touchBefore = earlier(tx.now, sessionRules.touchSeconds)
    if (row.last_seen_at <= touchBefore) await tx.run(store.touchSession, idHash, tx.now, touchBefore)
    return { accountId: row.account_id, sessionId: row.id }
  })
}

/** End the session of the request, if it has one: signing out, and signing in anew. */
export async function closeSession(ctx: Ctx, tx: Tx): Promise<void> {
  const { actor } = ctx
  if (actor.kind === 'citizen') await tx.run(store.revokeSession, actor.accountId, actor.sessionId, tx.now)
}
