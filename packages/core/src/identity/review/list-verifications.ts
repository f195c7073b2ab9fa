import type { WorkingDays } from '@anju/contract/staff'
import type { Tx } from '@anju/db'
import { verificationDuties, type VerificationState, type VerificationWay } from '@anju/domain/identity'
import {
  maskDocumentNumber,
  maskName,
  type Outcome,
  ok,
  type PlainDate,
  plainDate,
  refuse,
  shanghaiDay,
  startOfDay,
  addDays,
} from '@anju/domain/kit'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import { workingDaysLeft } from '../../deadlines/index.ts'
import { cursorId, cursorTime, readCursor, writeCursor } from '../../paging/index.ts'
import { type Acting, actingOfficer, agenciesFor, namedOfficers } from '../../officers/index.ts'
import { namePlace, numberPlace } from '../typed-details.ts'
import * as store from './store.ts'

export const queueViews = ['open', 'mine', 'unclaimed', 'due', 'duplicates', 'repeated', 'decided'] as const
export type QueueView = (typeof queueViews)[number]

export type ListVerifications = {
  view: QueueView
  idDocumentType?: string
  submittedFrom?: PlainDate
  /** Included. */
  submittedTo?: PlainDate
  cursor?: string
  limit: number
}

export type Claim = { officerId: string; officerName: string; agencyName: string; claimedAt: Date; isMine: boolean }

/** One line of the queue; name and number are masked here and nowhere later. */
export type VerificationItem = {
  id: string
  number: string
  state: VerificationState
  way: VerificationWay
  name: string
  idDocumentType: string
  idDocumentNumber: string
  submittedAt: Date
  attempt: number
  /** `active`: the person is verified with another account; `same`: other accounts of the city sent this number. */
  alert: 'active' | 'same' | null
  sameNumber: number
  dueOn: PlainDate | null
  days: WorkingDays
  claim: Claim | null
  version: number
}

export type VerificationQueue = {
  items: readonly VerificationItem[]
  nextCursor: string | null
  total: number
  views: Readonly<Record<QueueView, number>>
}

/** A decided one stays in sight for so long. */
const decidedDays = 30
const mostItems = 200

/**
 * The queue of the officer's own agencies and what is below them, the fewest days left first; decided ones newest first.
 * Refusals: `act.forbidden` (no role over any agency), `form.invalid` (a cursor that is none).
 */
export async function listVerifications(
  ctx: Ctx,
  input: ListVerifications,
): Promise<Outcome<VerificationQueue, 'act.forbidden' | 'form.invalid'>> {
  const cursor = readCursor(input.cursor, [cursorTime, cursorId])
  if (!cursor.ok) return cursor
  return ctx.db.tx(async (tx) => {
    const officer = await actingOfficer(tx, ctx)
    const agencies = officer ? agenciesFor(officer.grants, verificationDuties.view.roles) : []
    if (!officer || agencies.length === 0) return refuse('act.forbidden')
    const asked = { tx, ctx, officer, agencies, today: shanghaiDay(tx.now), input, cursor: placeOf(cursor.value) }
    const found = await (input.view === 'decided' ? decidedPage(asked) : openPage(asked))
    const views = await viewSizes(asked)
    const items = await describe(asked, found.rows)
    const detail = { view: input.view, shown: items.length }
    await record(tx, ctx, { action: 'identity.list', object: { kind: 'verification-queue', id: null }, detail })
    return ok({ items, nextCursor: nextCursor(input, found.rows), total: found.total, views })
  })
}

type Asked = {
  tx: Tx
  ctx: Ctx
  officer: Acting
  agencies: readonly string[]
  today: PlainDate
  input: ListVerifications
  cursor: Place | undefined
}

type Found = { rows: store.Listed[]; total: number }

/** The last line of the page before. */
type Place = { at: Date; id: string }

function placeOf(cursor: readonly string[] | undefined): Place | undefined {
  const [at, id] = cursor ?? []
  return at && id ? { at: new Date(at), id } : undefined
}

const sizeOf = ({ limit }: ListVerifications): number => Math.min(Math.max(limit, 1), mostItems)
const lowestId = '00000000-0000-0000-0000-000000000000'
const highestId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

async function openPage({ tx, officer, agencies, today, input, cursor }: Asked): Promise<Found> {
  const { view } = input
  const wanted = [
    officer.city,
    agencies,
    view === 'mine' ? officer.id : null,
    view === 'unclaimed',
    view === 'due' ? today : null,
    view === 'repeated',
    view === 'duplicates',
    ...filters(input),
  ] as const
  const after = cursor ?? { at: new Date(0), id: lowestId }
  const rows = await tx.rows(store.queuePage, ...wanted, after.at, after.id, sizeOf(input))
  return { rows, total: (await tx.row(store.queueSize, ...wanted))?.total ?? 0 }
}

async function decidedPage({ tx, officer, agencies, today, input, cursor }: Asked): Promise<Found> {
  const since = startOfDay(addDays(today, -decidedDays))
  const wanted = [officer.city, agencies, since, ...filters(input)] as const
  const before = cursor ?? { at: tx.now, id: highestId }
  const rows = await tx.rows(store.decidedPage, ...wanted, before.at, before.id, sizeOf(input))
  return { rows, total: (await tx.row(store.decidedSize, ...wanted))?.total ?? 0 }
}

const filters = ({ idDocumentType, submittedFrom, submittedTo }: ListVerifications) =>
  [
    idDocumentType ?? null,
    submittedFrom ? startOfDay(submittedFrom) : null,
    submittedTo ? startOfDay(addDays(submittedTo, 1)) : null,
  ] as const

async function viewSizes({ tx, officer, agencies, today }: Asked): Promise<Record<QueueView, number>> {
  const sizes = await tx.row(store.viewSizes, officer.city, agencies, officer.id, today)
  if (!sizes) throw new Error('a count without a row')
  const since = startOfDay(addDays(today, -decidedDays))
  const decided = await tx.row(store.decidedSize, officer.city, agencies, since, null, null, null)
  return { ...sizes, decided: decided?.total ?? 0 }
}

function nextCursor(input: ListVerifications, rows: readonly store.Listed[]): string | null {
  const last = rows.at(-1)
  const at = input.view === 'decided' ? last?.decided_at : last?.submitted_at
  return last && at && rows.length === sizeOf(input) ? writeCursor([at.toISOString(), last.id]) : null
}

async function describe(
  { tx, ctx, officer, today }: Asked,
  rows: readonly store.Listed[],
): Promise<VerificationItem[]> {
  const names = await namedOfficers(
    tx,
    officer.city,
    rows.map((row) => row.claimed_by),
  )
  return rows.map((row) => ({
    ...masked(ctx, row),
    id: row.id,
    number: row.number ?? '',
    state: row.state,
    way: row.way,
    submittedAt: row.submitted_at ?? tx.now,
    attempt: row.attempt,
    alert: row.is_active_elsewhere ? 'active' : row.same_number > 0 ? 'same' : null,
    sameNumber: row.same_number,
    dueOn: row.due_on === null ? null : plainDate(row.due_on),
    days: daysOf(ctx, row, today),
    claim: claimOf(row, officer.id, names),
    version: row.version,
  }))
}

function masked({ ports: { keys } }: Ctx, row: store.Listed) {
  const name = row.name_ct ? keys.openText(namePlace(row.id), row.name_ct) : ''
  const number = row.id_number_ct ? keys.openText(numberPlace(row.id), row.id_number_ct) : ''
  return {
    name: maskName(name),
    idDocumentType: row.id_document_type ?? '',
    idDocumentNumber: maskDocumentNumber(number),
  }
}

/** How much of the promise is left: the office's time runs while it is under review only. */
export function daysOf(
  { cities }: Pick<Ctx, 'cities'>,
  { state, submitted_at, due_on }: Pick<store.Listed, 'state' | 'submitted_at' | 'due_on'>,
  today: PlainDate,
): WorkingDays {
  const turn = state === 'submitted' ? 'office' : state === 'returned' ? 'citizen' : 'over'
  const from = submitted_at ? shanghaiDay(submitted_at) : today
  return workingDaysLeft(cities.calendar, { from, dueOn: due_on === null ? null : plainDate(due_on), today, turn })
}

export function claimOf(
  row: Pick<store.Listed, 'claimed_by' | 'claimed_at'>,
  officerId: string,
  names: ReadonlyMap<string, { name: string; agencyName: string }>,
): Claim | null {
  const { claimed_by: by, claimed_at: at } = row
  if (by === null || at === null) return null
  const holder = names.get(by)
  return {
    officerId: by,
    officerName: holder?.name ?? '',
    agencyName: holder?.agencyName ?? '',
    claimedAt: at,
    isMine: by === officerId,
  }
}
