import { randomBytes, timingSafeEqual } from 'node:crypto'
import { preCookie, setPreCookie } from './cookies.ts'
import type { SiteContext } from './visit.ts'

/**
 * The token that proves a form came from our page; `postForm({ token })` of `ui` puts it first in the form, before any
 * file. It binds to the session, or before sign-in to an anonymous pre-session made here when there is none.
 */
export function formToken(c: SiteContext): string {
  return tokenOf(c, bindingOf(c) ?? newPreSession(c))
}

/** Whether the posted token belongs to this session, or to this browser before sign-in. */
export function isOwnToken(c: SiteContext, posted: string): boolean {
  const binding = bindingOf(c)
  if (!binding) return false
  const expected = Buffer.from(tokenOf(c, binding))
  const given = Buffer.from(posted)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

function bindingOf(c: SiteContext): string | undefined {
  const { actor } = c.var.visit.ctx
  if (actor.kind === 'citizen') return `citizen.${actor.sessionId}`
  const pre = c.var.preSession ?? preCookie(c)
  return pre ? `pre.${pre}` : undefined
}

function newPreSession(c: SiteContext): string {
  const value = randomBytes(24).toString('base64url')
  setPreCookie(c, value)
  c.set('preSession', value)
  return `pre.${value}`
}

const tokenOf = (c: SiteContext, binding: string): string =>
  c.var.visit.ctx.ports.keys.sign('form-token', binding).toString('base64url')
