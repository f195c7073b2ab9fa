import type { AnswerOf, listPreApplications as endpoint } from '@anju/contract/staff'
import type { Tx } from '@anju/db'
import { applicationDuties } from '@anju/domain/applications'
import { type Outcome, ok, refuse, shanghaiDay } from '@anju/domain/kit'
import { agenciesOf } from '../../agencies/index.ts'
import type { Ctx } from '../../context.ts'
import { agenciesFor, grantsOf, namedOfficers } from '../../officers/index.ts'
import { cursorDay, cursorId, cursorTime, readCursor, writeCursor } from '../../paging/index.ts'
import { elsewhereOf } from '../members-elsewhere.ts'
import { type Around, describeRow } from './describe-row.ts'
import * as store from './store.ts'
import { type Asked, type View, wantedBy } from './views.ts'

export type ListPreApplications = { view: View; area?: string | undefined; cursor?: string | undefined; limit: number }
export type PreApplicationList = AnswerOf<typeof endpoint>

/** What is decided is read by time alone. */
const cursorOf = ({ view, cursor }: ListPreApplications) =>
  readCursor(cursor, view === 'decided' ? [cursorTime, cursorId] : [cursorDay, cursorTime, cursorId])

const latest = '9999-12-31T00:00:00.000Z'
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const firstId = '00000000-0000-0000-0000-000000000000'

/**
 * The queue of 受理登记 of the own agencies, what is due first on top, names masked.
 * Refusals: `act.forbidden` (no role that reaches the queue), `form.invalid` (a cursor that is none).
 */
export async function listPreApplications(
  ctx: Ctx,
  input: ListPreApplications,
): Promise<Outcome<PreApplicationList, 'act.forbidden' | 'form.invalid'>> {
  const cursor = cursorOf(input)
  if (!cursor.ok) return cursor
  return ctx.db.tx(async (tx) => {
    const asked = await scopeOf(tx, ctx, input)
    if (!asked) return refuse('act.forbidden')
    const { limit } = input
    const found = await (input.view === 'decided' ? pastRows : openRows)(tx, asked, cursor.value, limit + 1)
    const rows = found.slice(0, limit)
    const around = await aroundOf(tx, ctx, asked, rows)
    const next = found.length > limit ? rows.at(-1) : undefined
    const total = await tx.row(store.size, ...wantedBy(asked))
    return ok({
      rows: rows.map((row) => describeRow(ctx, row, around)),
      nextCursor: next ? cursorAfter(input.view, next) : null,
      total: total?.total ?? 0,
      views: await viewsOf(tx, asked),
      areas: await areasOf(tx, ctx, asked),
    })
  })
}

async function scopeOf(tx: Tx, ctx: Ctx, input: ListPreApplications): Promise<Asked | undefined> {
  if (ctx.actor.kind !== 'officer') return undefined
  const agencyIds = agenciesFor(await grantsOf(tx, ctx), applicationDuties.view.roles)
  if (agencyIds.length === 0) return undefined
  const { officerId, city } = ctx.actor
  return { city, agencyIds, officerId, today: shanghaiDay(tx.now), view: input.view, area: input.area }
}

type Cursor = readonly string[] | undefined

function openRows(tx: Tx, asked: Asked, cursor: Cursor, most: number): Promise<store.Listed[]> {
  const [day = '0001-01-01', time = latest, id = lastId] = cursor ?? []
  return tx.rows(store.page, ...wantedBy(asked), day, new Date(time), id, most)
}

function pastRows(tx: Tx, asked: Asked, cursor: Cursor, most: number): Promise<store.Listed[]> {
  const [time = latest, id = firstId] = cursor ?? []
  return tx.rows(store.pastPage, ...wantedBy(asked), new Date(time), id, most)
}

function cursorAfter(view: View, row: store.Listed): string {
  const tail = [row.submitted_at.toISOString(), row.id]
  return writeCursor(view === 'decided' ? tail : [row.due_on ?? 'infinity', ...tail])
}

async function aroundOf(tx: Tx, ctx: Ctx, asked: Asked, rows: readonly store.Listed[]): Promise<Around> {
  const holders = rows.map((row) => row.claimed_by)
  const agencies = await agenciesOf(tx, asked.city)
  return {
    today: asked.today,
    officers: await namedOfficers(tx, ctx.city, holders),
    agencies: new Map(agencies.map((one) => [one.id, one.name])),
    elsewhere: await elsewhereOf(
      tx,
      asked.city,
      rows.map((row) => row.id),
    ),
    ownId: asked.officerId,
  }
}

async function viewsOf(tx: Tx, asked: Asked): Promise<Record<View, number>> {
  const sizes = await tx.row(store.viewSizes, asked.city, asked.agencyIds, asked.officerId, asked.today)
  if (!sizes) throw new Error('counting gave no row')
  const { open, mine, unclaimed, due, returned, waiting, no_street } = sizes
  const past = await tx.row(store.size, ...wantedBy({ ...asked, view: 'decided', area: undefined }))
  return { open, mine, unclaimed, due, returned, waiting, 'no-area': no_street, decided: past?.total ?? 0 }
}

async function areasOf(tx: Tx, ctx: Ctx, { city, agencyIds }: Asked): Promise<{ code: string; name: string }[]> {
  const divisions = ctx.cities.divisionsOf(city)
  const codes = await tx.rows(store.areas, city, agencyIds)
  return codes.map(({ code }) => ({ code, name: divisions?.find(code)?.name ?? code }))
}
