import type { Ctx } from '@anju/core'
import { findOfficerSession, type OfficerSession } from '@anju/core/officers'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import type { ApiEnv } from '../http/api.ts'
import { staffCookie } from '../http/cookies.ts'
import { sendProblem } from '../http/problem.ts'
import { lacksCsrf } from './csrf.ts'
import type { StaffDoor } from './door.ts'

/** Who comes and from where. A locked session is nobody until its password was given, or changed if it was a first one. */
export function arrive(door: StaffDoor): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const { requestId } = c.var
    const visitor = visitorCtx(c, door, requestId)
    c.set('ctx', visitor)
    const asked = await door.mayAsk(visitor)
    if (!asked.allowed) {
      const { retryAfterSeconds } = asked
      return sendProblem(c, { code: 'limit.reached', params: { retryAfterSeconds } }, requestId)
    }
    const session = await findOfficerSession(door.baseCtx.db, staffCookie(c), { isAct: isAct(c) })
    if (lacksCsrf(c, door.baseCtx.ports.keys, session?.sessionId)) {
      return sendProblem(c, { code: 'origin.foreign' }, requestId)
    }
    if (session && !session.lockedAt && !session.isPasswordDue) {
      const { officerId, sessionId, name, city } = session
      const actor = { kind: 'officer', officerId, sessionId, name, city } as const
      c.set('ctx', { ...visitor, actor, city, db: door.baseCtx.db.as({ city }) })
    }
    return next()
  }
}

/** Refuses who is not signed in, and says so apart when only the screen is locked or the password is due. */
export function staffOnly(door: StaffDoor): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (c.var.ctx.actor.kind === 'officer') return next()
    const session = await findOfficerSession(door.baseCtx.db, staffCookie(c), { isAct: false })
    return sendProblem(c, { code: whyNotIn(session) }, c.var.requestId)
  }
}

function whyNotIn(session: OfficerSession | undefined): 'sign-in.required' | 'session.locked' | 'officer.password-due' {
  if (!session) return 'sign-in.required'
  return session.lockedAt ? 'session.locked' : 'officer.password-due'
}

/** Looking at the session, and what the console asks for by itself, puts no lock off. */
const isAct = (c: Context): boolean => c.req.header('x-background') !== '1' && c.req.path !== '/api/v1/session'

function visitorCtx(c: Context<ApiEnv>, door: StaffDoor, requestId: string): Ctx {
  const env: unknown = c.env
  const isServed = typeof env === 'object' && env !== null && 'incoming' in env
  const peer = isServed ? (getConnInfo(c).remote.address ?? '') : ''
  const network = door.networkOf(peer, c.req.header('x-forwarded-for'))
  return { ...door.baseCtx, actor: { kind: 'visitor' }, city: '', requestId, network }
}
