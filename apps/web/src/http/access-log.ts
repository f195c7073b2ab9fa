import { randomUUID } from 'node:crypto'
import type { Actor } from '@anju/core'
import type { Context, Env, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Logger } from 'pino'

type Named = Env & { Variables: { requestId: string } }

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * Gives every request its id, and writes one line about it when it was answered. The line is made of our own words and
 * numbers only: nothing that was sent can stand in it, whatever the address, the headers or the body hold.
 */
export function accessLog<E extends Named>(
  log: Logger,
  actorOf: (c: Context<E>) => Actor['kind'] | undefined,
): MiddlewareHandler<E> {
  return async (c, next) => {
    const requestId = randomUUID()
    c.set('requestId', requestId)
    c.header('X-Request-Id', requestId)
    const start = performance.now()
    await next()
    if (!log.isLevelEnabled('info')) return
    const method = methods.has(c.req.method) ? c.req.method : 'OTHER'
    const ms = Math.round((performance.now() - start) * 10) / 10
    const actor = actorOf(c) ?? 'visitor'
    log.info({ method, route: routeOf(c), status: c.res.status, ms, requestId, actor }, 'request')
  }
}

/** The address as it was mounted, `/:city/apply/materials/:file`; `-` where there is none for this method. */
function routeOf<E extends Env>(c: Context<E>): string {
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method
  const route = matchedRoutes(c).find((one) => one.method === method)
  return route ? route.path.replaceAll(/\{(?:[^{}]|\{[^{}]*\})*\}/g, '') : '-'
}
