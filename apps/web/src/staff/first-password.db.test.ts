import type { SessionState } from '@anju/contract/staff'
import { createOfficer } from '@anju/core/officers'
import { testDatabase } from '@anju/testkit'
import { beforeAll, expect, test } from 'vitest'
import { lastCode, Officer, signedIn, type StaffSite, staffSite } from './staff-site.testing.ts'

const db = await testDatabase()
const given = 'k7mw-3qhd-9xtp-w2rj'
const chosen = 'Wumei 5507 Jinggang'
let site: StaffSite

beforeAll(async () => {
  site = await staffSite(db)
  const operator = site.office.ctx({ actor: { kind: 'system' }, city: '', db: db.owner })
  const phone = '+8613800000301' as never
  const officer = { city: '370300', login: 'zb-first', name: '陈示例', password: given, phone, grants: [] }
  await createOfficer(operator, { ...officer, isFirstPassword: true })
})

const stateOf = async (answer: Response | Promise<Response>) => (await (await answer).json()) as SessionState
test('with a first password nothing opens but the way to an own one', async () => {
  const officer = new Officer(site.app)
  await officer.post('/session/sign-in', { login: 'zb-first', password: given })
  const second = await officer.post('/session/second-factor', { code: await lastCode(db, site.office) })
  expect(await stateOf(second)).toMatchObject({ state: 'password-due', officerName: '陈示例' })
  expect(await stateOf(officer.get('/session'))).toMatchObject({ state: 'password-due' })
  for (const path of ['/me', '/verifications', '/cases']) {
    const shut = await officer.get(path)
    expect([shut.status, await shut.json()]).toMatchObject([401, { code: 'officer.password-due' }])
  }
  const weak = await officer.post('/session/password', { current: given, next: 'short' })
  expect([weak.status, await weak.json()]).toMatchObject([422, { fieldErrors: [{ path: 'next' }] }])
  const changed = await officer.post('/session/password', { current: given, next: chosen })
  expect(await stateOf(changed)).toMatchObject({ state: 'signed-in', officerName: '陈示例' })
  expect((await officer.get('/me')).status).toBe(200)
})

test('another officer changes the own password the same way', async () => {
  const officer = await signedIn(db, site)
  const changed = await officer.post('/session/password', { current: 'Shihua-4827-Tonglu', next: chosen })
  expect(await stateOf(changed)).toMatchObject({ state: 'signed-in' })
  const wrong = site.log.filter((one) => (JSON.parse(one) as { level: number }).level > 30)
  expect(wrong).toEqual([])
})
