import type { WorkingDays } from '@anju/contract/staff'
import type { Tx } from '@anju/db'
import {
  mayOnVerification,
  type VerificationAct,
  verificationDuties,
  type VerificationState,
  type VerificationWay,
} from '@anju/domain/identity'
import {
  maskDocumentNumber,
  maskName,
  maskPhone,
  type Outcome,
  ok,
  type PhotoSlot,
  type PlainDate,
  plainDate,
  readIdDocument,
  refuse,
  type Sex,
} from '@anju/domain/kit'
import type { MayRefusal, Verdict } from '@anju/domain/officers'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import { photosOfIds, type Rotation } from '../../files/index.ts'
import { phoneOfAccount } from '../../messages/index.ts'
import { agenciesFor, avoidedBy, namedOfficers } from '../../officers/index.ts'
import { withParts } from '../current.ts'
import { tellFault, type ToldFault } from '../faults.ts'
import { photoNeeds } from '../open-items.ts'
import { findVerification, listEvents, personHolders, type Verification } from '../store.ts'
import { openDetails } from '../typed-details.ts'
import { type InCharge, inCharge, takeCharge } from './charge.ts'
import { claimedFields } from './claim-verification.ts'
import { isId } from './item-id.ts'
import { type Claim, claimOf, daysOf } from './list-verifications.ts'
import { type Round, roundsOf } from './rounds.ts'
import * as store from './store.ts'

export const reviewActs = ['claim', 'release', 'approve', 'return'] as const

export type OpenedVerification = {
  id: string
  number: string
  state: VerificationState
  way: VerificationWay
  version: number
  /** True for everybody but the holder of the claim. */
  masked: boolean
  typed: {
    name: string
    idDocumentType: string
    issuingCountry: string
    idDocumentNumber: string
    /** What the number tells; left out where it is masked or carries neither. */
    birthDate?: PlainDate
    sex?: Sex
    city: string
    /** Always masked. */
    phone: string
  }
  photos: readonly OpenedPhoto[]
  submittedAt: Date
  attempt: number
  dueOn: PlainDate | null
  days: WorkingDays
  claim: Claim | null
  /** Each submitting with what came of it, newest first; the first is the present one. */
  rounds: readonly Round[]
  duplicates: readonly Duplicate[]
  acts: readonly { act: (typeof reviewActs)[number]; verdict: Verdict }[]
  nextId: string | null
}

export type OpenedPhoto = {
  slot: PhotoSlot
  label: string
  fileId: string
  rotation: Rotation
  width: number
  height: number
  keptFromEarlier: boolean
}

/** The same number elsewhere. Of another city only the city is told. */
export type Duplicate =
  | { kind: 'active'; city: string; cityName: string; verificationId: string | null; verifiedAt: Date }
  | { kind: 'same'; verificationId: string; number: string; state: VerificationState; submittedAt: Date }

/**
 * One verification as its reviewer sees it: unmasked for its holder, masked for others of the area. Each look is an audit
 * event that names what was shown.
 * Refusals: `not-found`, `act.forbidden`.
 */
export async function openVerification(
  ctx: Ctx,
  { id }: { id: string },
): Promise<Outcome<OpenedVerification, MayRefusal>> {
  if (!isId(id)) return refuse('not-found')
  return ctx.db.tx(async (tx) => {
    const charge = await takeCharge(tx, ctx, await tx.row(findVerification, ctx.city, id), 'view')
    if (!charge.ok) return charge
    const opened = await describe(tx, ctx, charge.value)
    await record(tx, ctx, {
      action: 'identity.open',
      object: { kind: 'verification', id },
      agencyId: charge.value.row.agency_id ?? undefined,
      purpose: 'review',
      fields: opened.masked ? [] : claimedFields,
    })
    return ok(opened)
  })
}

async function describe(tx: Tx, ctx: Ctx, charge: InCharge): Promise<OpenedVerification> {
  const { row, officer, today } = charge
  const masked = mayOnVerification(officer, 'read', inCharge(row), today) !== 'allow'
  const { photos, faults } = await withParts(tx, row)
  const names = await namedOfficers(tx, row.city, [row.claimed_by])
  const told = faults.map((fault) => tellFault(ctx, row.id, fault))
  return {
    id: row.id,
    number: row.number ?? '',
    state: row.state,
    way: row.way,
    version: row.version,
    masked,
    typed: await typedOf(tx, ctx, row, masked, today),
    photos: await photosOf(tx, ctx, row, photos),
    submittedAt: row.submitted_at ?? row.created_at,
    attempt: row.attempt,
    dueOn: row.due_on === null ? null : plainDate(row.due_on),
    days: daysOf(ctx, row, today),
    claim: claimOf(row, officer.id, names),
    rounds: await describeRounds(tx, row, told),
    duplicates: await duplicatesOf(tx, ctx, row),
    acts: reviewActs.map((act) => ({ act, verdict: verdictOf(charge, act) })),
    nextId: await nextOf(tx, charge),
  }
}

/** Nothing but looking is left to do once it is decided. */
const verdictOf = ({ officer, row, today }: InCharge, act: VerificationAct): Verdict =>
  row.state === 'submitted' ? mayOnVerification(officer, act, inCharge(row), today) : 'forbidden'

async function typedOf(
  tx: Tx,
  ctx: Ctx,
  row: Verification,
  masked: boolean,
  today: PlainDate,
): Promise<OpenedVerification['typed']> {
  const { name, idDocumentType, issuingCountry, idDocumentNumber } = openDetails(ctx, row)
  const phone = await phoneOfAccount(ctx, tx, row.account_id)
  const rest = {
    idDocumentType,
    issuingCountry,
    city: ctx.cities.site(row.city)?.name ?? row.city,
    phone: phone ? maskPhone(phone) : '',
  }
  if (masked) return { ...rest, name: maskName(name), idDocumentNumber: maskDocumentNumber(idDocumentNumber) }
  const read = readIdDocument({ type: idDocumentType, number: idDocumentNumber, issuingCountry }, today)
  const { birthDate, sex } = read.ok ? read.value : {}
  return { ...rest, name, idDocumentNumber, birthDate, sex }
}

async function photosOf(
  tx: Tx,
  ctx: Ctx,
  row: Verification,
  photos: Awaited<ReturnType<typeof withParts>>['photos'],
): Promise<OpenedPhoto[]> {
  const labels = new Map(photoNeeds(row.id_document_type ?? '').map((need) => [need.slot, need.label]))
  const files = await photosOfIds(
    tx,
    ctx,
    row.city,
    photos.map((photo) => photo.file_id),
  )
  return photos.flatMap(({ slot, file_id: fileId, attempt }) => {
    const label = labels.get(slot)
    const file = files.get(fileId)
    if (!label || !file) return []
    const { rotation, width, height } = file
    return [{ slot, label, fileId, rotation, width, height, keptFromEarlier: attempt < row.attempt }]
  })
}

async function describeRounds(tx: Tx, row: Verification, told: readonly ToldFault[]): Promise<readonly Round[]> {
  const events = await tx.rows(listEvents, row.city, row.id)
  const names = await namedOfficers(
    tx,
    row.city,
    events.map((event) => event.actor_id),
  )
  return roundsOf(events, told, names)
}

async function duplicatesOf(tx: Tx, ctx: Ctx, row: Verification): Promise<readonly Duplicate[]> {
  if (!row.person_bidx) return []
  const holders = await tx.rows(personHolders, [row.person_bidx])
  const same = await tx.rows(store.withSameNumber, row.city, row.person_bidx, row.account_id)
  return [
    ...holders
      .filter((holder) => holder.account_id !== row.account_id)
      .map(({ city, verification_id, verified_at: verifiedAt }) => ({
        kind: 'active' as const,
        city,
        cityName: ctx.cities.site(city)?.name ?? city,
        verificationId: city === row.city ? verification_id : null,
        verifiedAt,
      })),
    ...same.map(({ id, number, state, submitted_at }) => ({
      kind: 'same' as const,
      verificationId: id,
      number: number ?? '',
      state,
      submittedAt: submitted_at ?? row.created_at,
    })),
  ]
}

async function nextOf(tx: Tx, { row, officer }: InCharge): Promise<string | null> {
  const agencies = agenciesFor(officer.grants, verificationDuties.approve.roles)
  const next = await tx.row(store.nextOpen, row.city, agencies, officer.id, row.id, avoidedBy(officer))
  return next?.id ?? null
}
