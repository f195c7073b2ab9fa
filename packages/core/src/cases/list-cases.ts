import type { AnswerOf, CaseRow, listCases as endpoint, showCase } from '@anju/contract/staff'
import type { Tx } from '@anju/db'
import { caseLife } from '@anju/domain/cases'
import { citizenLabelOf, isStateOf, maskName, type Outcome, ok, refuse } from '@anju/domain/kit'
import { applicationDuties } from '@anju/domain/applications'
import { agenciesOf } from '../agencies/index.ts'
import { places } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { agenciesFor, grantsOf, namedOfficers } from '../officers/index.ts'
import { cursorId, cursorTime, readCursor, writeCursor } from '../paging/index.ts'
import { areaNames } from './area-names.ts'
import { isId } from './charge.ts'
import { describeRoute } from './describe-route.ts'
import * as store from './store.ts'

export type ListCases = { view: 'all' | 'mine'; cursor?: string | undefined; limit: number }

const latest = '9999-12-31T00:00:00.000Z'
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Accepted cases of the own agencies, newest first, names masked. Refusals: `act.forbidden`, `form.invalid` (a cursor that is none). */
export async function listCases(
  ctx: Ctx,
  { view, cursor, limit }: ListCases,
): Promise<Outcome<AnswerOf<typeof endpoint>, 'act.forbidden' | 'form.invalid'>> {
  const { actor } = ctx
  if (actor.kind !== 'officer') return refuse('act.forbidden')
  const read = readCursor(cursor, [cursorTime, cursorId])
  if (!read.ok) return read
  const [time = latest, lastSeen = lastId] = read.value ?? []
  return ctx.db.tx(async (tx) => {
    const agencyIds = await scopeOf(tx, ctx)
    if (agencyIds.length === 0) return refuse('act.forbidden')
    const acceptedBy = view === 'mine' ? actor.officerId : null
    const found = await tx.rows(store.casePage, actor.city, agencyIds, acceptedBy, new Date(time), lastSeen, limit + 1)
    const rows = found.slice(0, limit)
    const next = found.length > limit ? rows.at(-1) : undefined
    const total = await tx.row(store.caseCount, actor.city, agencyIds, acceptedBy)
    return ok({
      rows: await describe(tx, ctx, rows),
      nextCursor: next ? writeCursor([next.accepted_at.toISOString(), next.id]) : null,
      total: total?.total ?? 0,
    })
  })
}

/** One accepted case of the own agencies. Refusals: `not-found`. */
export async function openCase(
  ctx: Ctx,
  { id }: { id: string },
): Promise<Outcome<AnswerOf<typeof showCase>, 'not-found'>> {
  if (!isId(id)) return refuse('not-found')
  return ctx.db.tx(async (tx) => {
    const agencyIds = await scopeOf(tx, ctx)
    const row = await tx.row(store.findCase, ctx.city, id)
    if (!row || !agencyIds.includes(row.accepting_agency_id)) return refuse('not-found')
    const application = await tx.row(store.find, ctx.city, row.pre_application_id)
    const [told] = await describe(tx, ctx, [row])
    if (!told || !application) throw new Error('a case without its pre-application')
    await record(tx, ctx, {
      action: 'cases.view-case',
      object: { kind: 'case', id },
      agencyId: row.accepting_agency_id,
    })
    return ok({ ...told, route: describeRoute(application, row) })
  })
}

const scopeOf = async (tx: Tx, ctx: Ctx): Promise<readonly string[]> =>
  agenciesFor(await grantsOf(tx, ctx), applicationDuties.view.roles)

async function describe(tx: Tx, ctx: Ctx, rows: readonly store.ListedCase[]): Promise<CaseRow[]> {
  const agencies = new Map((await agenciesOf(tx, ctx.city)).map((one) => [one.id, one.name]))
  const acceptors = rows.map((row) => row.accepted_by)
  const officers = await namedOfficers(tx, ctx.city, acceptors)
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    preApplicationId: row.pre_application_id,
    preApplicationNumber: row.pre_application_number,
    applicantName: maskName(
      ctx.ports.keys.openText(places.applicantName(row.pre_application_id), row.applicant_name_ct),
    ),
    householdSize: row.household_size,
    district: areaNames(ctx, ctx.city, { ...row, street_code: null, committee_code: null }).district,
    agencyName: agencies.get(row.accepting_agency_id) ?? '',
    acceptedAt: row.accepted_at.toISOString(),
    acceptedBy: officers.get(row.accepted_by)?.name ?? '',
    state: stateOf(row.state),
  }))
}

const stateOf = (state: string) => ({
  code: state,
  label: isStateOf(caseLife, state) ? citizenLabelOf(caseLife, state) : state,
})
