import { type AnswerOf, contentViews, type listContent as endpoint } from '@anju/contract/staff'
import type { Tx } from '@anju/db'
import { type ContentKind, contentDuties } from '@anju/domain/content'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { agenciesOf } from '../../agencies/index.ts'
import type { Ctx } from '../../context.ts'
import { agenciesFor, grantsOf, namedOfficers } from '../../officers/index.ts'
import { stateOf } from './open-content.ts'
import * as store from './store.ts'

type Answer = AnswerOf<typeof endpoint>
type View = (typeof contentViews)[number]
export type ListContent = {
  kind?: ContentKind | undefined
  view: View
  title?: string | undefined
  cursor?: string | undefined
  limit: number
}

const lastTime = new Date('9999-12-31T00:00:00Z')
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * The pieces of the own offices, the last changed first, each by its newest revision.
 * Refusals: `act.forbidden` (neither editor nor publisher).
 */
export async function listContent(ctx: Ctx, input: ListContent): Promise<Outcome<Answer, 'act.forbidden'>> {
  return ctx.db.tx(async (tx) => {
    const grants = await grantsOf(tx, ctx)
    const reached = agenciesFor(grants, contentDuties.view.roles)
    if (reached.length === 0) return refuse('act.forbidden')
    const wanted = (view: View) => [ctx.city, reached, input.kind ?? null, view, input.title?.trim() || null] as const
    const [time, id] = placeIn(input.cursor)
    const found = await tx.rows(store.page, ...wanted(input.view), time, id, input.limit + 1)
    const rows = found.slice(0, input.limit)
    const last = found.length > input.limit ? rows.at(-1) : undefined
    const views = {} as Record<View, number>
    for (const view of contentViews) views[view] = (await tx.row(store.count, ...wanted(view)))?.total ?? 0
    const offices = new Map((await agenciesOf(tx, ctx.city)).map((one) => [one.id, one.name]))
    const writes = agenciesFor(grants, contentDuties.edit.roles)
    return ok({
      rows: await described(tx, ctx, rows, offices),
      nextCursor: last ? `${last.edited_at.toISOString()}_${last.item_id}` : null,
      views,
      agencies: writes.map((one) => ({ id: one, name: offices.get(one) ?? '' })),
    })
  })
}

function placeIn(cursor: string | undefined): readonly [Date, string] {
  const found = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/.exec(cursor ?? '')
  return found?.[1] && found[2] ? [new Date(found[1]), found[2]] : [lastTime, lastId]
}

async function described(
  tx: Tx,
  ctx: Ctx,
  rows: readonly store.Listed[],
  offices: ReadonlyMap<string, string>,
): Promise<Answer['rows']> {
  const names = await namedOfficers(
    tx,
    ctx.city,
    rows.map((row) => row.edited_by),
  )
  return rows.map((row) => ({
    id: row.item_id,
    kind: row.kind as ContentKind,
    slug: row.slug,
    agencyName: offices.get(row.agency_id) ?? '',
    title: row.title,
    revision: row.revision,
    state: stateOf(row, tx.now),
    live:
      row.live_revision !== null && row.live_since
        ? {
            revision: row.live_revision,
            since: row.live_since.toISOString(),
            until: row.live_end?.toISOString() ?? null,
          }
        : null,
    datedOn: row.dated_on,
    editedAt: row.edited_at.toISOString(),
    editedBy: row.edited_by ? { id: row.edited_by, name: names.get(row.edited_by)?.name ?? '工作人员' } : null,
  }))
}
