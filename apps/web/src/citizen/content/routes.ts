import { type CityProfile, rulesOn } from '@anju/domain/cities'
import { shanghaiDay } from '@anju/domain/kit'
import type { Html } from '@anju/ui/markup'
import { type SectionKey, sections } from '@anju/ui/page'
import { Hono } from 'hono'
import { notFoundPage } from '../../http/failure.ts'
import { seeOther, sendPage } from '../../http/reply.ts'
import type { SiteContext, SiteEnv } from '../../http/visit.ts'
import { notOpenPage } from '../cities/pages.ts'
import { faqPage, guidePage, guidesPage, servicesPage } from './guide-pages.ts'
import { elderHomePage, homePage } from './home-page.ts'
import { emptyPage, noticePage, noticesPage, policiesPage, policyPage } from './notice-pages.ts'
import { downloadPage, downloadsPage } from './paper-pages.ts'
import { accessibilityPage, privacyPage, siteMapPage } from './site-pages.ts'

/** 首页 and the sections that anyone may read. */
export function contentRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.use('*', openCityOnly)
  routes.get('/', home)
  routes.get('/notices', (c) => show(c, 'notices', noticesPage))
  routes.get('/notices/:id', (c) =>
    detail(c, 'notices', (p) => p.content.announcements.find((a) => a.id === c.req.param('id')), noticePage),
  )
  routes.get('/guides', (c) => show(c, 'guides', guidesPage))
  routes.get('/guides/:id', (c) =>
    detail(c, 'guides', (p) => p.content.guides.find((g) => g.id === c.req.param('id')), guidePage),
  )
  routes.get('/faq', (c) => show(c, 'faq', faqPage))
  routes.get('/policies', (c) => show(c, 'policies', policiesPage))
  routes.get('/policies/:id', (c) =>
    detail(c, 'policies', (p) => p.content.policies.find((x) => x.id === c.req.param('id')), policyPage),
  )
  routes.get('/downloads', (c) => show(c, 'downloads', downloadsPage))
  routes.get('/downloads/:kind', (c) =>
    detail(
      c,
      'downloads',
      (p) => p.content.downloads.find((d) => d.kind === c.req.param('kind')),
      (d, p) => downloadPage(d, p, rulesOn(p, shanghaiDay(new Date()))),
    ),
  )
  routes.get('/services', (c) => show(c, 'services', servicesPage))
  routes.get('/photo-news', (c) => show(c, 'photo-news', (p, base) => emptyPage('图片新闻', p.content.photoNews, base)))
  routes.get('/listings', (c) => show(c, 'listings', (p, base) => emptyPage('房源信息', p.content.listings, base)))
  routes.get('/site-map', (c) => more(c, '网站地图', (_p, base) => siteMapPage(base)))
  routes.get('/privacy', (c) => more(c, '隐私政策', privacyPage))
  routes.get('/accessibility', (c) => more(c, '无障碍说明', accessibilityPage))
  return routes
}

/** A city that is not open has one page, and every address of it leads there. */
async function openCityOnly(c: SiteContext, next: () => Promise<void>): Promise<Response | void> {
  const { site, profile, base, path } = c.var.visit
  if (profile) return next()
  if (path !== base) return seeOther(c, base)
  const name = site?.name ?? ''
  return sendPage(c, { title: `${name}暂未开通`, public: true, mainNav: false, tabs: false, body: notOpenPage(name) })
}

function open(c: SiteContext): { profile: CityProfile; base: string } {
  const { profile, base } = c.var.visit
  if (!profile) throw new Error('a page of an open city was asked of a closed one')
  return { profile, base }
}

function home(c: SiteContext) {
  const { profile, base } = open(c)
  const { elder } = c.var.visit
  const body = elder ? elderHomePage(profile, base) : homePage(profile, base)
  return sendPage(c, { title: '首页', current: 'home', bodyClass: 'home', public: true, mainNav: !elder, body })
}

function show(c: SiteContext, key: SectionKey, body: (profile: CityProfile, base: string) => Html) {
  const { profile, base } = open(c)
  const title = titleOf(key)
  const crumbs = [{ text: '首页', href: base }, { text: title }]
  return sendPage(c, { title, current: key, crumbs, public: true, body: body(profile, base) })
}

function detail<T extends { title: string }>(
  c: SiteContext,
  key: SectionKey,
  find: (profile: CityProfile) => T | undefined,
  body: (item: T, profile: CityProfile, base: string) => Html,
) {
  const { profile, base } = open(c)
  const item = find(profile)
  if (!item) return notFoundPage(c)
  const up = { text: titleOf(key), href: `${base}${sections.find((s) => s.key === key)?.path ?? ''}` }
  const crumbs = [{ text: '首页', href: base }, up, { text: item.title }]
  return sendPage(c, { title: item.title, current: key, crumbs, public: true, body: body(item, profile, base) })
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

const titleOf = (key: SectionKey): string => sections.find((s) => s.key === key)?.text ?? ''
