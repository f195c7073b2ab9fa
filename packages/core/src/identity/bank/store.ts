import { statement } from '@anju/db'
import type { BankVerificationRow, RealNameVerificationRow } from '@anju/db/rows'

export type Question = BankVerificationRow

export const insertQuestion = statement<
  object,
  [
    city: string,
    id: string,
    accountId: string,
    verificationId: string,
    name: Buffer,
    idDocumentType: string,
    issuingCountry: string,
    idNumber: Buffer,
    phone: Buffer,
    cardLastFour: Buffer,
    questionMac: Buffer,
    consentVersion: string,
    now: Date,
    expiresAt: Date,
  ]
>(
  'identity.insert-bank-question',
  `insert into bank_verification (city, id, account_id, verification_id, state, name_ct, id_document_type, issuing_country,
     id_number_ct, phone_ct, card_last_four_ct, question_mac, consent_version, asked_at, expires_at)
   values ($1, $2, $3, $4, 'asked', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
)

/** The account's newest question, in whichever city; only the newest can be open. */
export const latestQuestion = statement<Question, [accountId: string]>(
  'identity.latest-bank-question',
  `select * from bank_verification where account_id = $1 order by asked_at desc, id desc limit 1`,
)

export const findQuestion = statement<Question, [city: string, id: string]>(
  'identity.find-bank-question',
  `select * from bank_verification where city = $1 and id = $2`,
)

/** The bank knows no city. */
export const questionOfId = statement<Pick<Question, 'city' | 'id'>, [id: string]>(
  'identity.bank-question-of-id',
  `select city, id from bank_verification where id = $1`,
)

export const lockQuestion = statement<Question, [city: string, id: string]>(
  'identity.lock-bank-question',
  `select * from bank_verification where city = $1 and id = $2 for update`,
)

export const countCall = statement<object, [city: string, id: string, now: Date]>(
  'identity.count-bank-call',
  `update bank_verification set attempts = attempts + 1, called_at = $3 where city = $1 and id = $2`,
)

/** Only one step from one version. */
export const step = statement<
  Pick<Question, 'version'>,
  [city: string, id: string, version: number, state: Question['state'], answeredAt: Date | null, expiresAt: Date]
>(
  'identity.step-bank-question',
  `update bank_verification set state = $4, answered_at = $5, expires_at = $6, version = version + 1
   where city = $1 and id = $2 and version = $3 returning version`,
)

export const drop = statement<Pick<Question, 'version'>, [city: string, id: string, version: number]>(
  'identity.drop-bank-question',
  `update bank_verification set state = 'dropped', version = version + 1
   where city = $1 and id = $2 and version = $3 returning version`,
)

/** No repeat is expected any more. */
export const forgetMac = statement<object, [city: string, id: string]>(
  'identity.forget-bank-question-mac',
  `update bank_verification set question_mac = null where city = $1 and id = $2 and state <> 'asked'`,
)

export const insertEvent = statement<
  object,
  [
    city: string,
    id: string,
    accountId: string,
    event: string,
    from: string | null,
    to: string,
    version: number,
    now: Date,
    actorKind: 'citizen' | 'system',
    detail: string,
    requestId: string,
  ]
>(
  'identity.insert-bank-event',
  `insert into bank_verification_event (city, bank_verification_id, account_id, event, from_state, to_state, version, at,
     actor_kind, detail, request_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)

/** From wherever it stands; whoever was reviewing it finds it decided. */
export const verify = statement<
  Pick<RealNameVerificationRow, 'version'>,
  [
    city: string,
    id: string,
    number: string,
    agencyId: string,
    name: Buffer,
    idDocumentType: string,
    issuingCountry: string,
    idNumber: Buffer,
    nameBidx: Buffer,
    personBidx: Buffer,
    submittedAt: Date,
    now: Date,
  ]
>(
  'identity.verify-by-bank',
  `update real_name_verification set state = 'verified', way = 'bank', number = $3, agency_id = $4, name_ct = $5,
     id_document_type = $6, issuing_country = $7, id_number_ct = $8, name_bidx = $9, person_bidx = $10,
     submitted_at = coalesce(submitted_at, $11), decided_by = null, decided_at = $12, updated_at = $12, claimed_by = null,
     claimed_at = null, version = version + 1
   where city = $1 and id = $2 and state in ('draft', 'submitted', 'returned') returning version`,
)
