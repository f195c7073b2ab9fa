import { findLive, listLive, type LiveContent, type LivePage } from '@anju/core/content'
import type { CityProfile } from '@anju/domain/cities'
import { type ContentKind, contentSections } from '@anju/domain/content'
import { actionLink, actions } from '@anju/ui/button'
import { emptyState } from '@anju/ui/empty-state'
import type { Content, Html } from '@anju/ui/markup'
import type { SectionKey } from '@anju/ui/page'
import { notFoundPage } from '../../http/failure.ts'
import { type PageReply, sendPage } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'

/** The visited city, which is open: a closed one has one page and never comes here. */
export function open(c: SiteContext): { profile: CityProfile; base: string } {
  const { profile, base } = c.var.visit
  if (!profile) throw new Error('a page of an open city was asked of a closed one')
  return { profile, base }
}

/** Where a piece of content stands. */
export const hrefOf = (base: string, { kind, slug }: { kind: ContentKind; slug: string }): string =>
  `${base}/${contentSections[kind].path}/${slug}`

const home = (base: string) => ({ text: '首页', href: base })

/** A page of a section that everybody may read. */
export function sendSection(
  c: SiteContext,
  kind: ContentKind,
  body: Content,
  more: Pick<PageReply, 'errors' | 'status'> = {},
): Promise<Response> {
  const { label: title, path } = contentSections[kind]
  const crumbs = [home(c.var.visit.base), { text: title }]
  const feed = kind === 'announcement' ? { feedHref: `${c.var.visit.base}/notices/feed.xml` } : {}
  return sendPage(c, { title, current: path as SectionKey, crumbs, public: true, body, ...feed, ...more })
}

const perPage = 20

/** The newest pieces of a section, as many as a page holds; `?after=` goes on. */
export const sectionPage = <K extends ContentKind>(c: SiteContext, kind: K, limit = perPage): Promise<LivePage<K>> =>
  listLive(c.var.visit.ctx, { kind, after: c.req.query('after'), limit })

/** The way to the pieces before these. */
export const older = (c: SiteContext, next: string | undefined): Content =>
  next ? actions(actionLink({ text: '看更早的', href: `${c.req.path}?after=${next}` })) : ''

/** One piece under its section, or 404. */
export async function sendPiece<K extends ContentKind>(
  c: SiteContext,
  kind: K,
  body: (piece: LiveContent<K>) => Content | Promise<Content>,
  structured?: (piece: LiveContent<K>) => Readonly<Record<string, unknown>>,
): Promise<Response> {
  const { base, ctx } = c.var.visit
  const found = await findLive(ctx, { kind, slug: c.req.param('slug') ?? '' })
  if (!found.ok) return notFoundPage(c)
  const { label, path } = contentSections[kind]
  const { title } = found.value
  const crumbs = [home(base), { text: label, href: `${base}/${path}` }, { text: title }]
  return sendPage(c, {
    title,
    current: path as SectionKey,
    crumbs,
    public: true,
    body: await body(found.value),
    ...(structured ? { structured: structured(found.value) } : {}),
  })
}

/** A section that has nothing to show yet says so, and says where to go instead. */
export const emptySection = (base: string, title: string, text: string): Html =>
  emptyState({ title, body: text, action: actionLink({ text: '看公示公告', href: `${base}/notices` }) })
