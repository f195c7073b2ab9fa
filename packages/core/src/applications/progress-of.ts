import type { Tx } from '@anju/db'
import { type Outcome, ok, type PlainDate, plainDate, refuse } from '@anju/domain/kit'
import { type Agency, agenciesOf } from '../agencies/index.ts'
import type { Ctx } from '../context.ts'
import { isOver, type SupplementScope, supplementScope } from './draft/lock-draft.ts'
import { places } from './places.ts'
import * as store from './store.ts'
import { type NamedItem, namedItems } from './supplement-items.ts'

/** One step of the way so far, with the unit that acted. */
export type ProgressStep = Pick<store.Event, 'event' | 'to_state' | 'at' | 'reason'> & { agency: Agency | undefined }

export type Progress = {
  preApplication: store.PreApplication
  applicantName: string
  agency: Agency
  /** Materials and photos of the revision in force. */
  materials: number
  photos: number
  /** How many stand before it; known while it waits for acceptance. */
  ahead: number | undefined
  dueOn: PlainDate | null
  steps: readonly ProgressStep[]
  supplement: (SupplementScope & { items: readonly NamedItem[]; isOver: boolean }) | undefined
  /** Why it was not accepted, in the office's words. */
  decisionNote: string
  /** Born at 受理登记; until then there is 暂无记录. */
  case: { row: store.Case; steps: readonly ProgressStep[] } | undefined
}

const mostShown = 20

/**
 * 保障进度查询 and 我的记录: the citizen's applications in the visited city, newest first, with their cases.
 * Refusals: `sign-in.required`, `not-found` (the city is not open).
 */
export async function progressOf(ctx: Ctx): Promise<Outcome<readonly Progress[], 'sign-in.required' | 'not-found'>> {
  const { actor, city } = ctx
  if (actor.kind !== 'citizen') return refuse('sign-in.required')
  if (!ctx.cities.profileOf(city)) return refuse('not-found')
  return ctx.db.tx(async (tx) => {
    const rows = await tx.rows(store.ofAccount, city, actor.accountId, mostShown)
    const agencies = rows.length > 0 ? await agenciesOf(tx, city) : []
    const all: Progress[] = []
    for (const row of rows) all.push(await progress(tx, ctx, row, agencies))
    return ok(all)
  })
}

async function progress(tx: Tx, ctx: Ctx, row: store.PreApplication, agencies: readonly Agency[]): Promise<Progress> {
  const { city } = ctx
  const agency = agencies.find((one) => one.id === row.accepting_agency_id)
  if (!agency) throw new Error('an application of an agency that is not there')
  const { keys } = ctx.ports
  const materials = await tx.rows(store.materialsOf, city, row.id, row.revision)
  const scope = row.state === 'supplement-requested' ? await supplementScope(tx, city, row) : undefined
  const withAgency = <E extends { agency_id: string | null }>({ agency_id, ...event }: E) => ({
    ...event,
    agency: agencies.find((one) => one.id === agency_id),
  })
  const born = row.state === 'accepted' ? await tx.row(store.caseOf, city, row.id) : undefined
  return {
    preApplication: row,
    applicantName: keys.openText(places.applicantName(row.id), row.applicant_name_ct),
    agency,
    materials: new Set(materials.map((one) => one.material)).size,
    photos: materials.length,
    ahead: row.state === 'submitted' ? await aheadOf(tx, city, row) : undefined,
    dueOn: row.due_on === null ? null : plainDate(row.due_on),
    steps: (await tx.rows(store.eventsOf, city, row.id)).map(withAgency),
    supplement: scope && { ...scope, items: await namedItems(tx, ctx, scope.notice), isOver: isOver(tx, scope) },
    decisionNote: row.decision_note_ct ? keys.openText(places.decisionNote(row.id), row.decision_note_ct) : '',
    case: born && { row: born, steps: (await tx.rows(store.caseEventsOf, city, born.id)).map(withAgency) },
  }
}

async function aheadOf(tx: Tx, city: string, row: store.PreApplication): Promise<number> {
  const counted = await tx.row(store.ahead, city, row.accepting_agency_id, row.submitted_at, row.id)
  return counted?.ahead ?? 0
}
