import { statement } from '@anju/db'
import type { ContentItemRow, ContentRevisionRow } from '@anju/db/rows'

/** What everybody reads now: the revision whose time it is. */
export type Live = Pick<ContentItemRow, 'id' | 'slug' | 'agency_id'> &
  Pick<ContentRevisionRow, 'kind' | 'title' | 'body' | 'dated_on' | 'live_from'>
export type LiveHead = Pick<ContentItemRow, 'id' | 'slug'> & Pick<ContentRevisionRow, 'kind' | 'title' | 'dated_on'>

const isLive = `r.state = 'published' and r.live_from <= app_now() and (r.live_until is null or r.live_until > app_now())`
const joined = `content_revision r join content_item i on i.city = r.city and i.id = r.item_id`

export const liveBySlug = statement<Live, [city: string, kind: string, slug: string]>(
  'content.live-by-slug',
  `select i.id, i.slug, i.agency_id, r.kind, r.title, r.body, r.dated_on, r.live_from from ${joined}
   where r.city = $1 and i.kind = $2 and i.slug = $3 and ${isLive}`,
)

/** Newest day first; the row after the page tells that there is more. */
export const livePage = statement<
  Live,
  [city: string, kind: string, beforeDay: string, beforeId: string, most: number]
>(
  'content.live-page',
  `select i.id, i.slug, i.agency_id, r.kind, r.title, r.body, r.dated_on, r.live_from from ${joined}
   where r.city = $1 and r.kind = $2 and ${isLive} and (r.dated_on, r.item_id) < ($3::date, $4::uuid)
   order by r.dated_on desc, r.item_id desc limit $5`,
)

export const liveHeads = statement<LiveHead & Pick<ContentRevisionRow, 'live_from'>, [city: string, most: number]>(
  'content.live-heads',
  `select i.id, i.slug, r.kind, r.title, r.dated_on, r.live_from from ${joined}
   where r.city = $1 and ${isLive} order by r.dated_on desc, r.item_id desc limit $2`,
)

/** Changes whenever anything that everybody reads in this city changes. */
export const liveStamp = statement<{ stamp: string }, [city: string]>(
  'content.live-stamp',
  'select content_stamp($1) as stamp',
)

export type Hit = LiveHead & Pick<ContentRevisionRow, 'search_text'>
type Asked = [
  city: string,
  terms: readonly string[],
  kind: string | null,
  beforeDay: string,
  beforeId: string,
  most: number,
]

/** Pieces whose title answers, newest first. */
export const titleHits = statement<Hit, Asked>(
  'content.title-hits',
  'select * from content_hits($1, $2::text[], true, $3, $4::date, $5::uuid, $6)',
)

/** Pieces that answer with title and body together but not with the title alone. */
export const bodyHits = statement<Hit, Asked>(
  'content.body-hits',
  'select * from content_hits($1, $2::text[], false, $3, $4::date, $5::uuid, $6)',
)
