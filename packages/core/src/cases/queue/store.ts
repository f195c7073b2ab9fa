import { statement } from '@anju/db'
import type { PreApplicationRow } from '@anju/db/rows'

export type Listed = Pick<
  PreApplicationRow,
  | 'id'
  | 'number'
  | 'state'
  | 'version'
  | 'revision'
  | 'accepting_agency_id'
  | 'district_code'
  | 'street_code'
  | 'committee_code'
  | 'applicant_name_ct'
  | 'household_size'
  | 'submitted_at'
  | 'resubmitted_at'
  | 'due_on'
  | 'claimed_by'
  | 'claimed_at'
  | 'decided_at'
> & { kinds: number; photos: number }

const listed = `p.id, p.number, p.state, p.version, p.revision, p.accepting_agency_id, p.district_code, p.street_code,
  p.committee_code, p.applicant_name_ct, p.household_size, p.submitted_at, p.resubmitted_at, p.due_on, p.claimed_by, p.claimed_at,
  p.decided_at,
  (select count(distinct m.material) from application_material m
   where m.city = p.city and m.pre_application_id = p.id and m.revision = p.revision) as kinds,
  (select count(*) from application_material m
   where m.city = p.city and m.pre_application_id = p.id and m.revision = p.revision) as photos`

/** Null, false: not asked for. */
export type Wanted = [
  city: string,
  agencyIds: readonly string[],
  states: readonly PreApplicationRow['state'][],
  claimedBy: string | null,
  isUnclaimed: boolean,
  dueUntil: string | null,
  isReturned: boolean,
  isWithoutStreet: boolean,
  area: string | null,
]

const wanted = `p.city = $1 and p.accepting_agency_id = any($2::uuid[]) and p.state = any($3::text[])
   and ($4::uuid is null or p.claimed_by = $4)
   and (not $5 or p.claimed_by is null)
   and ($6::date is null or p.due_on <= $6)
   and (not $7 or p.resubmitted_at is not null)
   and (not $8 or p.street_code is null)
   and ($9::text is null or $9 in (p.district_code, p.street_code, p.committee_code))`

/** What is due first stands on top; what has no day comes last. */
export const page = statement<Listed, [...Wanted, afterDay: string, afterTime: Date, afterId: string, most: number]>(
  'cases.queue-page',
  `select ${listed} from pre_application p
   where ${wanted} and (coalesce(p.due_on, 'infinity'::date), p.submitted_at, p.id) > ($10::date, $11, $12::uuid)
   order by coalesce(p.due_on, 'infinity'::date), p.submitted_at, p.id limit $13`,
)

/** What was decided or withdrawn, newest submitting first. */
export const pastPage = statement<Listed, [...Wanted, beforeTime: Date, beforeId: string, most: number]>(
  'cases.queue-past-page',
  `select ${listed} from pre_application p
   where ${wanted} and (p.submitted_at, p.id) < ($10, $11::uuid)
   order by p.submitted_at desc, p.id desc limit $12`,
)

export const size = statement<{ total: number }, Wanted>(
  'cases.queue-size',
  `select count(*) as total from pre_application p where ${wanted}`,
)

export type ViewSizes = {
  open: number
  mine: number
  unclaimed: number
  due: number
  overdue: number
  returned: number
  waiting: number
  no_street: number
}

export const viewSizes = statement<
  ViewSizes,
  [city: string, agencyIds: readonly string[], officerId: string, today: string]
>(
  'cases.queue-view-sizes',
  `select count(*) filter (where state = 'submitted') as open,
     count(*) filter (where state = 'submitted' and claimed_by = $3) as mine,
     count(*) filter (where state = 'submitted' and claimed_by is null) as unclaimed,
     count(*) filter (where state = 'submitted' and due_on <= $4::date) as due,
     count(*) filter (where state = 'submitted' and due_on < $4::date) as overdue,
     count(*) filter (where state = 'submitted' and resubmitted_at is not null) as returned,
     count(*) filter (where state = 'supplement-requested') as waiting,
     count(*) filter (where state = 'submitted' and street_code is null) as no_street
   from pre_application
   where city = $1 and accepting_agency_id = any($2::uuid[]) and state in ('submitted', 'supplement-requested')`,
)

/** Places that occur among what is open, for the filter. */
export const areas = statement<{ code: string }, [city: string, agencyIds: readonly string[]]>(
  'cases.queue-areas',
  `select distinct a.code from pre_application p
   cross join lateral (values (p.district_code), (p.street_code), (p.committee_code)) as a (code)
   where p.city = $1 and p.accepting_agency_id = any($2::uuid[]) and p.state in ('submitted', 'supplement-requested')
     and a.code is not null
   order by a.code limit 200`,
)

/** What the officer holds first, then the most urgent of what nobody holds; never the officer's own or the family's. */
export const nextOpen = statement<
  { id: string },
  [city: string, agencyIds: readonly string[], officerId: string, exceptId: string, avoided: readonly Buffer[]]
>(
  'cases.queue-next-open',
  `select id from pre_application p
   where city = $1 and accepting_agency_id = any($2::uuid[]) and state = 'submitted' and id <> $4
     and (claimed_by is null or claimed_by = $3)
     and not exists (select 1 from household_member m where m.city = p.city and m.pre_application_id = p.id
       and m.revision = p.revision and m.person_bidx = any($5::bytea[]))
   order by (claimed_by is null), coalesce(due_on, 'infinity'::date), submitted_at, id limit 1`,
)
