import { Hono } from 'hono'
import type { SiteEnv } from '../../http/visit.ts'
import { paper } from './papers.ts'
import { progress, records } from './progress.ts'
import { askWithdraw, withdraw } from './withdraw.ts'

/** 保障进度查询, 我的记录, 撤回 and the papers of an application. */
export function progressRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/progress', progress)
  routes.get('/account/records', records)
  routes.get('/progress/:id/withdraw', askWithdraw)
  routes.post('/progress/:id/withdraw', withdraw)
  for (const kind of ['acceptance', 'supplement', 'non-acceptance'] as const) {
    routes.get(`/progress/:id/${kind}`, paper(kind))
  }
  return routes
}
