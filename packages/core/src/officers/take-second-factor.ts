import { createHash, randomUUIDv7 } from 'node:crypto'
import type { Tx } from '@anju/db'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { type CodeRefusal, spendCode } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { type OfficerSession, readSession } from './officer-session.ts'
import { hashToken, newToken } from './secrets.ts'
import { mostSessions } from './session-times.ts'
import { findWaiting, phoneOf, type Waiting } from './sign-in-officer.ts'
import * as store from './store.ts'
import { networkHash } from './throttle.ts'

export type SecondFactor = {
  challenge: string | undefined
  code: string
  agent: string | undefined
  /** Days after which a password has to be changed (GB/T 22239, level 3); 0: never. */
  passwordDays: number
}
export type SignedIn = { token: string; session: OfficerSession }

/** Second step: the code from the officer's phone, in the browser that gave the password. Opens a session. */
export async function takeSecondFactor(
  ctx: Ctx,
  input: SecondFactor,
): Promise<Outcome<SignedIn, 'officer.sign-in-again' | CodeRefusal>> {
  const waiting = await findWaiting(ctx, input.challenge)
  if (!waiting || !input.challenge) return refuse('officer.sign-in-again')
  const { officer } = waiting
  const { code, challenge } = input
  const phone = phoneOf(waiting.ctx, officer)
  return waiting.ctx.db.tx(async (tx) => {
    const spent = await spendCode(tx, waiting.ctx, { purpose: 'officer-sign-in', phone, code, challenge })
    if (!spent.ok) return spent
    if ((await tx.run(store.useChallenge, hashToken(challenge), tx.now)) === 0) return refuse('officer.sign-in-again')
    return ok(await openSession(tx, waiting, input))
  })
}

/** A new token at every sign-in; the oldest sessions beyond the allowed number end. */
async function openSession(
  tx: Tx,
  { ctx, officer }: Waiting,
  { agent, passwordDays }: Pick<SecondFactor, 'agent' | 'passwordDays'>,
): Promise<SignedIn> {
  const token = newToken()
  const id = randomUUIDv7()
  const agentHash = agent === undefined ? null : createHash('sha256').update(agent).digest()
  const { city } = ctx
  const password_due = officer.password_is_first || isOverAge(officer, tx.now, passwordDays)
  await tx.run(
    store.insertSession,
    hashToken(token),
    id,
    city,
    officer.id,
    officer.display_name,
    tx.now,
    tx.now,
    networkHash(ctx),
    agentHash,
    password_due,
  )
  await tx.run(store.revokeBeyond, officer.id, mostSessions, tx.now)
  const actor = { kind: 'officer', officerId: officer.id, sessionId: id, name: officer.display_name, city } as const
  await record(tx, { ...ctx, actor }, { action: 'officers.sign-in', object: { kind: 'officer', id: officer.id } })
  const row = { id, city, officer_id: officer.id, officer_name: officer.display_name }
  const times = { created_at: tx.now, last_seen_at: tx.now, auth_at: tx.now, locked_at: null }
  return { token, session: readSession({ ...row, ...times, password_due }, tx.now) }
}

const dayMs = 86_400_000

const isOverAge = ({ password_changed_at: since }: Waiting['officer'], now: Date, days: number): boolean =>
  days > 0 && now.getTime() - since.getTime() >= days * dayMs
