import { statement } from '@anju/db'
import type { RealNameVerificationRow } from '@anju/db/rows'

export type Listed = Pick<
  RealNameVerificationRow,
  | 'id'
  | 'number'
  | 'account_id'
  | 'state'
  | 'way'
  | 'version'
  | 'name_ct'
  | 'id_document_type'
  | 'id_number_ct'
  | 'attempt'
  | 'submitted_at'
  | 'due_on'
  | 'claimed_by'
  | 'claimed_at'
  | 'decided_at'
> & {
  /** The person is verified with another account, in whichever city. */
  is_active_elsewhere: boolean
  /** Verifications of other accounts of this city with the same number. */
  same_number: number
}

const listed = `v.id, v.number, v.account_id, v.state, v.way, v.version, v.name_ct, v.id_document_type, v.id_number_ct, v.attempt,
  v.submitted_at, v.due_on, v.claimed_by, v.claimed_at, v.decided_at,
  exists (select from verified_person p where p.person_bidx = v.person_bidx and p.account_id <> v.account_id) as is_active_elsewhere,
  (select count(*) from real_name_verification o where o.city = v.city and o.person_bidx = v.person_bidx
     and o.account_id <> v.account_id and o.state <> 'draft') as same_number`

/** Null, false: not asked for. */
type Wanted = [
  city: string,
  agencyIds: readonly string[],
  claimedBy: string | null,
  isUnclaimed: boolean,
  dueUntil: string | null,
  isRepeated: boolean,
  isDuplicate: boolean,
  idDocumentType: string | null,
  submittedFrom: Date | null,
  submittedBefore: Date | null,
]

const wanted = `v.city = $1 and v.agency_id = any($2::uuid[]) and v.state = 'submitted'
   and ($3::uuid is null or v.claimed_by = $3)
   and (not $4 or v.claimed_by is null)
   and ($5::date is null or v.due_on <= $5)
   and (not $6 or v.attempt > 1)
   and (not $7
     or exists (select from verified_person p where p.person_bidx = v.person_bidx and p.account_id <> v.account_id)
     or exists (select from real_name_verification o where o.city = v.city and o.person_bidx = v.person_bidx
        and o.account_id <> v.account_id and o.state <> 'draft'))
   and ($8::text is null or v.id_document_type = $8)
   and ($9::timestamptz is null or v.submitted_at >= $9)
   and ($10::timestamptz is null or v.submitted_at < $10)`

/** Oldest first: all have the same time limit, so that the one with the fewest days left stands on top. */
export const queuePage = statement<Listed, [...Wanted, afterTime: Date, afterId: string, most: number]>(
  'identity.queue-page',
  `select ${listed} from real_name_verification v
   where ${wanted} and (v.submitted_at, v.id) > ($11, $12::uuid)
   order by v.submitted_at, v.id limit $13`,
)

export const queueSize = statement<{ total: number }, Wanted>(
  'identity.queue-size',
  `select count(*) as total from real_name_verification v where ${wanted}`,
)

export type ViewSizes = {
  open: number
  mine: number
  unclaimed: number
  due: number
  duplicates: number
  repeated: number
}

export const viewSizes = statement<
  ViewSizes,
  [city: string, agencyIds: readonly string[], officerId: string, today: string]
>(
  'identity.view-sizes',
  `select count(*) as open,
     count(*) filter (where v.claimed_by = $3) as mine,
     count(*) filter (where v.claimed_by is null) as unclaimed,
     count(*) filter (where v.due_on <= $4::date) as due,
     count(*) filter (where v.attempt > 1) as repeated,
     count(*) filter (where
       exists (select from verified_person p where p.person_bidx = v.person_bidx and p.account_id <> v.account_id)
       or exists (select from real_name_verification o where o.city = v.city and o.person_bidx = v.person_bidx
         and o.account_id <> v.account_id and o.state <> 'draft')) as duplicates
   from real_name_verification v
   where v.city = $1 and v.agency_id = any($2::uuid[]) and v.state = 'submitted'`,
)

type WantedDecided = [
  city: string,
  agencyIds: readonly string[],
  since: Date,
  idDocumentType: string | null,
  submittedFrom: Date | null,
  submittedBefore: Date | null,
]

const decided = `v.city = $1 and v.agency_id = any($2::uuid[]) and v.state in ('verified', 'returned') and v.decided_at >= $3
   and ($4::text is null or v.id_document_type = $4)
   and ($5::timestamptz is null or v.submitted_at >= $5)
   and ($6::timestamptz is null or v.submitted_at < $6)`

/** Newest decision first. */
export const decidedPage = statement<Listed, [...WantedDecided, beforeTime: Date, beforeId: string, most: number]>(
  'identity.decided-page',
  `select ${listed} from real_name_verification v
   where ${decided} and (v.decided_at, v.id) < ($7, $8::uuid)
   order by v.decided_at desc, v.id desc limit $9`,
)

export const decidedSize = statement<{ total: number }, WantedDecided>(
  'identity.decided-size',
  `select count(*) as total from real_name_verification v where ${decided}`,
)

/** What the officer holds first, then what nobody holds, the oldest first; never what is the officer's own or the family's. */
export const nextOpen = statement<
  { id: string },
  [city: string, agencyIds: readonly string[], officerId: string, exceptId: string, avoided: readonly Buffer[]]
>(
  'identity.next-open',
  `select id from real_name_verification
   where city = $1 and agency_id = any($2::uuid[]) and state = 'submitted' and (claimed_by is null or claimed_by = $3)
     and id <> $4 and not (person_bidx = any($5::bytea[]))
   order by (claimed_by is null), submitted_at, id limit 1`,
)

/** Nobody holds it, or the same officer does already. */
export const claim = statement<object, [city: string, id: string, officerId: string, now: Date]>(
  'identity.claim',
  `update real_name_verification set claimed_by = $3, claimed_at = coalesce(claimed_at, $4)
   where city = $1 and id = $2 and state = 'submitted' and (claimed_by is null or claimed_by = $3)`,
)

export const release = statement<object, [city: string, id: string, officerId: string]>(
  'identity.release',
  `update real_name_verification set claimed_by = null, claimed_at = null
   where city = $1 and id = $2 and claimed_by = $3`,
)

/** Only one decision on one version: the other finds nothing to change. */
export const decide = statement<
  Pick<RealNameVerificationRow, 'version'>,
  [city: string, id: string, version: number, state: 'verified' | 'returned', officerId: string, now: Date]
>(
  'identity.decide',
  `update real_name_verification set state = $4, decided_by = $5, decided_at = $6, updated_at = $6, claimed_by = null,
     claimed_at = null, version = version + 1
   where city = $1 and id = $2 and version = $3 and state = 'submitted' returning version`,
)

export type SameNumber = Pick<
  RealNameVerificationRow,
  'id' | 'number' | 'state' | 'submitted_at' | 'account_id' | 'agency_id'
>

export const withSameNumber = statement<SameNumber, [city: string, personBidx: Buffer, accountId: string]>(
  'identity.with-same-number',
  `select id, number, state, submitted_at, account_id, agency_id from real_name_verification
   where city = $1 and person_bidx = $2 and account_id <> $3 and state <> 'draft'
   order by submitted_at desc limit 20`,
)
