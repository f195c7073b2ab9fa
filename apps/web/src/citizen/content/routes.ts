import { countArrival } from '@anju/core/arrivals'
import { liveStamp } from '@anju/core/content'
import type { CityProfile } from '@anju/domain/cities'
import type { Html } from '@anju/ui/markup'
import { Hono } from 'hono'
import { publicPage } from '../../http/public-page.ts'
import { seeOther, sendPage } from '../../http/reply.ts'
import type { SiteContext, SiteEnv } from '../../http/visit.ts'
import { notOpenPage } from '../cities/pages.ts'
import { announcement, announcements } from './announcements.ts'
import { download, downloads } from './downloads.ts'
import { noticesFeed, sitemap } from './feed.ts'
import { guide, guides } from './guides.ts'
import { home } from './home.ts'
import { listing } from './listing.ts'
import { listings } from './listings.ts'
import { onePhotoNews, photoNews } from './photo-news.ts'
import { policies, policy } from './policies.ts'
import { mountPublishedFiles } from './published-files.ts'
import { question, questions } from './questions.ts'
import { search } from './search.ts'
import { open } from './section.ts'
import { service, services } from './services.ts'
import { accessibilityPage, privacyPage, siteMapPage } from './site-pages.ts'

const asEverybody = publicPage((c) => liveStamp(c.var.visit.ctx))
const slug = ':slug{[a-z0-9]+(?:-[a-z0-9]+)*}'

/** 首页 and the sections that anyone may read. */
export function contentRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.use('*', openCityOnly)
  routes.use('*', fromElsewhere)
  routes.get('/', asEverybody, home)
  routes.get('/notices/feed.xml', noticesFeed)
  routes.get('/sitemap.xml', sitemap)
  for (const [section, list, one] of [
    ['notices', announcements, announcement],
    ['guides', guides, guide],
    ['faq', questions, question],
    ['policies', policies, policy],
    ['downloads', downloads, download],
    ['services', services, service],
    ['photo-news', photoNews, onePhotoNews],
    ['listings', listings, listing],
  ] as const) {
    routes.get(`/${section}`, asEverybody, list)
    routes.get(`/${section}/${slug}`, asEverybody, one)
  }
  mountPublishedFiles(routes)
  routes.get('/search', asEverybody, search)
  routes.get('/site-map', (c) => more(c, '网站地图', (_p, base) => siteMapPage(base)))
  routes.get('/privacy', (c) => more(c, '隐私政策', privacyPage))
  routes.get('/accessibility', (c) => more(c, '无障碍说明', accessibilityPage))
  return routes
}

/** `?from=` of another portal's deep link is counted and goes no further; a count that fails keeps nobody out. */
async function fromElsewhere(c: SiteContext, next: () => Promise<void>): Promise<Response | void> {
  const source = c.req.query('from')
  if (source === undefined || c.req.method !== 'GET') return next()
  const { ctx, base } = c.var.visit
  const section = c.req.path.slice(base.length).split('/')[1] || 'home'
  await countArrival(ctx, { source, section }).catch(() => undefined)
  const rest = new URLSearchParams(c.req.query())
  rest.delete('from')
  return c.redirect(rest.size > 0 ? `${c.req.path}?${rest.toString()}` : c.req.path, 302)
}

/** A city that is not open has one page, and every address of it leads there. */
async function openCityOnly(c: SiteContext, next: () => Promise<void>): Promise<Response | void> {
  const { site, profile, base, path } = c.var.visit
  if (profile) return next()
  if (path !== base) return seeOther(c, base)
  const name = site?.name ?? ''
  return sendPage(c, { title: `${name}暂未开通`, public: true, mainNav: false, tabs: false, body: notOpenPage(name) })
}

function more(c: SiteContext, title: string, body: (profile: CityProfile, base: string) => Html) {
  const { profile, base } = open(c)
  return sendPage(c, {
    title,
    crumbs: [{ text: '首页', href: base }, { text: title }],
    public: true,
    body: body(profile, base),
  })
}
