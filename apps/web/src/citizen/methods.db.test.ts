import { testDatabase } from '@anju/testkit'
import { expect, test } from 'vitest'
import { at, faultsOf, seeded } from './applications/applicant.testing.ts'
import { testSite } from './browser.testing.ts'

const db = await testDatabase()
const site = await testSite(db)
await seeded(db, site)
const own = { origin: 'https://gzf.example.org', 'sec-fetch-site': 'same-origin' }
const ask = (method: string, path: string) =>
  site.app.request(`${own.origin}${path}`, { method, headers: method === 'GET' ? {} : own })

test.each([
  ['PUT', at('/login'), 'GET, HEAD, POST, OPTIONS'],
  ['DELETE', '/370300', 'GET, HEAD, OPTIONS'],
  ['POST', at('/faq'), 'GET, HEAD, OPTIONS'],
  ['POST', at('/progress'), 'GET, HEAD, OPTIONS'],
  ['GET', at('/apply/begin'), 'POST, OPTIONS'],
  ['HEAD', at('/logout'), 'POST, OPTIONS'],
  ['PATCH', at('/apply/members/2'), 'GET, HEAD, POST, OPTIONS'],
  ['POST', '/cities', 'GET, HEAD, OPTIONS'],
  ['DELETE', '/healthz', 'GET, HEAD, OPTIONS'],
])('%s %s is 405 and says what the address takes', async (method, path, allow) => {
  const answer = await ask(method, path)
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow])
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const html = await answer.text()
  expect(html.includes('<h1>这个地址不能这样打开</h1>')).toBe(method !== 'HEAD')
})

test('the page of a wrong method is a clean page of the site', async () => {
  const browser = site.browser()
  const page = await browser.get(at('/apply/begin'))
  expect(page.text).toContain('什么也没有办理')
  expect(page.html).toContain(`href="${at('')}"`)
  expect(await faultsOf(page)).toEqual([])
})

test('OPTIONS says what an address takes, HEAD what GET would say without its body', async () => {
  const options = await ask('OPTIONS', at('/apply/area'))
  expect([options.status, options.headers.get('allow'), await options.text()]).toEqual([
    204,
    'GET, HEAD, POST, OPTIONS',
    '',
  ])
  expect(options.headers.get('access-control-allow-origin')).toBeNull()
  const [head, get] = [await ask('HEAD', at('/faq')), await ask('GET', at('/faq'))]
  expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
    200,
    get.headers.get('content-type'),
    '',
  ])
  expect((await ask('HEAD', at('/account'))).headers.get('location')).toBe(`${at('/login')}?to=%2F370300%2Faccount`)
})

test.each(['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS'])('%s of an unknown address is 404', async (method) => {
  for (const path of [at('/nowhere'), '/nowhere', '/999999/login', at('/apply/nowhere/at/all')]) {
    const answer = await ask(method, path)
    expect([path, answer.status, answer.headers.get('allow')]).toEqual([path, 404, null])
  }
})
