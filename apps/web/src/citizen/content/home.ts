import { listLive } from '@anju/core/content'
import { sendPage } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { elderHomePage, type Highlights, homePage } from './home-page.ts'
import { open } from './section.ts'

/** 首页. */
export async function home(c: SiteContext): Promise<Response> {
  const { profile, base } = open(c)
  const { ctx, elder } = c.var.visit
  const [announcements, guides, listings] = await Promise.all([
    listLive(ctx, { kind: 'announcement', limit: 4 }),
    listLive(ctx, { kind: 'service-guide', limit: 20 }),
    listLive(ctx, { kind: 'listing', limit: 3 }),
  ])
  const highlights: Highlights = {
    announcements: announcements.items,
    guide: guides.items.find((one) => one.body.online === '/apply') ?? guides.items[0],
    listings: listings.items,
  }
  const body = elder ? elderHomePage(profile, base, highlights) : homePage(profile, base, highlights)
  return sendPage(c, { title: '首页', current: 'home', bodyClass: 'home', public: true, mainNav: !elder, body })
}
