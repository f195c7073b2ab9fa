import type { Env, MiddlewareHandler } from 'hono'

/**
 * Refuse state changes that other sites start: by Sec-Fetch-Site where the browser sends it, else by Origin.
 * Neither present (an old browser or a program): the form token or the X-CSRF header decides.
 */
export function ownOrigin<E extends Env>(allowed: () => string, onForeign: MiddlewareHandler<E>): MiddlewareHandler<E> {
  return async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next()
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const isForeign = site ? site !== 'same-origin' && site !== 'none' : origin !== undefined && origin !== allowed()
    return isForeign ? onForeign(c, next) : next()
  }
}
