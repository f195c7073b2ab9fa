import type { CitySite } from '@anju/domain/cities'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { cityCookie, setCityCookie, setElder } from '../../http/cookies.ts'
import { notFoundPage } from '../../http/failure.ts'
import { ownPath } from '../../http/own-path.ts'
import { seeOther, sendPage } from '../../http/reply.ts'
import type { SiteContext, SiteEnv } from '../../http/visit.ts'
import { mapPage, notOpenPage, provincePage } from './pages.ts'

/** The pages before a city is chosen, and the switch of 长辈版. */
export function citiesRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/', (c) => {
    const code = cityCookie(c)
    return seeOther(c, code && cities(c).site(code) ? `/${code}` : '/cities')
  })
  routes.get('/robots.txt', robots)
  routes.get('/sitemap.xml', sitemaps)
  routes.get('/cities', (c) => map(c, true))
  routes.get('/cities/map', (c) => map(c, false))
  routes.get('/cities/choose', choose)
  routes.get('/cities/:province{[0-9]{6}}', (c) => province(c, c.req.param('province'), false))
  routes.get('/mode/:mode{elder|standard}', (c) => {
    setElder(c, c.req.param('mode') === 'elder')
    return seeOther(c, ownPath(c.req.query('back')) ?? '/')
  })
  return routes
}

/** Search engines read what anybody may read, and nothing behind a sign-in. */
const robots = (c: SiteContext) =>
  c.text(
    [
      'User-agent: *',
      ...['apply', 'account', 'progress', 'login', 'register'].map((path) => `Disallow: /*/${path}`),
      `Sitemap: ${c.var.visit.origin}/sitemap.xml`,
      '',
    ].join('\n'),
  )

/** The sitemaps of the open cities. */
async function sitemaps(c: SiteContext): Promise<Response> {
  const open = cities(c)
    .sites()
    .filter((one) => one.isOpen)
  const list = open.map((one) => html`<sitemap><loc>${c.var.visit.origin}/${one.code}/sitemap.xml</loc></sitemap>`)
  const index = await html`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${list}</sitemapindex>`
  return c.body(`<?xml version="1.0" encoding="utf-8"?>\n${index}`, 200, {
    'Content-Type': 'application/xml; charset=utf-8',
  })
}

const cities = (c: SiteContext) => c.var.visit.ctx.cities

/** Whether any city of a province is open. */
function openProvinces(c: SiteContext): (code: string) => boolean {
  const open = cities(c)
    .sites()
    .filter((s) => s.isOpen)
  const codes = new Set(open.map((s) => s.province))
  return (code) => codes.has(code)
}

function map(c: SiteContext, withPrompt: boolean) {
  const book = cities(c)
  const query = (c.req.query('q') ?? '').slice(0, 40)
  const names = new Map(book.provinces().map((p) => [p.code, p.name]))
  return sendPage(c, {
    title: '选择城市',
    public: true,
    body: mapPage({
      withPrompt,
      query,
      found: book.findCities(query),
      isOpen: openProvinces(c),
      provinceName: (code) => names.get(code) ?? '',
    }),
  })
}

/** 台湾, 香港 and 澳门 are tiles too; they have no city in the table. */
const withoutCities: Readonly<Record<string, string>> = {
  '710000': '台湾省',
  '810000': '香港特别行政区',
  '820000': '澳门特别行政区',
}

function province(c: SiteContext, code: string, missing: boolean) {
  const found = cities(c)
    .provinces()
    .find((p) => p.code === code)
  const list = cities(c).sitesOf(code)
  if (!list.length) {
    const name = found?.name ?? withoutCities[code]
    return name ? sendPage(c, { title: `${name}暂未开通`, public: true, body: notOpenPage(name) }) : notFoundPage(c)
  }
  if (!found) return notFoundPage(c)
  const only = list.length === 1 ? list[0]?.code : undefined
  const chosen = list.find((s) => s.code === cityCookie(c))?.code ?? only
  return sendPage(c, {
    title: `选择${found.name}的城市`,
    status: missing ? 422 : 200,
    errors: missing ? [{ path: 'city', code: 'city.missing', message: '请先选一座城市' }] : [],
    crumbs: [{ text: '全国', href: '/cities/map' }, { text: found.name }],
    body: provincePage({ province: found, cities: list, chosen, missing, isOpen: openProvinces(c) }),
  })
}

function choose(c: SiteContext) {
  const site: CitySite | undefined = cities(c).site(c.req.query('city') ?? '')
  if (!site) return province(c, c.req.query('province') ?? '', true)
  setCityCookie(c, site.code)
  return seeOther(c, `/${site.code}`)
}
