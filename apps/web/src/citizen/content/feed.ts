import { listLive, listLiveHeads } from '@anju/core/content'
import { plainTextOf } from '@anju/domain/content'
import { html } from 'hono/html'
import type { SiteContext } from '../../http/visit.ts'
import { hrefOf, open } from './section.ts'

const originOf = (c: SiteContext): string => c.var.visit.origin

async function xml(c: SiteContext, type: string, document: ReturnType<typeof html>): Promise<Response> {
  c.header('Cache-Control', 'public, max-age=300')
  return c.body(`<?xml version="1.0" encoding="utf-8"?>\n${await document}`, 200, { 'Content-Type': type })
}

/** 公示公告 as an Atom feed (RFC 4287), the newest thirty. */
export async function noticesFeed(c: SiteContext): Promise<Response> {
  const { profile, base } = open(c)
  const { items } = await listLive(c.var.visit.ctx, { kind: 'announcement', limit: 30 })
  const address = `${originOf(c)}${base}/notices`
  const newest = items
    .map((one) => one.since.toISOString())
    .toSorted()
    .at(-1)
  const entries = items.map((one) => {
    const href = `${originOf(c)}${hrefOf(base, one)}`
    return html`<entry><id>${href}</id><title>${one.title}</title><link href="${href}"/><updated>${one.since.toISOString()}</updated><author><name>${one.body.issuer}</name></author><summary>${plainTextOf(one.body.text).slice(0, 200)}</summary></entry>`
  })
  return xml(
    c,
    'application/atom+xml; charset=utf-8',
    html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><id>${address}</id><title>${profile.siteTitle} 公示公告</title><link href="${address}"/><link rel="self" href="${address}/feed.xml"/><updated>${newest ?? '2026-01-01T00:00:00.000Z'}</updated>${entries}</feed>`,
  )
}

const sections = ['', '/notices', '/guides', '/faq', '/policies', '/downloads', '/services', '/photo-news', '/listings']

/** Everything that anybody may read in this city (sitemaps.org). Questions have places on one page and none of their own. */
export async function sitemap(c: SiteContext): Promise<Response> {
  const { base } = open(c)
  const heads = await listLiveHeads(c.var.visit.ctx, 40_000)
  const pieces = heads.filter((one) => one.kind !== 'faq')
  const urls = [
    ...sections.map((path) => html`<url><loc>${originOf(c)}${base}${path}</loc></url>`),
    ...pieces.map(
      (one) =>
        html`<url><loc>${originOf(c)}${hrefOf(base, one)}</loc><lastmod>${one.since.toISOString().slice(0, 10)}</lastmod></url>`,
    ),
  ]
  return xml(
    c,
    'application/xml; charset=utf-8',
    html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`,
  )
}
