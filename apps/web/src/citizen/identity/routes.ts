import { Hono } from 'hono'
import type { SiteEnv } from '../../http/visit.ts'
import { overview } from './overview.ts'
import { photosForm, removeOne, saveAll, submitAll, turnOne } from './photos.ts'

/** 用户实名认证: the way, the form with its photos, and what came of it. */
export function identityRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  const photos = '/account/real-name/photos'
  routes.get('/account/real-name', overview)
  routes.get(photos, photosForm)
  routes.post(photos, submitAll)
  routes.post(`${photos}/save`, saveAll)
  routes.post(`${photos}/:slot{front|back|portrait}/save`, saveAll)
  routes.post(`${photos}/:slot{front|back|portrait}/remove`, removeOne)
  routes.post(`${photos}/:slot{front|back|portrait}/turn`, turnOne)
  return routes
}
