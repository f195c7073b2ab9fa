import type { Hono } from 'hono'

export type Readiness = { isReady: () => Promise<boolean> }

/** `/healthz` touches nothing; `/readyz` asks database, schema and keys. Neither tells versions or hosts. */
export function mountHealth<E extends object>(app: Hono<E>, readiness: Readiness): void {
  app.get('/healthz', (c) => c.text('ok', 200, { 'Cache-Control': 'no-store' }))
  app.get('/readyz', async (c) => {
    const ready = await readiness.isReady().catch(() => false)
    return c.text(ready ? 'ready' : 'not ready', ready ? 200 : 503, { 'Cache-Control': 'no-store' })
  })
}
