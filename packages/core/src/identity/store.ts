import { statement } from '@anju/db'
import type {
  AccountIdentityRow,
  RealNameEventRow,
  RealNameFaultRow,
  RealNamePhotoRow,
  RealNameVerificationRow,
  VerifiedPersonRow,
} from '@anju/db/rows'

export type Verification = RealNameVerificationRow
export type PhotoRow = Pick<RealNamePhotoRow, 'slot' | 'file_id' | 'attempt' | 'added_at'>
export type FaultRow = Pick<RealNameFaultRow, 'attempt' | 'item' | 'code' | 'note_ct' | 'found_at' | 'redone_at'>

// The account and its verification

export const accountIdentity = statement<
  Pick<AccountIdentityRow, 'city' | 'verification_id' | 'person_bidx' | 'verified_at'>,
  [accountId: string]
>(
  'identity.account-identity',
  `select city, verification_id, person_bidx, verified_at from account_identity where account_id = $1`,
)

/** Two tabs, or two cities, at once: one verification. */
export const claimAccount = statement<object, [accountId: string, city: string, verificationId: string]>(
  'identity.claim-account',
  `insert into account_identity (account_id, city, verification_id) values ($1, $2, $3) on conflict (account_id) do nothing`,
)

export const pointAccount = statement<object, [accountId: string, city: string, verificationId: string]>(
  'identity.point-account',
  `update account_identity set city = $2, verification_id = $3 where account_id = $1`,
)

export const insertDraft = statement<object, [city: string, id: string, accountId: string, now: Date]>(
  'identity.insert-draft',
  `insert into real_name_verification (city, id, account_id, state, created_at, updated_at)
   values ($1, $2, $3, 'draft', $4, $4)`,
)

export const findVerification = statement<Verification, [city: string, id: string]>(
  'identity.find-verification',
  `select * from real_name_verification where city = $1 and id = $2`,
)

export const lockVerification = statement<Verification, [city: string, id: string]>(
  'identity.lock-verification',
  `select * from real_name_verification where city = $1 and id = $2 for update`,
)

export const saveDetails = statement<
  object,
  [
    city: string,
    id: string,
    name: Buffer | null,
    idDocumentType: string | null,
    issuingCountry: string | null,
    idNumber: Buffer | null,
    nameBidx: Buffer | null,
    personBidx: Buffer | null,
    now: Date,
  ]
>(
  'identity.save-details',
  `update real_name_verification set name_ct = $3, id_document_type = $4, issuing_country = $5, id_number_ct = $6,
     name_bidx = $7, person_bidx = $8, updated_at = $9, version = version + 1
   where city = $1 and id = $2`,
)

export const touch = statement<object, [city: string, id: string, now: Date]>(
  'identity.touch',
  `update real_name_verification set updated_at = $3, version = version + 1 where city = $1 and id = $2`,
)

export const submit = statement<
  Pick<RealNameVerificationRow, 'version' | 'attempt'>,
  [city: string, id: string, number: string, agencyId: string, dueOn: string | null, now: Date]
>(
  'identity.submit',
  `update real_name_verification set state = 'submitted', number = $3, agency_id = $4, due_on = $5, submitted_at = $6,
     updated_at = $6, attempt = attempt + 1, claimed_by = null, claimed_at = null, version = version + 1
   where city = $1 and id = $2 and state in ('draft', 'returned') returning version, attempt`,
)

// A draft goes to another city

export const copyDraft = statement<object, [from: string, to: string, id: string]>(
  'identity.copy-draft',
  `insert into real_name_verification (city, id, account_id, state, version, name_ct, id_document_type, issuing_country,
     id_number_ct, name_bidx, person_bidx, created_at, updated_at, supersedes)
   select $2, id, account_id, state, version, name_ct, id_document_type, issuing_country, id_number_ct, name_bidx, person_bidx,
     created_at, updated_at, supersedes
   from real_name_verification where city = $1 and id = $3 and state = 'draft'`,
)

export const copyPhotos = statement<object, [from: string, to: string, verificationId: string]>(
  'identity.copy-photos',
  `insert into real_name_photo (city, verification_id, slot, file_id, account_id, attempt, added_at)
   select $2, verification_id, slot, file_id, account_id, attempt, added_at
   from real_name_photo where city = $1 and verification_id = $3`,
)

export const deletePhotos = statement<Pick<RealNamePhotoRow, 'file_id'>, [city: string, verificationId: string]>(
  'identity.delete-photos',
  `delete from real_name_photo where city = $1 and verification_id = $2 returning file_id`,
)

export const deleteDraft = statement<object, [city: string, id: string]>(
  'identity.delete-draft',
  `delete from real_name_verification where city = $1 and id = $2 and state = 'draft'`,
)

// Photos and faults

export const listPhotos = statement<PhotoRow, [city: string, verificationId: string]>(
  'identity.list-photos',
  `select slot, file_id, attempt, added_at from real_name_photo where city = $1 and verification_id = $2
   order by array_position(array['front', 'back', 'portrait'], slot)`,
)

export const putPhoto = statement<
  object,
  [city: string, verificationId: string, slot: string, fileId: string, accountId: string, attempt: number, now: Date]
>(
  'identity.put-photo',
  `insert into real_name_photo (city, verification_id, slot, file_id, account_id, attempt, added_at)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (city, verification_id, slot) do update
     set file_id = excluded.file_id, attempt = excluded.attempt, added_at = excluded.added_at`,
)

export const removePhoto = statement<
  Pick<RealNamePhotoRow, 'file_id'>,
  [city: string, verificationId: string, slot: string]
>(
  'identity.remove-photo',
  `delete from real_name_photo where city = $1 and verification_id = $2 and slot = $3 returning file_id`,
)

export const photoOfFile = statement<
  Pick<RealNamePhotoRow, 'verification_id' | 'slot'>,
  [city: string, fileId: string]
>('identity.photo-of-file', `select verification_id, slot from real_name_photo where city = $1 and file_id = $2`)

export const listFaults = statement<FaultRow, [city: string, verificationId: string]>(
  'identity.list-faults',
  `select attempt, item, code, note_ct, found_at, redone_at from real_name_fault where city = $1 and verification_id = $2
   order by attempt, array_position(array['typed', 'front', 'back', 'portrait'], item)`,
)

export const insertFault = statement<
  object,
  [
    city: string,
    verificationId: string,
    attempt: number,
    item: string,
    accountId: string,
    code: string,
    note: Buffer | null,
    now: Date,
  ]
>(
  'identity.insert-fault',
  `insert into real_name_fault (city, verification_id, attempt, item, account_id, code, note_ct, found_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

export const redoFault = statement<
  object,
  [city: string, verificationId: string, attempt: number, item: string, redoneAt: Date | null]
>(
  'identity.redo-fault',
  `update real_name_fault set redone_at = $5 where city = $1 and verification_id = $2 and attempt = $3 and item = $4`,
)

// What was kept long enough

const idle = `v.state in ('draft', 'returned') and v.updated_at < `

export const idleVerifications = statement<
  Pick<RealNameVerificationRow, 'city' | 'id'>,
  [touchedBefore: Date, most: number]
>(
  'identity.idle-verifications',
  `select v.city, v.id from real_name_verification v
   where ${idle} $1 and (exists (select from real_name_photo p where p.city = v.city and p.verification_id = v.id)
     or (v.state = 'draft' and v.name_ct is not null))
   order by v.updated_at limit $2`,
)

export const lockIdle = statement<
  Pick<RealNameVerificationRow, 'state'>,
  [city: string, id: string, touchedBefore: Date]
>(
  'identity.lock-idle',
  `select v.state from real_name_verification v where v.city = $1 and v.id = $2 and ${idle} $3 for update`,
)

// The life

export const insertEvent = statement<
  object,
  [
    city: string,
    verificationId: string,
    accountId: string,
    event: string,
    from: string | null,
    to: string,
    version: number,
    now: Date,
    actorKind: string,
    actorId: string | null,
    agencyId: string | null,
    detail: string,
    requestId: string,
  ]
>(
  'identity.insert-event',
  `insert into real_name_event (city, verification_id, account_id, event, from_state, to_state, version, at, actor_kind,
     actor_id, agency_id, detail, request_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
)

export type EventRow = Pick<
  RealNameEventRow,
  'event' | 'from_state' | 'to_state' | 'at' | 'actor_kind' | 'actor_id' | 'agency_id' | 'detail'
>

export const listEvents = statement<EventRow, [city: string, verificationId: string]>(
  'identity.list-events',
  `select event, from_state, to_state, at, actor_kind, actor_id, agency_id, detail from real_name_event
   where city = $1 and verification_id = $2 order by id desc`,
)

// The person

export const findPerson = statement<VerifiedPersonRow, [personBidx: Buffer]>(
  'identity.find-person',
  `select * from verified_person where person_bidx = $1`,
)

export type PersonHolder = Pick<
  VerifiedPersonRow,
  'person_bidx' | 'account_id' | 'city' | 'verification_id' | 'verified_at'
>

/** Who holds these persons, in whichever city; who they are is not read. */
export const personHolders = statement<PersonHolder, [personBidxs: readonly Buffer[]]>(
  'identity.person-holders',
  `select person_bidx, account_id, city, verification_id, verified_at from verified_person where person_bidx = any($1::bytea[])`,
)

/** Two accounts of one person: the first to be approved has it, decided by the key. */
export const insertPerson = statement<
  object,
  [
    personBidx: Buffer,
    accountId: string,
    city: string,
    verificationId: string,
    idDocumentType: string,
    issuingCountry: string,
    name: Buffer,
    idNumber: Buffer,
    method: 'document-photos' | 'bank',
    now: Date,
  ]
>(
  'identity.insert-person',
  `insert into verified_person (person_bidx, account_id, city, verification_id, id_document_type, issuing_country, name_ct,
     id_number_ct, method, verified_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (person_bidx) do nothing`,
)

/** Nothing is written when the account was verified as somebody in the meantime. */
export const verifyAccount = statement<
  object,
  [accountId: string, city: string, verificationId: string, personBidx: Buffer, now: Date]
>(
  'identity.verify-account',
  `update account_identity set person_bidx = $4, verified_at = $5
   where account_id = $1 and city = $2 and verification_id = $3 and person_bidx is null`,
)
