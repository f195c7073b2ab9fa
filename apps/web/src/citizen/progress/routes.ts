import { Hono } from 'hono'
import type { SiteEnv } from '../../http/visit.ts'
import { progress, records } from './progress.ts'
import { askWithdraw, withdraw } from './withdraw.ts'

/** 保障进度查询, 我的记录 and 撤回. */
export function progressRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/progress', progress)
  routes.get('/account/records', records)
  routes.get('/progress/:id/withdraw', askWithdraw)
  routes.post('/progress/:id/withdraw', withdraw)
  return routes
}
