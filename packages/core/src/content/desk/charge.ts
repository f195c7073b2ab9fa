import type { Tx } from '@anju/db'
import { type ContentAct, contentDuties } from '@anju/domain/content'
import { type Outcome, ok, refuse, shanghaiDay } from '@anju/domain/kit'
import { may, type MayRefusal, refusalCodeOf, type Verdict } from '@anju/domain/officers'
import type { Ctx } from '../../context.ts'
import { type Acting, actingOfficer } from '../../officers/index.ts'
import * as store from './store.ts'

export type InCharge = { officer: Acting; row: store.Revision }
export type ContentRefusal = MayRefusal | 'state.conflict' | 'state.not-allowed'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Content follows the office that keeps it; it has no household and no claim. */
export const mayOnContent = (officer: Acting, act: ContentAct, agencyId: string, tx: Tx): Verdict =>
  may(contentDuties[act], officer, { city: officer.city, agencyId, persons: [] }, shanghaiDay(tx.now))

/** The newest revision for an act, locked: another area looks like unknown. */
export async function takeNewest(
  tx: Tx,
  ctx: Ctx,
  id: string,
  act: ContentAct,
): Promise<Outcome<InCharge, MayRefusal>> {
  const officer = await actingOfficer(tx, ctx)
  const row = officer && uuid.test(id) ? await tx.row(store.lockNewest, ctx.city, id) : undefined
  if (!officer || !row) return refuse('not-found')
  const verdict = mayOnContent(officer, act, row.agency_id, tx)
  return verdict === 'allow' ? ok({ officer, row }) : refuse(refusalCodeOf(verdict))
}

/** The same for a decision on the version that the officer looked at. */
export async function takeVersion(
  tx: Tx,
  ctx: Ctx,
  { id, version }: { id: string; version: number },
  act: ContentAct,
): Promise<Outcome<InCharge, MayRefusal | 'state.conflict'>> {
  const charge = await takeNewest(tx, ctx, id, act)
  if (charge.ok && charge.value.row.version !== version) return refuse('state.conflict')
  return charge
}

/** A revision to look at: the newest, or the one that is named. */
export async function findRevision(
  tx: Tx,
  ctx: Ctx,
  { id, revision }: { id: string; revision?: number | undefined },
): Promise<InCharge | undefined> {
  const officer = await actingOfficer(tx, ctx)
  if (!officer || !uuid.test(id)) return undefined
  const row = await (revision === undefined
    ? tx.row(store.newest, ctx.city, id)
    : tx.row(store.find, ctx.city, id, revision))
  return row && mayOnContent(officer, 'view', row.agency_id, tx) === 'allow' ? { officer, row } : undefined
}
