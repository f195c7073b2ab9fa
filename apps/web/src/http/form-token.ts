import { randomBytes, timingSafeEqual } from 'node:crypto'
import { html } from 'hono/html'
import { preCookie, setPreCookie } from './cookies.ts'
import type { SiteContext } from './visit.ts'

export const tokenField = '_token'

/** Hidden input that proves a form came from our page. It stands first in every form, before any file. */
export function formToken(c: SiteContext) {
  return html`<input type="hidden" name="${tokenField}" value="${tokenOf(c, bindingOf(c) ?? newPreSession(c))}">`
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
  const pre = c.var.formKey ?? preCookie(c)
  return pre ? `pre.${pre}` : undefined
}

function newPreSession(c: SiteContext): string {
  const value = randomBytes(24).toString('base64url')
  setPreCookie(c, value)
  c.set('formKey', value)
  return `pre.${value}`
}

const tokenOf = (c: SiteContext, binding: string): string =>
  c.var.visit.ctx.ports.keys.sign('form-token', binding).toString('base64url')
