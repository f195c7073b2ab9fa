import type { Database, Tx } from '@anju/db'
import { hashToken } from './secrets.ts'
import { absoluteMs, freshMs, idleMs, touchMs } from './session-times.ts'
import * as store from './store.ts'

export type OfficerSession = {
  officerId: string
  sessionId: string
  name: string
  city: string
  /** Set: the screen is locked, by hand or because nothing was done for a while. */
  lockedAt: Date | null
  /** Signed in with a password that was given out: nothing can be done before it was changed. */
  isPasswordDue: boolean
  locksAt: Date
  expiresAt: Date
  /** Until when the password counts as just given. */
  freshUntil: Date | null
}

/** What a stored session means at a moment. */
export function readSession(row: store.Session, now: Date): OfficerSession {
  const locksAt = new Date(row.last_seen_at.getTime() + idleMs)
  const freshUntil = new Date(row.auth_at.getTime() + freshMs)
  return {
    officerId: row.officer_id,
    sessionId: row.id,
    name: row.officer_name,
    city: row.city,
    lockedAt: row.locked_at ?? (locksAt <= now ? locksAt : null),
    isPasswordDue: row.password_due,
    locksAt,
    expiresAt: new Date(row.created_at.getTime() + absoluteMs),
    freshUntil: freshUntil > now ? freshUntil : null,
  }
}

export const oldestStart = (now: Date): Date => new Date(now.getTime() - absoluteMs)

/**
 * The session of a cookie's token; undefined when there is none, it is over or was ended. `isAct` says that the officer
 * does something: it puts the lock off, at most one write a minute. Looking at the state does not.
 */
export async function findOfficerSession(
  db: Database,
  token: string | undefined,
  { isAct = true }: { isAct?: boolean } = {},
): Promise<OfficerSession | undefined> {
  if (!token) return undefined
  return db.tx((tx) => findIn(tx, hashToken(token), isAct))
}

async function findIn(tx: Tx, idHash: Buffer, isAct: boolean): Promise<OfficerSession | undefined> {
  const row = await tx.row(store.findSession, idHash, oldestStart(tx.now))
  if (!row) return undefined
  const session = readSession(row, tx.now)
  const isStale = tx.now.getTime() - row.last_seen_at.getTime() >= touchMs
  if (!isAct || session.lockedAt || !isStale) return session
  await tx.run(store.touchSession, idHash, tx.now)
  return readSession({ ...row, last_seen_at: tx.now }, tx.now)
}
