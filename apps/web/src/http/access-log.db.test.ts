import { testDatabase } from '@anju/testkit'
import { beforeEach, expect, test } from 'vitest'
import { applicant, at, seeded } from '../citizen/applications/applicant.testing.ts'
import { testSite } from '../citizen/browser.testing.ts'

const db = await testDatabase()
const number = '11010519491231002X'
const site = await testSite(db, {
  passwords: {
    hash: async (password) => `plain:${password}`,
    verify: async (password) => {
      throw new Error(`cannot judge ${password}`)
    },
  },
})
await seeded(db, site)
const lines = () => site.log.map((line) => JSON.parse(line) as Record<string, unknown>)

beforeEach(() => {
  site.log.length = 0
})

const fields = ['level', 'time', 'method', 'route', 'status', 'ms', 'requestId', 'actor', 'msg']

test('one line per request: method, pattern, status, duration, id and the kind of actor', async () => {
  const { browser } = await applicant(db, site)
  site.log.length = 0
  const asked: [string, string, number][] = [
    ['/370300', '/:city', 200],
    [at('/apply'), '/:city/apply', 200],
    [at(`/files/${crypto.randomUUID()}`), '/:city/files/:id', 404],
    [at(`/apply/materials/${crypto.randomUUID()}`), '/:city/apply/materials/:file', 303],
    [at('/apply/members/2'), '/:city/apply/members/:row', 303],
    [at('/nowhere'), '-', 404],
    [at('/apply/begin'), '-', 405],
    ['/healthz', '/healthz', 200],
  ]
  const ids: unknown[] = []
  for (const [path] of asked) ids.push((await browser.get(path)).headers.get('x-request-id'))
  expect(lines().map(({ method, route, status }) => [method, route, status])).toEqual(
    asked.map(([, route, status]) => ['GET', route, status]),
  )
  expect(lines().map(({ requestId }) => requestId)).toEqual(ids)
  expect(new Set(ids).size).toBe(asked.length)
  for (const line of lines()) {
    expect(Object.keys(line)).toEqual(fields)
    expect(line).toMatchObject({ level: 30, msg: 'request', ms: expect.any(Number) })
  }
  expect(lines().map(({ actor }) => actor)).toEqual([...Array<string>(7).fill('citizen'), 'visitor'])
})

test('a number of a person never reaches the log, wherever it is sent', async () => {
  const { browser } = await applicant(db, site)
  await browser.get(at('/apply'))
  await browser.submit(at('/apply/begin'), {})
  site.log.length = 0
  const paths = [`/${number}`, at(`/${number}`), at(`/files/${number}`), at(`/faq?q=${number}`), `/assets/${number}.js`]
  for (const path of paths) await browser.get(path)
  const headers = {
    'x-request-id': number,
    'user-agent': number,
    referer: `https://gzf.example.org${at(`/${number}`)}`,
    'x-forwarded-for': number,
    cookie: `__Host-c_sid=${number}; city=${number}`,
    traceparent: number,
  }
  await site.app.request(`https://gzf.example.org${at('/faq')}`, { headers })
  await site.app.request(`https://gzf.example.org${at('/login')}`, { method: 'POST', headers, body: number })
  await site.app.request(`https://gzf.example.org${at('/faq')}`, { method: number })
  for (const path of [at('/apply/members/new'), at('/apply/pledge'), at('/logout')]) {
    await browser.get(path)
    await browser.post(path, { name: number, idDocumentNumber: number, [number]: number })
    await browser.autosave(path, { idDocumentNumber: number })
  }
  const upload = new File([number], `${number}.jpg`)
  await browser.upload(at('/apply/materials'), { files: { identity: upload }, fields: { note: number } })
  const visitor = site.browser()
  await visitor.get(at('/login'))
  const failed = await visitor.post(at('/login'), { account: '15900001234', password: number })
  expect(failed.status).toBe(500)
  expect(site.log.length).toBeGreaterThan(20)
  expect(
    lines().some(({ msg, err }) => msg === 'unexpected error' && JSON.stringify(err).includes('cannot judge …')),
  ).toBe(true)
  expect(site.log.filter((line) => line.includes(number.slice(0, 17)) || line.includes('15900001234'))).toEqual([])
})
