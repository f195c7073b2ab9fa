import type { Hono } from 'hono'
import type { Assembly } from './assembly.ts'
import { demoOfficers, seedDemo } from '@anju/core/demo'

/**
 * What exists in demonstration mode only (interface: /demo/…). Nothing of it is mounted in production.
 */
export async function prepareDemo(assembly: Assembly): Promise<void> {
  const base = await assembly.surface('app_worker')
  await seedDemo({ ...base, db: assembly.owner, actor: { kind: 'system' }, city: '', requestId: 'seed-demo', network: '' })
}

export function mountDemo<E extends object>(app: Hono<E>, assembly: Assembly): void {
  const { demoInbox } = assembly
  if (assembly.settings.mode !== 'demo' || !demoInbox) return
  app.use('/demo/*', async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
    c.header('Content-Security-Policy', "default-src 'none'; style-src 'self'")
  })
  app.get('/demo/inbox.json', (c) => c.json(demoInbox(c.req.query('to'))))
  app.get('/demo/staff.json', (c) => c.json(demoOfficers))
}
