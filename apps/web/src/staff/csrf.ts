import { timingSafeEqual } from 'node:crypto'
import type { Keys } from '@anju/core'
import type { Context } from 'hono'

/** What a client without Sec-Fetch-Site and Origin sends back as `X-CSRF`: bound to its session. */
export const csrfToken = (keys: Keys, sessionId: string): string =>
  keys.mac('staff.csrf', sessionId).toString('base64url')

/** Such a client, changing something within a session, without its token. */
export function lacksCsrf(c: Context, keys: Keys, sessionId: string | undefined): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return false
  if (sessionId === undefined || c.req.header('sec-fetch-site') || c.req.header('origin')) return false
  const expected = Buffer.from(csrfToken(keys, sessionId))
  const given = Buffer.from(c.req.header('x-csrf') ?? '')
  return given.length !== expected.length || !timingSafeEqual(given, expected)
}
