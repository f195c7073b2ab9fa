import type { Tx } from '@anju/db'
import type { ContentKind, Writing } from '@anju/domain/content'
import { type Outcome, ok, type PlainDate, plainDate, refuse, shanghaiDay } from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import * as store from './store.ts'

/** A piece as everybody reads it. */
export type LiveContent<K extends ContentKind = ContentKind> = {
  id: string
  slug: string
  datedOn: PlainDate
  since: Date
} & Writing<K>

const firstDay = '9999-12-31'
const firstId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * The published piece at an address of the visited city.
 * Refusals: `not-found` (no such piece, or none that is published now).
 */
export async function findLive<K extends ContentKind>(
  ctx: Ctx,
  { kind, slug }: { kind: K; slug: string },
): Promise<Outcome<LiveContent<K>, 'not-found'>> {
  const row = await ctx.db.tx((tx) => tx.row(store.liveBySlug, ctx.city, kind, slug))
  return row ? ok(liveOf<K>(row)) : refuse('not-found')
}

export type LivePage<K extends ContentKind> = { items: readonly LiveContent<K>[]; next: string | undefined }

/** The published pieces of a section, newest day first; `after` is the `next` of the page before. */
export async function listLive<K extends ContentKind>(
  ctx: Ctx,
  { kind, after, limit }: { kind: K; after?: string | undefined; limit: number },
): Promise<LivePage<K>> {
  return ctx.db.tx((tx) => livePage(tx, ctx.city, { kind, after, limit }))
}

async function livePage<K extends ContentKind>(
  tx: Tx,
  city: string,
  { kind, after, limit }: { kind: K; after: string | undefined; limit: number },
): Promise<LivePage<K>> {
  const [day, id] = placeOf(after)
  const rows = await tx.rows(store.livePage, city, kind, day, id, limit + 1)
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return { items: rows.slice(0, limit).map(liveOf<K>), next: last ? nextOf(last) : undefined }
}

/** Where a list goes on: `2026-11-25.<id>`, the same in a link of the page. */
export const nextOf = ({ dated_on, id }: Pick<store.LiveHead, 'dated_on' | 'id'>): string => `${dated_on}.${id}`

/** The place that `next` names; anything else begins at the beginning. */
export function placeOf(after: string | undefined): readonly [day: string, id: string] {
  const found = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after ?? '')
  return found?.[1] && found[2] ? [found[1], found[2]] : [firstDay, firstId]
}

function liveOf<K extends ContentKind>({
  id,
  slug,
  kind,
  title,
  body,
  dated_on,
  live_from,
}: store.Live): LiveContent<K> {
  const since = live_from ?? new Date(0)
  const datedOn = dated_on === null ? shanghaiDay(since) : plainDate(dated_on)
  // The body was checked by the structure of its kind before it was stored.
  return { id, slug, datedOn, since, kind, title, body } as unknown as LiveContent<K>
}

export type LiveHead = { kind: ContentKind; slug: string; title: string; datedOn: string; since: Date }

/** Titles of everything that is published in the city, newest first: the sitemap, the feed, the home page. */
export async function listLiveHeads(ctx: Ctx, most: number): Promise<readonly LiveHead[]> {
  const rows = await ctx.db.tx((tx) => tx.rows(store.liveHeads, ctx.city, most))
  return rows.map(({ kind, slug, title, dated_on, live_from }) => {
    const since = live_from ?? new Date(0)
    return { kind: kind as ContentKind, slug, title, datedOn: dated_on ?? shanghaiDay(since), since }
  })
}

/** A short text that changes whenever what everybody reads in the city changes: the ETag of its public pages. */
export async function liveStamp(ctx: Ctx): Promise<string> {
  const row = await ctx.db.tx((tx) => tx.row(store.liveStamp, ctx.city))
  return row?.stamp ?? '0'
}
