import { seedAgencies } from '@anju/core/agencies'
import { seedContent } from '@anju/core/content'
import { testDatabase } from '@anju/testkit'
import { expect, test } from 'vitest'
import { testSite } from '../browser.testing.ts'

const db = await testDatabase()
await db.sql(`insert into city (code, province_code, name, is_open) values ('370300', '370000', '淄博市', true)`)
const site = await testSite(db)
const agencyId = '00000000-0000-8000-8000-000000370300'
const desk = {
  id: agencyId,
  parent_id: null,
  level: 'city' as const,
  name: '淄博市窗口',
  address: '示范路 1 号',
  phone: '0533-0000000',
  hours: '工作日',
  is_active: true,
}
await db.owner.tx((tx) =>
  seedAgencies(tx, '370300', { agencies: [desk], areas: [{ area: '370300', agency_id: agencyId }] }),
)
const ctx = site.office.ctx({ actor: { kind: 'system' }, db: db.owner })
const pieces = ctx.cities.profileOf('370300')?.content ?? []
await db.owner.tx((tx) => seedContent(tx, ctx, { agencyId, pieces }))

const browser = site.browser()
const at = (path: string) => browser.get(`/370300${path}`)
const asked = (path: string, headers: Record<string, string>) =>
  Promise.resolve(site.app.request(`/370300${path}`, { headers }))

test('every piece that the by-laws hand in has its page', async () => {
  for (const { slug, writing } of pieces) {
    const section = { announcement: 'notices', 'service-guide': 'guides', policy: 'policies', download: 'downloads' }[
      writing.kind as string
    ]
    if (!section) continue
    const page = await at(`/${section}/${slug}`)
    expect([slug, page.status]).toEqual([slug, 200])
    expect(page.text).toContain(writing.title)
  }
})

test('离婚 finds the guide that asks for a divorce certificate, with the words marked', async () => {
  const page = await at(`/search?q=${encodeURIComponent('离婚')}`)
  expect(page.html).toContain('<mark>离婚</mark>')
  expect(page.html).toContain('/370300/guides/eligibility')
  expect((await at(`/search?q=${encodeURIComponent('没有这个词组')}`)).text).toContain('没有找到“没有这个词组”')
  expect((await at('/search?q=%3Cscript%3Ealert(1)%3C/script%3E')).html).not.toContain('<script>alert')
})

test('a reader who has a page already gets no second copy, until something is published', async () => {
  const first = await asked('/notices', {})
  const tag = first.headers.get('etag') ?? ''
  expect(first.headers.get('cache-control')).toMatch(/^public/)
  const again = await asked('/notices', { 'if-none-match': tag })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect((await asked('/notices', { 'if-none-match': tag, cookie: 'mode=elder' })).status).toBe(200)
  await db.sql(`update content_revision set live_from = live_from - interval '1 second'`)
  expect((await asked('/notices', { 'if-none-match': tag })).status).toBe(200)
})

test('public pages are sent compressed, private ones are not', async () => {
  const page = await asked('/guides/eligibility', { 'accept-encoding': 'gzip' })
  expect(page.headers.get('content-encoding')).toBe('gzip')
  const plain = await new Response(page.body?.pipeThrough(new DecompressionStream('gzip'))).text()
  expect(plain).toContain('</html>')
  expect((await asked('/login', { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBeNull()
})

test('feed and sitemaps name whole addresses of what is published', async () => {
  const feed = await at('/notices/feed.xml')
  expect(feed.headers.get('content-type')).toContain('application/atom+xml')
  expect(feed.html).toContain('<link href="https://gzf.example.org/370300/notices/online-application"/>')
  const map = await at('/sitemap.xml')
  expect(map.html).toContain('<loc>https://gzf.example.org/370300/guides/eligibility</loc>')
  expect(map.html).not.toContain('/faq/')
  expect((await browser.get('/sitemap.xml')).html).toContain('<loc>https://gzf.example.org/370300/sitemap.xml</loc>')
  expect((await browser.get('/robots.txt')).html).toContain('Disallow: /*/account')
})

test('a deep link of another portal is counted and leads on without its mark', async () => {
  const page = await at('/apply?from=sdzw&x=1')
  expect([page.status, page.location]).toEqual([302, '/370300/apply?x=1'])
  expect(await db.sql('select source, section, visits from arrival')).toEqual([
    { source: 'sdzw', section: 'apply', visits: 1 },
  ])
  expect((await at("/apply?from=a'b")).location).toBe('/370300/apply')
})

test('the guide tells search engines what it is, without anything that runs', async () => {
  const { html } = await at('/guides/eligibility')
  const data = /<script type="application\/ld\+json">(.+?)<\/script>/.exec(html)?.[1] ?? ''
  expect(JSON.parse(data)).toMatchObject({ '@type': 'GovernmentService', areaServed: '淄博市' })
})
