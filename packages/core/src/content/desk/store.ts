import { statement } from '@anju/db'
import type { ContentEventRow, ContentItemRow, ContentRevisionRow, Json } from '@anju/db/rows'

export type Revision = Omit<ContentRevisionRow, 'city' | 'title_terms' | 'terms' | 'search_text' | 'files'> &
  Pick<ContentItemRow, 'slug' | 'agency_id'>

const columns = `r.item_id, r.revision, r.kind, r.state, r.version, r.title, r.body, r.dated_on, r.live_from, r.live_until, r.edited_by,
  r.edited_at, r.submitted_by, r.submitted_at, r.decided_by, r.decided_at, r.note, i.slug, i.agency_id`
const joined = `content_revision r join content_item i on i.city = r.city and i.id = r.item_id`

export const find = statement<Revision, [city: string, itemId: string, revision: number]>(
  'content.find-revision',
  `select ${columns} from ${joined} where r.city = $1 and r.item_id = $2 and r.revision = $3`,
)

export const newest = statement<Revision, [city: string, itemId: string]>(
  'content.newest-revision',
  `select ${columns} from ${joined} where r.city = $1 and r.item_id = $2 order by r.revision desc limit 1`,
)

/** The newest revision, locked with its piece: every act on a piece waits for the one before. */
export const lockNewest = statement<Revision, [city: string, itemId: string]>(
  'content.lock-newest',
  `select ${columns} from ${joined} where r.city = $1 and r.item_id = $2 order by r.revision desc limit 1 for update of r`,
)

export const revisionsOf = statement<
  Pick<ContentRevisionRow, 'revision' | 'state' | 'edited_at' | 'live_from' | 'live_until'>,
  [city: string, itemId: string]
>(
  'content.revisions-of',
  `select revision, state, edited_at, live_from, live_until from content_revision where city = $1 and item_id = $2
   order by revision desc limit 200`,
)

type Wanted = [city: string, agencyIds: readonly string[], kind: string | null, view: string, title: string | null]
/** The newest revision stands for its piece; a revision that was thrown away does not where there is an earlier one. */
const wanted = `r.city = $1 and i.agency_id = any($2::uuid[]) and ($3::text is null or r.kind = $3)
   and case $4::text when 'draft' then r.state = 'draft' when 'submitted' then r.state = 'submitted'
     when 'published' then r.state = 'published' and r.live_from <= app_now() and (r.live_until is null or r.live_until > app_now())
     when 'scheduled' then r.state = 'published' and r.live_from > app_now()
     when 'ended' then r.state = 'withdrawn' or r.state = 'published' and r.live_until <= app_now()
     else r.state <> 'discarded' or r.revision = 1 end
   and ($5::text is null or strpos(lower(r.title), lower($5)) > 0)
   and not exists (select from content_revision newer where newer.city = r.city and newer.item_id = r.item_id
     and newer.revision > r.revision and newer.state <> 'discarded')`

export type Listed = Revision & { live_revision: number | null; live_since: Date | null; live_end: Date | null }

export const page = statement<Listed, [...Wanted, beforeTime: Date, beforeId: string, most: number]>(
  'content.page',
  `select ${columns}, l.revision as live_revision, l.live_from as live_since, l.live_until as live_end from ${joined}
   left join content_revision l on l.city = r.city and l.item_id = r.item_id and l.state = 'published'
     and l.live_from <= app_now() and (l.live_until is null or l.live_until > app_now())
   where ${wanted} and (r.edited_at, r.item_id) < ($6, $7::uuid)
   order by r.edited_at desc, r.item_id desc limit $8`,
)

export const count = statement<{ total: number }, Wanted>(
  'content.count',
  `select count(*) as total from ${joined} where ${wanted}`,
)

export const insertItem = statement<
  object,
  [city: string, id: string, kind: string, slug: string, agencyId: string, by: string | null, now: Date]
>(
  'content.insert-item',
  `insert into content_item (city, id, kind, slug, agency_id, created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (city, kind, slug) do nothing`,
)

export const insertRevision = statement<
  object,
  [
    city: string,
    itemId: string,
    revision: number,
    kind: string,
    title: string,
    body: Json | string,
    datedOn: string | null,
    by: string | null,
    now: Date,
  ]
>(
  'content.insert-revision',
  `insert into content_revision (city, item_id, revision, kind, state, title, body, dated_on, edited_by, edited_at)
   values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $9)`,
)

type Step = [city: string, itemId: string, revision: number, version: number]
const changed = 'version = version + 1 where city = $1 and item_id = $2 and revision = $3 and version = $4'
type Saved = Pick<ContentRevisionRow, 'version'>

export const save = statement<
  Saved,
  [...Step, title: string, body: Json | string, datedOn: string | null, by: string, now: Date]
>(
  'content.save',
  `update content_revision set title = $5, body = $6, dated_on = $7, edited_by = $8, edited_at = $9, ${changed}
     and state = 'draft' returning version`,
)

export const submit = statement<Saved, [...Step, by: string, now: Date]>(
  'content.submit',
  `update content_revision set state = 'submitted', submitted_by = $5, submitted_at = $6, note = null, ${changed}
     and state = 'draft' returning version`,
)

export const backToDraft = statement<Saved, [...Step, note: string | null]>(
  'content.back-to-draft',
  `update content_revision set state = 'draft', submitted_by = null, submitted_at = null, note = $5, ${changed}
     and state = 'submitted' returning version`,
)

export const discard = statement<Saved, Step>(
  'content.discard',
  `update content_revision set state = 'discarded', ${changed} and state = 'draft' returning version`,
)

/** The revision that is read until now, or will be, ends where the new one begins. */
export const endEarlier = statement<object, [city: string, itemId: string, revision: number, from: Date]>(
  'content.end-earlier',
  `update content_revision set live_until = greatest(live_from, $4), version = version + 1
   where city = $1 and item_id = $2 and revision < $3 and state = 'published' and (live_until is null or live_until > $4)`,
)

export const publish = statement<
  Saved,
  [
    ...Step,
    by: string | null,
    now: Date,
    from: Date,
    until: Date | null,
    datedOn: string,
    titleTerms: readonly string[],
    terms: readonly string[],
    searchText: string,
  ]
>(
  'content.publish',
  `update content_revision set state = 'published', decided_by = $5, decided_at = $6, live_from = $7, live_until = $8,
     dated_on = $9, title_terms = $10, terms = $11, search_text = $12, note = null, ${changed}
     and state in ('draft', 'submitted') returning version`,
)

/** Who decided on it stays; the event says who took it down. */
export const withdraw = statement<Saved, [...Step, now: Date, note: string]>(
  'content.withdraw',
  `update content_revision set state = 'withdrawn', live_until = greatest(live_from, $5), note = $6, ${changed}
     and state = 'published' returning version`,
)

/** A revision that never came to be read gives its predecessor the time back that it had taken. */
export const restoreEarlier = statement<object, [city: string, itemId: string, revision: number, from: Date]>(
  'content.restore-earlier',
  `update content_revision set live_until = null, version = version + 1
   where city = $1 and item_id = $2 and revision < $3 and state = 'published' and live_until = $4`,
)

export const insertEvent = statement<
  object,
  [
    city: string,
    itemId: string,
    revision: number,
    event: string,
    from: string | null,
    to: string,
    officerId: string | null,
    at: Date,
    note: string | null,
  ]
>(
  'content.insert-event',
  `insert into content_event (city, item_id, revision, event, from_state, to_state, officer_id, at, note)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

export type Event = Pick<ContentEventRow, 'revision' | 'event' | 'officer_id' | 'at' | 'note'>

export const eventsOf = statement<Event, [city: string, itemId: string]>(
  'content.events-of',
  `select revision, event, officer_id, at, note from content_event where city = $1 and item_id = $2 order by id desc limit 100`,
)

export const hasAny = statement<{ found: boolean }, [city: string]>(
  'content.has-any',
  `select exists (select from content_item where city = $1) as found`,
)

export const hasItem = statement<{ found: boolean }, [city: string, kind: string, slug: string]>(
  'content.has-item',
  `select exists (select from content_item where city = $1 and kind = $2 and slug = $3) as found`,
)
