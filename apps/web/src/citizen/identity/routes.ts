import { Hono } from 'hono'
import type { SiteEnv } from '../../http/visit.ts'
import { type AsOffice, bankForm, bankResult, submitForm, updateForm } from './bank.ts'
import { overview } from './overview.ts'
import { photosForm, removeOne, saveAll, submitAll, turnOne } from './photos.ts'

/** 银行用户认证, where there is a bank to ask. */
export function bankRoutes(asOffice: AsOffice): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  const bank = '/account/real-name/bank'
  routes.get(bank, bankForm)
  routes.post(bank, (c) => submitForm(c, asOffice))
  routes.post(`${bank}/update`, updateForm)
  routes.get(`${bank}/result`, bankResult)
  return routes
}

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
