import type { AnswerOf, contentActs, showContent } from '@anju/contract/staff'
import type { Tx } from '@anju/db'
import { type ContentEvent, contentLife } from '@anju/domain/content'
import { allowed, citizenLabelOf, type Outcome, ok, refuse } from '@anju/domain/kit'
import { agencyOf } from '../../agencies/index.ts'
import type { Ctx } from '../../context.ts'
import { namedOfficers } from '../../officers/index.ts'
import { findRevision, type InCharge, mayOnContent } from './charge.ts'
import { writingOf } from './draft-content.ts'
import { faultsOf } from './faults.ts'
import { isSecond } from './move-content.ts'
import * as store from './store.ts'

type Shown = AnswerOf<typeof showContent>
type Act = (typeof contentActs)[number]

/**
 * One revision of a piece with what may be done about it, what still keeps it from being published, and its history.
 * Refusals: `not-found`.
 */
export async function openContent(
  ctx: Ctx,
  input: { id: string; revision?: number | undefined },
): Promise<Outcome<Shown, 'not-found'>> {
  return ctx.db.tx(async (tx) => {
    const charge = await findRevision(tx, ctx, input)
    return charge ? ok(await shown(tx, ctx, charge)) : refuse('not-found')
  })
}

async function shown(tx: Tx, ctx: Ctx, charge: InCharge): Promise<Shown> {
  const { row } = charge
  const revisions = await tx.rows(store.revisionsOf, ctx.city, row.item_id)
  const agency = await agencyOf(tx, ctx.city, row.agency_id)
  const writing = writingOf(row)
  const isNewest = revisions[0]?.revision === row.revision
  return {
    id: row.item_id,
    slug: row.slug,
    agencyId: row.agency_id,
    agencyName: agency?.name ?? '',
    revision: row.revision,
    revisions: revisions.map((one) => ({
      revision: one.revision,
      state: stateOf(one, tx.now),
      editedAt: one.edited_at.toISOString(),
    })),
    version: row.version,
    state: stateOf(row, tx.now),
    writing: writing as Shown['writing'],
    datedOn: row.dated_on,
    liveFrom: row.live_from?.toISOString() ?? null,
    liveUntil: row.live_until?.toISOString() ?? null,
    note: row.note,
    faults: row.state === 'draft' || row.state === 'submitted' ? [...(await faultsOf(tx, ctx, charge))] : [],
    acts: actsOn(tx, charge, isNewest),
    steps: await stepsOf(tx, ctx, row),
  }
}

type Timed = Pick<store.Revision, 'state' | 'live_from' | 'live_until'>

/** What an officer reads of a state: for what is published also whether its time has come or is over. */
export function stateOf({ state, live_from, live_until }: Timed, now: Date): { code: string; label: string } {
  if (state !== 'published') return { code: state, label: citizenLabelOf(contentLife, state) }
  if (live_from && live_from > now) return { code: 'scheduled', label: '定时发布' }
  if (live_until && live_until <= now) return { code: 'ended', label: '已到期' }
  return { code: 'published', label: '已发布' }
}

const events: readonly (readonly [Act & ContentEvent, 'editor' | 'publisher'])[] = [
  ['edit', 'editor'],
  ['submit', 'editor'],
  ['recall', 'editor'],
  ['discard', 'editor'],
  ['return', 'publisher'],
  ['publish', 'publisher'],
  ['withdraw', 'publisher'],
]

/** Every button with what stands in its way, by the same rules that the acts ask. */
function actsOn(tx: Tx, charge: InCharge, isNewest: boolean): Shown['acts'] {
  const { row, officer } = charge
  const may = (role: 'editor' | 'publisher') =>
    mayOnContent(officer, role === 'editor' ? 'edit' : 'publish', row.agency_id, tx) === 'allow'
  const state = stateOf(row, tx.now).label
  const of = (act: Act, why: string | null) => ({ act, allowed: why === null, why })
  const steps = events.map(([act, role]) => {
    if (!may(role)) return of(act, '您的角色不办这一项')
    if (!isNewest || !allowed(contentLife, row.state, role).some((step) => step.event === act))
      return of(act, `现在是“${state}”`)
    const needsSecond = act === 'return' || act === 'publish'
    return of(act, needsSecond && !isSecond(charge) ? '您写过或送审过这一稿，请由另一位同事审核' : null)
  })
  const isOpen = row.state === 'draft' || row.state === 'submitted'
  const revise = !may('editor') ? '您的角色不办这一项' : !isNewest || isOpen ? '已有一份没发布的修改' : null
  return [...steps, of('revise', revise)]
}

async function stepsOf(tx: Tx, ctx: Ctx, row: store.Revision): Promise<Shown['steps']> {
  const found = await tx.rows(store.eventsOf, ctx.city, row.item_id)
  const names = await namedOfficers(
    tx,
    ctx.city,
    found.map((one) => one.officer_id),
  )
  return found.map(({ revision, event, officer_id, at, note }) => ({
    revision,
    words: contentLife.events[event as ContentEvent] ?? event,
    who: officer_id ? (names.get(officer_id)?.name ?? '工作人员') : '系统',
    at: at.toISOString(),
    note,
  }))
}
