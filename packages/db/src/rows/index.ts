// Generated from a freshly migrated database by scripts/generate.ts (npm run generate): do not edit.

/** What a json column may hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** A citizen's account, nation-wide. The phone is sealed; who owns a phone is decided by account_phone alone. privacy_version: the privacy policy agreed to when registering. */
export type AccountRow = {
  id: string
  state: 'active' | 'closed'
  password_hash: string
  phone_ct: Buffer
  privacy_version: string
  created_at: Date
  version: number
}

/** Which verification of an account is in force, in whichever city: one per account, decided by this key; and the person once verified. */
export type AccountIdentityRow = {
  account_id: string
  city: string
  verification_id: string
  person_bidx: Buffer | null
  verified_at: Date | null
}

/** One account per phone, decided by this key: the blind index of the number. The only way from a phone to an account. */
export type AccountPhoneRow = {
  phone_bidx: Buffer
  account_id: string
}

/** 受理机构: the tree of housing offices of a city. Permissions follow this tree, never a code's prefix. */
export type AgencyRow = {
  city: string
  id: string
  parent_id: string | null
  level: 'city' | 'district' | 'street'
  name: string
  address: string
  phone: string
  hours: string
  is_active: boolean
  version: number
}

/** Which office serves which area: a division code of any length or a named zone without a code; the longest match wins. */
export type AgencyAreaRow = {
  city: string
  area: string
  agency_id: string
}

/** 办件: the staff's case, born at 受理登记; what 保障进度查询 shows. */
export type ApplicationCaseRow = {
  city: string
  id: string
  number: string
  pre_application_id: string
  account_id: string
  state:
    | 'accepted'
    | 'preliminary-review'
    | 'secondary-review'
    | 'final-review'
    | 'reject-proposed'
    | 'rejected'
    | 'notice-pending'
    | 'noticed'
    | 'objection-raised'
    | 'registered'
    | 'reconsideration'
    | 'withdrawn'
    | 'terminated'
  version: number
  accepting_agency_id: string
  accepted_by: string
  accepted_at: Date
  due_on: string | null
  rules_version: string
}

/** 草稿: an application being filled in. It blocks nobody; after submitting it is the workspace of a supplement. */
export type ApplicationDraftRow = {
  city: string
  id: string
  account_id: string
  state: 'open' | 'submitted' | 'discarded'
  version: number
  created_at: Date
  updated_at: Date
  kept_until: string
}

/** 资料列表 as submitted: which photo stands for which material, in order. */
export type ApplicationMaterialRow = {
  city: string
  pre_application_id: string
  revision: number
  file_id: string
  account_id: string
  material: string
  position: number
}

/** The parsed answers of a step that are not rows of their own, sealed. */
export type ApplicationSectionRow = {
  city: string
  pre_application_id: string
  revision: number
  section: 'area' | 'notes' | 'pledge' | 'information' | 'housing' | 'assets'
  account_id: string
  document_ct: Buffer
}

/** How many came by the deep links of other portals, per day: a count, nothing about anybody. */
export type ArrivalRow = {
  city: string
  day: string
  source: string
  section: string
  visits: number
}

/** 申请人财产信息: assets the household declared; no row when it declared none. */
export type AssetItemRow = {
  city: string
  pre_application_id: string
  revision: number
  seq: number
  account_id: string
  details_ct: Buffer
}

/** Append-only: every act and every look at personal data, written in the act's own transaction. Grants allow INSERT and SELECT only. */
export type AuditEventRow = {
  city: string
  id: number
  xid: string
  at: Date
  actor_kind: 'visitor' | 'citizen' | 'officer' | 'system'
  actor_id: string | null
  agency_id: string | null
  action: string
  object_kind: string
  object_id: string | null
  purpose: string | null
  fields: string[]
  detail: Json
  request_id: string
}

/** One question to the bank whether name, document, card and reserved phone are one customer's. The card's number is never stored. Officers see nothing of it. */
export type BankVerificationRow = {
  city: string
  id: string
  account_id: string
  verification_id: string
  state: 'asked' | 'pending' | 'matched' | 'mismatched' | 'taken' | 'unanswered' | 'dropped'
  version: number
  name_ct: Buffer
  id_document_type: string
  issuing_country: string
  id_number_ct: Buffer
  phone_ct: Buffer
  card_last_four_ct: Buffer
  question_mac: Buffer | null
  consent_version: string
  attempts: number
  asked_at: Date
  called_at: Date | null
  answered_at: Date | null
  expires_at: Date
}

/** Append-only: every step of a question to the bank. detail holds codes and numbers, never personal data. */
export type BankVerificationEventRow = {
  city: string
  id: number
  bank_verification_id: string
  account_id: string
  event: string
  from_state: string | null
  to_state: string
  version: number
  at: Date
  actor_kind: 'citizen' | 'system'
  detail: Json
  request_id: string
}

/** Append-only: every step of a case's life, with the unit that acted. */
export type CaseEventRow = {
  city: string
  id: number
  case_id: string
  account_id: string
  event: string
  from_state: string | null
  to_state: string
  version: number
  at: Date
  actor_kind: 'citizen' | 'officer' | 'system'
  actor_id: string | null
  agency_id: string | null
  reason: string | null
  detail: Json
  request_id: string
}

/** One person stands in one active case of a city: decided here, at 受理登记. */
export type CasePersonRow = {
  city: string
  case_id: string
  person_bidx: Buffer
  is_active: boolean
}

/** Signed-in sessions. The key is the SHA-256 of the cookie's token, which is stored nowhere; id is what acts and audit name. */
export type CitizenSessionRow = {
  id_hash: Buffer
  id: string
  account_id: string
  created_at: Date
  last_seen_at: Date
  auth_at: Date
  network_hash: Buffer
  agent_hash: Buffer | null
  revoked_at: Date | null
}

/** The site table: every city a citizen can choose (369 rows); open ones take applications. */
export type CityRow = {
  code: string
  province_code: string
  name: string
  is_open: boolean
  opened_on: string | null
}

/** Append-only: every step in the life of a revision, with who and when. */
export type ContentEventRow = {
  city: string
  item_id: string
  revision: number
  id: number
  event: string
  from_state: string | null
  to_state: string
  officer_id: string | null
  at: Date
  note: string | null
}

/** A picture or an attachment of content; who uploaded and who erased it. Its bytes stand in its objects. */
export type ContentFileRow = {
  city: string
  id: string
  agency_id: string
  kind: 'picture' | 'attachment'
  state: 'pending' | 'stored' | 'erased'
  name: string
  media_type: string
  bytes: number
  width: number | null
  height: number | null
  upload_sha256: Buffer
  unread: string
  created_by: string | null
  created_at: Date
  stored_at: Date | null
  erased_by: string | null
  erased_at: Date | null
}

/** One object of the file store that a file of content is made of, with its hash. */
export type ContentFileObjectRow = {
  city: string
  file_id: string
  part: string
  bytes: number
  sha256: Buffer
  object_key: string
}

/** One piece of content under its lasting address. Its words stand in its revisions. */
export type ContentItemRow = {
  city: string
  id: string
  kind: 'announcement' | 'service-guide' | 'faq' | 'policy' | 'download' | 'service-info' | 'photo-news' | 'listing'
  slug: string
  agency_id: string
  created_by: string | null
  created_at: Date
}

/** A revision of a piece: its words and structure, who wrote, reviewed and published it, and when everybody may read it. */
export type ContentRevisionRow = {
  city: string
  item_id: string
  revision: number
  kind: string
  state: 'draft' | 'submitted' | 'published' | 'withdrawn' | 'discarded'
  version: number
  title: string
  body: Json
  dated_on: string | null
  live_from: Date | null
  live_until: Date | null
  edited_by: string | null
  edited_at: Date
  submitted_by: string | null
  submitted_at: Date | null
  decided_by: string | null
  decided_at: Date | null
  note: string | null
  title_terms: string[]
  terms: string[]
  search_text: string
  files: string[]
}

/** Data keys per city and one for the nation, wrapped by the key-encryption key that never enters the database. */
export type DataKeyRow = {
  id: number
  scope: string
  wrapped: Buffer
  created_at: Date
  retired_at: Date | null
}

/** Districts, streets and committees of opened cities; seeded from the last published set, kept by staff since. */
export type DivisionRow = {
  city: string
  code: string
  parent_code: string
  level: 'district' | 'street' | 'committee'
  name: string
  is_active: boolean
}

/** Photos of the 资料列表 of a draft, in the order the citizen gave them. */
export type DraftMaterialRow = {
  city: string
  draft_id: string
  file_id: string
  account_id: string
  material: string
  position: number
  added_at: Date
}

/** One encrypted document per step with its own version; holds the raw text even when it was refused. */
export type DraftStepRow = {
  city: string
  draft_id: string
  step: 'area' | 'notes' | 'pledge' | 'information' | 'members' | 'housing' | 'assets'
  account_id: string
  version: number
  document_ct: Buffer
  is_complete: boolean
  updated_at: Date
}

/** 家庭成员, row 1 is the applicant. Written once per revision, never changed. */
export type HouseholdMemberRow = {
  city: string
  pre_application_id: string
  revision: number
  seq: number
  account_id: string
  relationship: string
  id_document_type: string
  person_bidx: Buffer
  name_bidx: Buffer
  details_ct: Buffer
}

/** 家庭住房情况: homes the household declared; no row when it declared none. */
export type HousingItemRow = {
  city: string
  pre_application_id: string
  revision: number
  seq: number
  account_id: string
  details_ct: Buffer
}

/** First row of every submit and decision that carries a key: a repeat gets the stored answer; settles a lost answer to COMMIT. */
export type IdempotencyKeyRow = {
  actor: string
  route: string
  key: string
  request_hash: Buffer
  status: number | null
  response: Json | null
  created_at: Date
}

/** Counts per limit, subject (a keyed hash) and window of time. */
export type LimitCounterRow = {
  name: string
  subject: Buffer
  window_start: Date
  used: number
}

/** What a city told a citizen, read under 个人中心. Words come from the template, what fills them is sealed. */
export type MessageRow = {
  city: string
  account_id: string
  id: string
  template: string
  params_ct: Buffer
  created_at: Date
  read_at: Date | null
}

/** Human numbers per city, kind and day. They are labels, never keys. */
export type NumberCounterRow = {
  city: string
  kind: string
  day: string
  last: number
}

/** A named account of one officer of one city. The phone takes the second step of signing in; it is sealed. */
export type OfficerRow = {
  city: string
  id: string
  login: string
  display_name: string
  state: 'active' | 'suspended'
  password_hash: string
  password_changed_at: Date
  phone_ct: Buffer
  phone_bidx: Buffer
  person_bidx: Buffer | null
  created_at: Date
  created_by: string | null
  version: number
  password_is_first: boolean
}

/** Between the two steps of signing in: the password was right, the code is on its way. Keyed by the SHA-256 of the browser's cookie. */
export type OfficerChallengeRow = {
  challenge_hash: Buffer
  city: string
  officer_id: string
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

/** A role over one agency and what is below it, from a day to a day (both included). What an officer may is read from here and nowhere else. */
export type OfficerGrantRow = {
  city: string
  id: string
  officer_id: string
  role: 'verifier' | 'acceptor' | 'supervisor' | 'editor' | 'publisher' | 'auditor' | 'admin'
  agency_id: string
  valid_from: string
  valid_to: string | null
  granted_at: Date
  granted_by: string | null
}

/** One officer per login, nation-wide: the only way from a login to an officer. */
export type OfficerLoginRow = {
  login: string
  city: string
  officer_id: string
}

/** Family that an officer has declared, by blind index only: their cases are handled by somebody else. */
export type OfficerRelativeRow = {
  city: string
  officer_id: string
  person_bidx: Buffer
  declared_at: Date
}

/** Signed-in sessions of officers: locked after 15 minutes without an act, over after 8 hours. The key is the SHA-256 of the cookie's token, which is stored nowhere. */
export type OfficerSessionRow = {
  id_hash: Buffer
  id: string
  city: string
  officer_id: string
  officer_name: string
  created_at: Date
  last_seen_at: Date
  auth_at: Date
  mfa_at: Date
  locked_at: Date | null
  network_hash: Buffer
  agent_hash: Buffer | null
  revoked_at: Date | null
  password_due: boolean
}

/** Wrong passwords in a row per login and network; unknown logins are counted alike. Locks that network only, never the officer everywhere. */
export type OfficerThrottleRow = {
  login_hash: Buffer
  network_hash: Buffer
  wrong_in_row: number
  locked_until: Date | null
  updated_at: Date
}

/** Codes sent by short message, bound to purpose, phone and the browser that asked (challenge). consumed: the code was right; used: that proof of the phone served its one act; voided: a newer code took its place. */
export type OneTimeCodeRow = {
  phone_bidx: Buffer
  id: string
  purpose: 'register' | 'sign-in' | 'officer-sign-in'
  challenge_hash: Buffer
  code_mac: Buffer
  phone_ct: Buffer
  created_at: Date
  expires_at: Date
  attempts: number
  consumed_at: Date | null
  used_at: Date | null
  voided_at: Date | null
}

/** Who stands in which application, nation-wide and by blind index only: a flag, never a bar. */
export type PersonApplicationRow = {
  person_bidx: Buffer
  city: string
  pre_application_id: string
  account_id: string
  is_open: boolean
  submitted_at: Date
}

/** 预申请: what a citizen submitted, waiting for 受理登记 by its accepting agency. */
export type PreApplicationRow = {
  city: string
  id: string
  number: string
  account_id: string
  draft_id: string
  state: 'submitted' | 'supplement-requested' | 'accepted' | 'not-accepted' | 'withdrawn' | 'expired'
  version: number
  revision: number
  accepting_agency_id: string
  district_code: string
  street_code: string | null
  committee_code: string | null
  applicant_bidx: Buffer
  applicant_name_ct: Buffer
  household_size: number
  submitted_at: Date
  resubmitted_at: Date | null
  due_on: string | null
  snapshot_hash: Buffer
  rules_version: string
  pledge_version: string
  pledge_hash: Buffer
  agreed_at: Date
  claimed_by: string | null
  claimed_at: Date | null
  decided_by: string | null
  decided_at: Date | null
  decision_reason: string | null
  decision_note_ct: Buffer | null
}

/** Append-only: every step of a 预申请's life. detail holds codes and numbers, never personal data. */
export type PreApplicationEventRow = {
  city: string
  id: number
  pre_application_id: string
  account_id: string
  event: string
  from_state: string | null
  to_state: string
  version: number
  at: Date
  actor_kind: 'citizen' | 'officer' | 'system'
  actor_id: string | null
  agency_id: string | null
  reason: string | null
  detail: Json
  rules_version: string
  request_id: string
}

/** Append-only: every step of a verification's life. detail holds codes and numbers, never personal data. */
export type RealNameEventRow = {
  city: string
  id: number
  verification_id: string
  account_id: string
  event: string
  from_state: string | null
  to_state: string
  version: number
  at: Date
  actor_kind: 'citizen' | 'officer' | 'system'
  actor_id: string | null
  agency_id: string | null
  detail: Json
  request_id: string
}

/** What was not right at one submitting, per item, with a coded reason and a sealed note. Only these items open again. */
export type RealNameFaultRow = {
  city: string
  verification_id: string
  attempt: number
  item: 'typed' | 'front' | 'back' | 'portrait'
  account_id: string
  code: string
  note_ct: Buffer | null
  found_at: Date
  redone_at: Date | null
}

/** Which photo stands in which place. Real-name photos serve this verification and nothing else. */
export type RealNamePhotoRow = {
  city: string
  verification_id: string
  slot: 'front' | 'back' | 'portrait'
  file_id: string
  account_id: string
  attempt: number
  added_at: Date
}

/** One citizen's 实名认证 by photos: typed data and where its review stands. Officers see it from submitting on. */
export type RealNameVerificationRow = {
  city: string
  id: string
  account_id: string
  state: 'draft' | 'submitted' | 'returned' | 'verified' | 'superseded' | 'revoked'
  version: number
  number: string | null
  name_ct: Buffer | null
  id_document_type: string | null
  issuing_country: string | null
  id_number_ct: Buffer | null
  name_bidx: Buffer | null
  person_bidx: Buffer | null
  agency_id: string | null
  attempt: number
  created_at: Date
  updated_at: Date
  submitted_at: Date | null
  due_on: string | null
  claimed_by: string | null
  claimed_at: Date | null
  decided_by: string | null
  decided_at: Date | null
  supersedes: string | null
  way: 'photos' | 'bank'
}

/** Outbox of short messages: to an account's phone, or to a sealed number where there is no account yet. Contents are erased once the provider took them. */
export type ShortMessageRow = {
  id: string
  template: string
  account_id: string | null
  phone_ct: Buffer | null
  params_ct: Buffer | null
  created_at: Date
  expires_at: Date | null
  sent_at: Date | null
  dropped_at: Date | null
}

/** Wrong passwords in a row per phone and network; unknown phones are counted alike. Locks that network only, never the account for all. */
export type SignInThrottleRow = {
  phone_bidx: Buffer
  network_hash: Buffer
  wrong_in_row: number
  locked_until: Date | null
  updated_at: Date
}

/** One code per phone in sixty seconds, for all purposes and surfaces: a single upsert lets one of many parallel requests through. */
export type SmsGateRow = {
  phone_bidx: Buffer
  sent_at: Date
  next_allowed: Date
}

/** A photo a citizen uploaded, encrypted with its own key. Erasing throws the key away; the reconciler then removes the objects. */
export type StoredFileRow = {
  city: string
  id: string
  account_id: string
  purpose: 'real-name' | 'application-material'
  state: 'pending' | 'stored' | 'erased'
  bytes: number
  width: number
  height: number
  rotation: number
  content_mac: Buffer
  cipher_sha256: Buffer
  thumbnail_sha256: Buffer
  object_key: string
  thumbnail_key: string
  wrapped_key: Buffer | null
  original_name_ct: Buffer | null
  created_at: Date
  stored_at: Date | null
  erased_at: Date | null
  version: number
}

/** One thing to be put right, with its coded reasons and a sealed note. */
export type SupplementItemRow = {
  city: string
  notice_id: string
  seq: number
  account_id: string
  kind: 'section' | 'material' | 'field'
  target: string
  reasons: string[]
  note_ct: Buffer | null
}

/** 一次性补正告知: one list of everything missing; only its items open again. */
export type SupplementNoticeRow = {
  city: string
  id: string
  pre_application_id: string
  account_id: string
  round: number
  state: 'open' | 'answered' | 'expired' | 'closed'
  issued_by: string
  issued_at: Date
  due_on: string
  answered_at: Date | null
  further_round_reason_ct: Buffer | null
}

/** One verified account per person, nation-wide, decided by this key. Sealed with the nation's data key. */
export type VerifiedPersonRow = {
  person_bidx: Buffer
  account_id: string
  city: string
  verification_id: string
  id_document_type: string
  issuing_country: string
  name_ct: Buffer
  id_number_ct: Buffer
  method: 'document-photos' | 'bank'
  verified_at: Date
}

/** Days that differ from the plain week, per the State Council's yearly notice. */
export type WorkingCalendarDayRow = {
  day: string
  kind: 'holiday' | 'adjusted-workday'
  name: string
}

/** Years whose calendar is known; a promise that reaches beyond them is 日期待定. */
export type WorkingCalendarYearRow = {
  year: number
  source: string
}
