import { Hono } from 'hono'
import type { SiteEnv } from '../../http/visit.ts'
import { agree, notes, pledge, readNotesPage } from './agreement.ts'
import { apply, askDiscard, begin, discard } from './apply.ts'
import { area, saveArea } from './area.ts'
import { check, submit } from './check.ts'
import { declared, saveDeclared } from './declared.ts'
import { formPaper } from './form-paper.ts'
import { information, saveInformation } from './information.ts'
import { materials, movePhoto, removePhoto, replacePhoto, saveMaterials, turnPhoto } from './materials.ts'
import { members, saveMembers } from './members.ts'
import { photo } from './photo.ts'
import { row, saveRow } from './row.ts'
import { done, receipt } from './submitted.ts'
import { supplement } from './supplement.ts'

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const rowName = ':row{new|[1-9][0-9]?}'

/** 业务申请: the gate, the guide's eight steps, 核对并提交, and what follows at once. */
export function applicationsRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/apply', apply)
  routes.post('/apply/begin', begin)
  routes.get('/apply/area', area)
  routes.post('/apply/area', saveArea)
  routes.get('/apply/notes', notes)
  routes.post('/apply/notes', readNotesPage)
  routes.get('/apply/pledge', pledge)
  routes.post('/apply/pledge', agree)
  for (const path of ['/apply/information', '/apply/information/:section']) {
    routes.get(path, information)
    routes.post(path, saveInformation)
  }
  routes.get('/apply/members', members)
  routes.post('/apply/members', saveMembers)
  for (const step of ['housing', 'assets'] as const) {
    routes.get(`/apply/${step}`, declared(step))
    routes.post(`/apply/${step}`, saveDeclared(step))
  }
  for (const step of ['members', 'housing', 'assets'] as const) {
    routes.get(`/apply/${step}/${rowName}`, row(step))
    routes.post(`/apply/${step}/${rowName}`, saveRow(step))
  }
  mountMaterials(routes)
  routes.get('/apply/form', formPaper)
  routes.get('/apply/check', check)
  routes.post('/apply/check', submit)
  routes.post('/apply/supplement', supplement)
  routes.get('/apply/done', done)
  routes.get('/apply/receipt', receipt)
  routes.get('/apply/discard', askDiscard)
  routes.post('/apply/discard', discard)
  return routes
}

function mountMaterials(routes: Hono<SiteEnv>): void {
  const one = `/apply/materials/:file{${uuid}}`
  routes.get('/apply/materials', materials)
  routes.post('/apply/materials', saveMaterials)
  routes.get(one, photo)
  routes.post(`${one}/turn`, turnPhoto)
  routes.post(`${one}/up`, movePhoto('up'))
  routes.post(`${one}/down`, movePhoto('down'))
  routes.post(`${one}/remove`, removePhoto)
  routes.post(`${one}/replace`, replacePhoto)
  routes.post('/apply/materials/:material{[a-z-]+}', saveMaterials)
}
