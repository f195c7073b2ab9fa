import { statement } from '@anju/db'
import type {
  ApplicationCaseRow,
  PreApplicationEventRow,
  PreApplicationRow,
  StoredFileRow,
  SupplementNoticeRow,
} from '@anju/db/rows'

// One pre-application

export type PreApplication = PreApplicationRow

export const find = statement<PreApplication, [city: string, id: string]>(
  'cases.find',
  `select * from pre_application where city = $1 and id = $2`,
)

export const lock = statement<PreApplication, [city: string, id: string]>(
  'cases.lock',
  `select * from pre_application where city = $1 and id = $2 for update`,
)

/** The household of the revision in force. */
export const personsOf = statement<{ person_bidx: Buffer }, [city: string, id: string, revision: number]>(
  'cases.persons-of',
  `select person_bidx from household_member where city = $1 and pre_application_id = $2 and revision = $3 order by seq`,
)

/** Photos of one revision that were not erased yet; `first_revision` says since when the photo has been there. */
export const materialsOf = statement<
  Pick<StoredFileRow, 'rotation' | 'width' | 'height'> & {
    file_id: string
    material: string
    first_revision: number
  },
  [city: string, id: string, revision: number]
>(
  'cases.materials-of',
  `select m.file_id, m.material, f.rotation, f.width, f.height,
     (select min(e.revision) from application_material e
      where e.city = m.city and e.pre_application_id = m.pre_application_id and e.file_id = m.file_id) as first_revision
   from application_material m join stored_file f on f.city = m.city and f.id = m.file_id and f.state = 'stored'
   where m.city = $1 and m.pre_application_id = $2 and m.revision = $3 order by m.material, m.position, m.file_id`,
)

/** The pre-application that a photo belongs to, in whichever revision. */
export const ofFile = statement<{ id: string }, [city: string, fileId: string]>(
  'cases.of-file',
  `select distinct pre_application_id as id from application_material where city = $1 and file_id = $2`,
)

export const verifiedOf = statement<{ method: string; verified_at: Date }, [personBidx: Buffer, accountId: string]>(
  'cases.verified-of',
  `select method, verified_at from verified_person where person_bidx = $1 and account_id = $2`,
)

/** Members who stand in another application under way: here, and in other cities. */
export const membersElsewhere = statement<
  { id: string; person_bidx: Buffer; is_same_city: boolean },
  [city: string, ids: readonly string[]]
>(
  'cases.members-elsewhere',
  `select distinct p.id, m.person_bidx, o.city = p.city as is_same_city
   from pre_application p
   join household_member m on m.city = p.city and m.pre_application_id = p.id and m.revision = p.revision
   join person_application o on o.person_bidx = m.person_bidx and o.is_open and o.pre_application_id <> p.id
   where p.city = $1 and p.id = any($2::uuid[])`,
)

/** Members who stand in an active accepted case of the city. */
export const membersInCases = statement<
  { person_bidx: Buffer },
  [city: string, id: string, persons: readonly Buffer[]]
>(
  'cases.members-in-cases',
  `select distinct cp.person_bidx from case_person cp
   join application_case c on c.city = cp.city and c.id = cp.case_id
   where cp.city = $1 and c.pre_application_id <> $2 and cp.is_active and cp.person_bidx = any($3::bytea[])`,
)

export const eventsOf = statement<
  Pick<PreApplicationEventRow, 'event' | 'to_state' | 'at' | 'actor_kind' | 'actor_id' | 'reason' | 'detail'>,
  [city: string, id: string]
>(
  'cases.events-of',
  `select event, to_state, at, actor_kind, actor_id, reason, detail from pre_application_event
   where city = $1 and pre_application_id = $2 order by id`,
)

// The claim: it ends with the decision that it was taken for

export const claim = statement<object, [city: string, id: string, officerId: string, now: Date]>(
  'cases.claim',
  `update pre_application set claimed_by = $3, claimed_at = coalesce(claimed_at, $4)
   where city = $1 and id = $2 and state = 'submitted' and (claimed_by is null or claimed_by = $3)`,
)

export const release = statement<object, [city: string, id: string, officerId: string]>(
  'cases.release',
  `update pre_application set claimed_by = null, claimed_at = null where city = $1 and id = $2 and claimed_by = $3`,
)

// Decisions

/** Only one decision on one version: the other finds nothing to change. */
export const decide = statement<
  Pick<PreApplicationRow, 'version'>,
  [
    city: string,
    id: string,
    version: number,
    state: 'accepted' | 'not-accepted',
    officerId: string,
    now: Date,
    reason: string | null,
    note: Buffer | null,
  ]
>(
  'cases.decide',
  `update pre_application set state = $4, decided_by = $5, decided_at = $6, decision_reason = $7, decision_note_ct = $8,
     claimed_by = null, claimed_at = null, version = version + 1
   where city = $1 and id = $2 and version = $3 and state = 'submitted' returning version`,
)

export const askForSupplement = statement<
  Pick<PreApplicationRow, 'version'>,
  [city: string, id: string, version: number]
>(
  'cases.ask-for-supplement',
  `update pre_application set state = 'supplement-requested', claimed_by = null, claimed_at = null, version = version + 1
   where city = $1 and id = $2 and version = $3 and state = 'submitted' returning version`,
)

export const insertCase = statement<
  object,
  [
    city: string,
    id: string,
    number: string,
    preApplicationId: string,
    accountId: string,
    state: string,
    agencyId: string,
    officerId: string,
    now: Date,
    dueOn: string | null,
    rulesVersion: string,
  ]
>(
  'cases.insert-case',
  `insert into application_case (city, id, number, pre_application_id, account_id, state, accepting_agency_id, accepted_by,
     accepted_at, due_on, rules_version)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)

/** A person who stands in another active case makes this fail: the key decides. */
export const insertCasePersons = statement<object, [city: string, caseId: string, persons: readonly Buffer[]]>(
  'cases.insert-case-persons',
  `insert into case_person (city, case_id, person_bidx) select $1, $2, p from unnest($3::bytea[]) as p`,
)

export const insertCaseEvent = statement<
  object,
  [
    city: string,
    caseId: string,
    accountId: string,
    event: string,
    toState: string,
    now: Date,
    officerId: string,
    agencyId: string,
    requestId: string,
  ]
>(
  'cases.insert-case-event',
  `insert into case_event (city, case_id, account_id, event, from_state, to_state, version, at, actor_kind, actor_id, agency_id,
     request_id)
   values ($1, $2, $3, $4, null, $5, 1, $6, 'officer', $7, $8, $9)`,
)

// Supplements

export type Notice = Omit<SupplementNoticeRow, 'city'>

export const noticesOf = statement<Notice, [city: string, id: string]>(
  'cases.notices-of',
  `select id, pre_application_id, account_id, round, state, issued_by, issued_at, due_on, answered_at, further_round_reason_ct
   from supplement_notice where city = $1 and pre_application_id = $2 order by round`,
)

export const insertNotice = statement<
  object,
  [
    city: string,
    id: string,
    preApplicationId: string,
    accountId: string,
    round: number,
    officerId: string,
    now: Date,
    dueOn: string,
    furtherReason: Buffer | null,
  ]
>(
  'cases.insert-notice',
  `insert into supplement_notice (city, id, pre_application_id, account_id, round, issued_by, issued_at, due_on,
     further_round_reason_ct)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

export const insertNoticeItem = statement<
  object,
  [
    city: string,
    noticeId: string,
    seq: number,
    accountId: string,
    kind: string,
    target: string,
    reasons: readonly string[],
    note: Buffer | null,
  ]
>(
  'cases.insert-notice-item',
  `insert into supplement_item (city, notice_id, seq, account_id, kind, target, reasons, note_ct)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

// Cases

export type Case = Omit<ApplicationCaseRow, 'city'>
const caseColumns = `c.id, c.number, c.pre_application_id, c.account_id, c.state, c.version, c.accepting_agency_id, c.accepted_by,
  c.accepted_at, c.due_on, c.rules_version`

export const caseOf = statement<Case, [city: string, preApplicationId: string]>(
  'cases.case-of',
  `select ${caseColumns} from application_case c where c.city = $1 and c.pre_application_id = $2`,
)

export type ListedCase = Case &
  Pick<PreApplicationRow, 'applicant_name_ct' | 'household_size' | 'district_code'> & { pre_application_number: string }
const listedCase = `select ${caseColumns}, p.number as pre_application_number, p.applicant_name_ct, p.household_size, p.district_code
   from application_case c join pre_application p on p.city = c.city and p.id = c.pre_application_id`

export const findCase = statement<ListedCase, [city: string, id: string]>(
  'cases.find-case',
  `${listedCase} where c.city = $1 and c.id = $2`,
)

type WantedCases = [city: string, agencyIds: readonly string[], acceptedBy: string | null]
const wantedCases = `c.city = $1 and c.accepting_agency_id = any($2::uuid[]) and ($3::uuid is null or c.accepted_by = $3)`

/** Newest first. */
export const casePage = statement<ListedCase, [...WantedCases, beforeTime: Date, beforeId: string, most: number]>(
  'cases.case-page',
  `${listedCase} where ${wantedCases} and (c.accepted_at, c.id) < ($4, $5::uuid)
   order by c.accepted_at desc, c.id desc limit $6`,
)

export const caseCount = statement<{ total: number }, WantedCases>(
  'cases.case-count',
  `select count(*) as total from application_case c where ${wantedCases}`,
)

// Looking across

export const verificationAgency = statement<{ agency_id: string | null }, [city: string, id: string]>(
  'cases.verification-agency',
  `select agency_id from real_name_verification where city = $1 and id = $2 and state <> 'draft'`,
)

export const verificationSizes = statement<
  { open: number; mine: number; unclaimed: number; due_today: number; overdue: number },
  [city: string, agencyIds: readonly string[], officerId: string, today: string]
>(
  'cases.verification-sizes',
  `select count(*) as open, count(*) filter (where claimed_by = $3) as mine, count(*) filter (where claimed_by is null) as unclaimed,
     count(*) filter (where due_on = $4::date) as due_today, count(*) filter (where due_on < $4::date) as overdue
   from real_name_verification where city = $1 and agency_id = any($2::uuid[]) and state = 'submitted'`,
)

type Search = [city: string, agencyIds: readonly string[], number: string, name: Buffer, persons: readonly Buffer[]]

export const searchVerifications = statement<
  { id: string; number: string | null; state: string; name_ct: Buffer | null; submitted_at: Date },
  Search
>(
  'cases.search-verifications',
  `select id, number, state, name_ct, submitted_at from real_name_verification
   where city = $1 and agency_id = any($2::uuid[]) and state <> 'draft'
     and (number = $3 or name_bidx = $4 or person_bidx = any($5::bytea[]))
   order by submitted_at desc limit 20`,
)

export const searchApplications = statement<
  Pick<PreApplicationRow, 'id' | 'number' | 'state' | 'applicant_name_ct' | 'submitted_at'> & {
    case_id: string | null
    case_number: string | null
    case_state: string | null
  },
  Search
>(
  'cases.search-applications',
  `select p.id, p.number, p.state, p.applicant_name_ct, p.submitted_at, c.id as case_id, c.number as case_number,
     c.state as case_state
   from pre_application p left join application_case c on c.city = p.city and c.pre_application_id = p.id
   where p.city = $1 and p.accepting_agency_id = any($2::uuid[])
     and (p.number = $3 or c.number = $3 or exists (
       select from household_member m where m.city = p.city and m.pre_application_id = p.id and m.revision = p.revision
         and (m.name_bidx = $4 or m.person_bidx = any($5::bytea[]))))
   order by p.submitted_at desc limit 20`,
)
