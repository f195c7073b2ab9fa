import type { Tx } from '@anju/db'
import { askedTerms, type ContentKind, type Excerpt, excerptOf } from '@anju/domain/content'
import type { Ctx } from '../context.ts'
import { nextOf, placeOf } from './read-live.ts'
import * as store from './store.ts'

export type SearchContent = {
  question: string
  kind?: ContentKind | undefined
  after?: string | undefined
  limit: number
}
export type ContentHit = { kind: ContentKind; slug: string; title: string; datedOn: string; excerpt: Excerpt }
export type ContentHits = { hits: readonly ContentHit[]; next: string | undefined }

/**
 * What is published and answers a question: first the pieces whose title does, then the others, each newest first. All
 * words have to occur; a question without a word finds nothing. Each part stops at a page, so a common word costs no
 * more than a rare one.
 */
export async function searchContent(ctx: Ctx, { question, kind, after, limit }: SearchContent): Promise<ContentHits> {
  const terms = askedTerms(question)
  if (terms.length === 0) return { hits: [], next: undefined }
  return ctx.db.tx(async (tx) => {
    const asked = { city: ctx.city, terms, kind: kind ?? null, limit }
    const titles = after?.startsWith('b') ? [] : await part(tx, store.titleHits, asked, after?.slice(1))
    const room = limit - titles.length
    const isTitlesOver = titles.length <= limit && room >= 0
    const place = after?.startsWith('b') ? after.slice(1) : undefined
    const bodies = isTitlesOver ? await part(tx, store.bodyHits, { ...asked, limit: Math.max(room, 0) }, place) : []
    return pageOf(titles, bodies, { question, limit })
  })
}

type Asked = { city: string; terms: readonly string[]; kind: string | null; limit: number }

function part(tx: Tx, hits: typeof store.titleHits, asked: Asked, after: string | undefined): Promise<store.Hit[]> {
  const [day, id] = placeOf(after)
  return tx.rows(hits, asked.city, asked.terms, asked.kind, day, id, asked.limit + 1)
}

function pageOf(
  titles: readonly store.Hit[],
  bodies: readonly store.Hit[],
  { question, limit }: { question: string; limit: number },
): ContentHits {
  const shown = [...titles, ...bodies].slice(0, limit)
  const last = shown.at(-1)
  const hasMore = titles.length + bodies.length > limit
  const isInBodies = shown.length > titles.length
  const next = hasMore && last ? `${isInBodies ? 'b' : 't'}${nextOf(last)}` : undefined
  return { hits: shown.map((row) => hitOf(row, question)), next }
}

const hitOf = ({ kind, slug, title, dated_on, search_text }: store.Hit, question: string): ContentHit => ({
  kind: kind as ContentKind,
  slug,
  title,
  datedOn: dated_on ?? '',
  excerpt: excerptOf(search_text, question),
})
