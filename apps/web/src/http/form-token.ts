import { randomBytes, timingSafeEqual } from 'node:crypto'
import { preCookie, setPreCookie } from './cookies.ts'
import type { SiteContext, Visit } from './visit.ts'

/**
 * The token that proves a form came from our page; `postForm({ token })` of `ui` puts it first in the form, before any
 * file. It binds to the session, or before sign-in to an anonymous pre-session made here when there is none. Behind a
 * dot it names the account, sealed: after the session has ended, that still tells whose form it is.
 */
export function formToken(c: SiteContext): string {
  return tokenOf(c, bindingOf(c) ?? newPreSession(c))
}

/** Whether the posted token belongs to this session, or to this browser before sign-in. */
export function isOwnToken(c: SiteContext, posted: string): boolean {
  const binding = bindingOf(c)
  return binding !== undefined && isSame(posted, tokenOf(c, binding))
}

/** Whether the form was made for who is here now: this account, or nobody's. */
export const isOfThisAccount = (c: SiteContext, posted: string): boolean => isOwner(c, ownerIn(posted))

/** The account's seal in a token, as it was sent: to be believed only when `isOwner` says so. */
export const ownerIn = (token: string): string => /^[\w-]{43}\.([\w-]{43})$/.exec(token)?.[1] ?? ''

export const isOwner = (c: SiteContext, owner: string): boolean => isSame(owner, ownerOf(c.var.visit))

function ownerOf({ ctx }: Visit): string {
  const { actor, ports } = ctx
  return actor.kind === 'citizen' ? ports.keys.sign('form-owner', actor.accountId).toString('base64url') : ''
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

function tokenOf(c: SiteContext, binding: string): string {
  const { visit } = c.var
  const signed = visit.ctx.ports.keys.sign('form-token', binding).toString('base64url')
  const owner = ownerOf(visit)
  return owner ? `${signed}.${owner}` : signed
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
