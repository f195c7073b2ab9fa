import { Hono } from 'hono'
import type { SiteEnv } from '../../http/visit.ts'
import { progress, records } from './progress.ts'

/** 保障进度查询 and 我的记录. */
export function progressRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/progress', progress)
  routes.get('/account/records', records)
  return routes
}
