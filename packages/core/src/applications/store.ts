import { statement } from '@anju/db'
import type {
  ApplicationCaseRow,
  ApplicationMaterialRow,
  ApplicationSectionRow,
  AssetItemRow,
  CaseEventRow,
  HouseholdMemberRow,
  HousingItemRow,
  PreApplicationEventRow,
  PreApplicationRow,
  SupplementItemRow,
  SupplementNoticeRow,
} from '@anju/db/rows'

// Submitted applications

export type PreApplication = Omit<PreApplicationRow, 'city'>
const preApplicationColumns = `id, number, account_id, draft_id, state, version, revision, accepting_agency_id, district_code,
  street_code, committee_code, applicant_bidx, applicant_name_ct, household_size, submitted_at, resubmitted_at, due_on,
  snapshot_hash, rules_version, pledge_version, pledge_hash, agreed_at, claimed_by, claimed_at, decided_by, decided_at,
  decision_reason, decision_note_ct`

export const ofDraft = statement<PreApplication, [city: string, draftId: string, accountId: string]>(
  'applications.of-draft',
  `select ${preApplicationColumns} from pre_application where city = $1 and draft_id = $2 and account_id = $3`,
)

export const ofAccount = statement<PreApplication, [city: string, accountId: string, most: number]>(
  'applications.of-account',
  `select ${preApplicationColumns} from pre_application where city = $1 and account_id = $2
   order by submitted_at desc, id desc limit $3`,
)

export const lockOfAccount = statement<PreApplication, [city: string, id: string, accountId: string]>(
  'applications.lock-of-account',
  `select ${preApplicationColumns} from pre_application where city = $1 and id = $2 and account_id = $3 for update`,
)

export const insertPreApplication = statement<
  object,
  [
    city: string,
    id: string,
    number: string,
    accountId: string,
    draftId: string,
    agencyId: string,
    district: string,
    street: string | null,
    committee: string | null,
    applicantBidx: Buffer,
    applicantName: Buffer,
    householdSize: number,
    submittedAt: Date,
    dueOn: string | null,
    snapshotHash: Buffer,
    rulesVersion: string,
    pledgeVersion: string,
    pledgeHash: Buffer,
    agreedAt: Date,
  ]
>(
  'applications.insert-pre-application',
  `insert into pre_application (city, id, number, account_id, draft_id, state, accepting_agency_id, district_code, street_code,
     committee_code, applicant_bidx, applicant_name_ct, household_size, submitted_at, due_on, snapshot_hash, rules_version,
     pledge_version, pledge_hash, agreed_at)
   values ($1, $2, $3, $4, $5, 'submitted', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
)

export const insertMembers = statement<
  object,
  [
    city: string,
    preApplicationId: string,
    revision: number,
    accountId: string,
    relationships: readonly string[],
    documentTypes: readonly string[],
    persons: readonly Buffer[],
    names: readonly Buffer[],
    details: readonly Buffer[],
  ]
>(
  'applications.insert-members',
  `insert into household_member (city, pre_application_id, revision, seq, account_id, relationship, id_document_type,
     person_bidx, name_bidx, details_ct)
   select $1, $2, $3, m.seq, $4, m.relationship, m.document_type, m.person, m.name, m.details
   from unnest($5::text[], $6::text[], $7::bytea[], $8::bytea[], $9::bytea[]) with ordinality
     as m (relationship, document_type, person, name, details, seq)`,
)

type InsertRows = [
  city: string,
  preApplicationId: string,
  revision: number,
  accountId: string,
  details: readonly Buffer[],
]

export const insertHousing = statement<object, InsertRows>(
  'applications.insert-housing',
  `insert into housing_item (city, pre_application_id, revision, seq, account_id, details_ct)
   select $1, $2, $3, r.seq, $4, r.details from unnest($5::bytea[]) with ordinality as r (details, seq)`,
)

export const insertAssets = statement<object, InsertRows>(
  'applications.insert-assets',
  `insert into asset_item (city, pre_application_id, revision, seq, account_id, details_ct)
   select $1, $2, $3, r.seq, $4, r.details from unnest($5::bytea[]) with ordinality as r (details, seq)`,
)

export const insertSections = statement<
  object,
  [
    city: string,
    preApplicationId: string,
    revision: number,
    accountId: string,
    sections: readonly string[],
    documents: readonly Buffer[],
  ]
>(
  'applications.insert-sections',
  `insert into application_section (city, pre_application_id, revision, section, account_id, document_ct)
   select $1, $2, $3, s.section, $4, s.document from unnest($5::text[], $6::bytea[]) as s (section, document)`,
)

export const insertApplicationMaterials = statement<
  object,
  [city: string, preApplicationId: string, revision: number, accountId: string, draftId: string]
>(
  'applications.insert-application-materials',
  `insert into application_material (city, pre_application_id, revision, file_id, account_id, material, position)
   select city, $2, $3, file_id, $4, material, position from draft_material where city = $1 and draft_id = $5`,
)

type OfRevision = [city: string, preApplicationId: string, revision: number]

export const membersOf = statement<Pick<HouseholdMemberRow, 'seq' | 'person_bidx' | 'details_ct'>, OfRevision>(
  'applications.members-of',
  `select seq, person_bidx, details_ct from household_member where city = $1 and pre_application_id = $2 and revision = $3
   order by seq`,
)

export const housingOf = statement<Pick<HousingItemRow, 'seq' | 'details_ct'>, OfRevision>(
  'applications.housing-of',
  `select seq, details_ct from housing_item where city = $1 and pre_application_id = $2 and revision = $3 order by seq`,
)

export const assetsOf = statement<Pick<AssetItemRow, 'seq' | 'details_ct'>, OfRevision>(
  'applications.assets-of',
  `select seq, details_ct from asset_item where city = $1 and pre_application_id = $2 and revision = $3 order by seq`,
)

export const sectionsOfRevision = statement<Pick<ApplicationSectionRow, 'section' | 'document_ct'>, OfRevision>(
  'applications.sections-of-revision',
  `select section, document_ct from application_section where city = $1 and pre_application_id = $2 and revision = $3`,
)

export type SubmittedMaterial = Pick<ApplicationMaterialRow, 'material' | 'position' | 'file_id'>

export const materialsOf = statement<SubmittedMaterial, OfRevision>(
  'applications.materials-of',
  `select material, position, file_id from application_material where city = $1 and pre_application_id = $2 and revision = $3
   order by material, position, file_id`,
)

export const insertPersons = statement<
  object,
  [city: string, preApplicationId: string, accountId: string, persons: readonly Buffer[], now: Date]
>(
  'applications.insert-persons',
  `insert into person_application (person_bidx, city, pre_application_id, account_id, submitted_at)
   select distinct p.person, $1, $2::uuid, $3::uuid, $5::timestamptz from unnest($4::bytea[]) as p (person)
   on conflict (person_bidx, city, pre_application_id) do nothing`,
)

export const closePersons = statement<object, [city: string, preApplicationId: string]>(
  'applications.close-persons',
  `update person_application set is_open = false where city = $1 and pre_application_id = $2 and is_open`,
)

export const insertEvent = statement<
  object,
  [
    city: string,
    preApplicationId: string,
    accountId: string,
    event: string,
    fromState: string | null,
    toState: string,
    version: number,
    at: Date,
    actorKind: PreApplicationEventRow['actor_kind'],
    actorId: string | null,
    agencyId: string | null,
    reason: string | null,
    detail: string,
    rulesVersion: string,
    requestId: string,
  ]
>(
  'applications.insert-event',
  `insert into pre_application_event (city, pre_application_id, account_id, event, from_state, to_state, version, at, actor_kind,
     actor_id, agency_id, reason, detail, rules_version, request_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
)

export const setState = statement<
  Pick<PreApplicationRow, 'version'>,
  [city: string, id: string, version: number, from: PreApplicationRow['state'], to: PreApplicationRow['state']]
>(
  'applications.set-state',
  `update pre_application set state = $5, claimed_by = null, claimed_at = null, version = version + 1
   where city = $1 and id = $2 and version = $3 and state = $4 returning version`,
)

export const resubmit = statement<
  Pick<PreApplicationRow, 'version'>,
  [
    city: string,
    id: string,
    version: number,
    agencyId: string,
    district: string,
    street: string | null,
    committee: string | null,
    householdSize: number,
    now: Date,
    dueOn: string | null,
    snapshotHash: Buffer,
  ]
>(
  'applications.resubmit',
  `update pre_application set state = 'submitted', version = version + 1, revision = revision + 1, accepting_agency_id = $4,
     district_code = $5, street_code = $6, committee_code = $7, household_size = $8, resubmitted_at = $9, due_on = $10,
     snapshot_hash = $11
   where city = $1 and id = $2 and version = $3 and state = 'supplement-requested'
   returning version`,
)

export type Notice = Omit<SupplementNoticeRow, 'city' | 'further_round_reason_ct'>
const noticeColumns = 'id, pre_application_id, account_id, round, state, issued_by, issued_at, due_on, answered_at'

export const openNotice = statement<Notice, [city: string, preApplicationId: string]>(
  'applications.open-notice',
  `select ${noticeColumns} from supplement_notice where city = $1 and pre_application_id = $2 and state = 'open'`,
)

export const itemsOfNotice = statement<Omit<SupplementItemRow, 'city'>, [city: string, noticeId: string]>(
  'applications.items-of-notice',
  `select notice_id, seq, account_id, kind, target, reasons, note_ct from supplement_item where city = $1 and notice_id = $2
   order by seq`,
)

export const closeNotice = statement<
  object,
  [city: string, id: string, state: SupplementNoticeRow['state'], answeredAt: Date | null]
>(
  'applications.close-notice',
  `update supplement_notice set state = $3, answered_at = coalesce($4, answered_at) where city = $1 and id = $2 and state = 'open'`,
)

// Progress

export type Event = Pick<PreApplicationEventRow, 'event' | 'to_state' | 'at' | 'agency_id' | 'reason' | 'detail'>

export const eventsOf = statement<Event, [city: string, preApplicationId: string]>(
  'applications.events-of',
  `select event, to_state, at, agency_id, reason, detail from pre_application_event
   where city = $1 and pre_application_id = $2 order by id`,
)

export const ahead = statement<{ ahead: number }, [city: string, agencyId: string, submittedAt: Date, id: string]>(
  'applications.ahead',
  `select applications_ahead($1, $2, $3, $4) as ahead`,
)

export type Case = Omit<ApplicationCaseRow, 'city'>

export const caseOf = statement<Case, [city: string, preApplicationId: string]>(
  'applications.case-of',
  `select id, number, pre_application_id, account_id, state, version, accepting_agency_id, accepted_by, accepted_at, due_on,
     rules_version
   from application_case where city = $1 and pre_application_id = $2`,
)

export const caseEventsOf = statement<
  Pick<CaseEventRow, 'event' | 'to_state' | 'at' | 'agency_id' | 'reason'>,
  [city: string, caseId: string]
>(
  'applications.case-events-of',
  `select event, to_state, at, agency_id, reason from case_event where city = $1 and case_id = $2 order by id`,
)

// What is over

export const overdueNotices = statement<
  { city: string; id: string; pre_application_id: string },
  [today: string, most: number]
>(
  'applications.overdue-notices',
  `select city, id, pre_application_id from supplement_notice where state = 'open' and due_on < $1 order by due_on limit $2`,
)

export const lockById = statement<PreApplication, [city: string, id: string]>(
  'applications.lock-by-id',
  `select ${preApplicationColumns} from pre_application where city = $1 and id = $2 for update`,
)
