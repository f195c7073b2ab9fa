import * as staff from '@anju/contract/staff'
import {
  changePassword,
  confirmPassword,
  findCodeOnItsWay,
  findOfficerSession,
  lockSession,
  type OfficerSession,
  resendOfficerCode,
  signInOfficer,
  signOutOfficer,
  takeSecondFactor,
  unlockSession,
} from '@anju/core/officers'
import { ok } from '@anju/domain/kit'
import type { Hono, MiddlewareHandler } from 'hono'
import { type ApiEnv, mountEndpoint } from '../http/api.ts'
import { clearStaffCookie, setStaffCookie, staffCookie } from '../http/cookies.ts'
import { clearStaffChallenge, setStaffChallenge, staffChallenge } from '../staff/cookies.ts'
import { csrfToken } from '../staff/csrf.ts'
import type { StaffDoor } from '../staff/door.ts'

/** Signing in and out, the lock, and what the console shows first. */
export function mountSession(app: Hono<ApiEnv>, door: StaffDoor, guard: MiddlewareHandler<ApiEnv>): void {
  mountSteps(app, door, guard)
  mountLock(app, door, guard)
  mountEndpoint(app, staff.showSession, guard, async ({ ctx, c }) => {
    const session = await findOfficerSession(door.baseCtx.db, staffCookie(c), { isAct: false })
    if (session) return ok(stateOf(door, session))
    const code = await findCodeOnItsWay(ctx, staffChallenge(c))
    return ok(code ? { state: 'code-sent' as const, code: codeSent(code) } : { state: 'signed-out' as const })
  })
}

function mountSteps(app: Hono<ApiEnv>, door: StaffDoor, guard: MiddlewareHandler<ApiEnv>): void {
  const { host } = new URL(door.origin)
  mountEndpoint(app, staff.signIn, guard, async ({ ctx, body, c }) => {
    const sent = await signInOfficer(ctx, { ...body, host })
    if (!sent.ok) return sent
    setStaffChallenge(c, sent.value.challenge)
    return ok(codeSent(sent.value))
  })
  mountEndpoint(app, staff.resendCode, guard, async ({ ctx, c }) => {
    const sent = await resendOfficerCode(ctx, { challenge: staffChallenge(c), host })
    if (!sent.ok) return sent
    setStaffChallenge(c, sent.value.challenge)
    return ok(codeSent(sent.value))
  })
  mountEndpoint(app, staff.secondFactor, guard, async ({ ctx, body, c }) => {
    const { passwordDays } = door
    const input = { challenge: staffChallenge(c), code: body.code, agent: c.req.header('user-agent'), passwordDays }
    const done = await takeSecondFactor(ctx, input)
    if (!done.ok) return done
    clearStaffChallenge(c)
    setStaffCookie(c, done.value.token)
    return ok(stateOf(door, done.value.session))
  })
}

function mountLock(app: Hono<ApiEnv>, door: StaffDoor, guard: MiddlewareHandler<ApiEnv>): void {
  mountEndpoint(app, staff.lock, guard, ({ ctx, c }) => lockSession(ctx, staffCookie(c)))
  mountEndpoint(app, staff.unlock, guard, async ({ ctx, body, c }) => {
    const unlocked = await unlockSession(ctx, staffCookie(c), body.password)
    return unlocked.ok ? ok(stateOf(door, unlocked.value)) : unlocked
  })
  mountEndpoint(app, staff.confirmPassword, guard, async ({ ctx, body }) => {
    const confirmed = await confirmPassword(ctx, body.password)
    return confirmed.ok ? ok({ freshUntil: confirmed.value.freshUntil.toISOString() }) : confirmed
  })
  mountEndpoint(app, staff.changePassword, guard, async ({ ctx, body, c }) => {
    const changed = await changePassword(ctx, staffCookie(c), body)
    return changed.ok ? ok(stateOf(door, changed.value)) : changed
  })
  mountEndpoint(app, staff.signOut, guard, async ({ ctx, c }) => {
    await signOutOfficer(ctx, staffCookie(c))
    clearStaffCookie(c)
    clearStaffChallenge(c)
    return ok(undefined)
  })
}

const codeSent = (code: { phone: string; expiresAt: Date; resendAfterSeconds: number }): staff.CodeSent => ({
  phone: code.phone,
  expiresAt: code.expiresAt.toISOString(),
  resendAfterSeconds: code.resendAfterSeconds,
})

function stateOf(door: StaffDoor, session: OfficerSession): staff.SessionState {
  const officerName = session.name
  if (session.lockedAt) return { state: 'locked', officerName, lockedAt: session.lockedAt.toISOString() }
  const csrf = csrfToken(door.baseCtx.ports.keys, session.sessionId)
  if (session.isPasswordDue) return { state: 'password-due', officerName, csrf }
  const { locksAt, expiresAt } = session
  return {
    state: 'signed-in',
    officerName,
    locksAt: locksAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    csrf,
  }
}
