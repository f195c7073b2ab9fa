import type { Tx } from '@anju/db'
import { type ApplicationAct, mayOnApplication } from '@anju/domain/applications'
import { formatMonthDay, type Outcome, ok, type PlainDate, type Refused, refuse, shanghaiDay } from '@anju/domain/kit'
import { type MayRefusal, refusalCodeOf, type ResourceInCharge } from '@anju/domain/officers'
import type { Ctx } from '../context.ts'
import { type Acting, actingOfficer, namedOfficers, personKey } from '../officers/index.ts'
import * as store from './store.ts'

export type DecisionRefusal = MayRefusal | 'state.conflict' | 'state.not-allowed' | 'idempotency.mismatch'

export type InCharge = {
  officer: Acting
  row: store.PreApplication
  /** The household of the revision in force, the applicant first. */
  persons: readonly Buffer[]
  today: PlainDate
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What is no id at all cannot be found; the database would call it a syntax error. */
export const isId = (text: string): boolean => uuid.test(text)

/** A pre-application as the rules of permission ask for it. */
const inCharge = ({ row, persons }: Pick<InCharge, 'row' | 'persons'>): ResourceInCharge => ({
  city: row.city,
  agencyId: row.accepting_agency_id,
  persons: persons.map(personKey),
  submittedBy: row.account_id,
  claimedBy: row.claimed_by,
})

export const mayNow = (act: ApplicationAct, charge: InCharge) =>
  mayOnApplication(charge.officer, act, inCharge(charge), charge.today)

/** Everything that permission depends on; undefined for who is no officer and for what is not there. */
export async function loadCharge(
  tx: Tx,
  ctx: Ctx,
  row: store.PreApplication | undefined,
): Promise<InCharge | undefined> {
  const officer = await actingOfficer(tx, ctx)
  if (!officer || !row) return undefined
  const persons = await tx.rows(store.personsOf, row.city, row.id, row.revision)
  return { officer, row, persons: persons.map((one) => one.person_bidx), today: shanghaiDay(tx.now) }
}

/** Whether the acting officer may do this now; another area looks like unknown, a foreign claim says whose it is. */
export async function takeCharge(
  tx: Tx,
  ctx: Ctx,
  row: store.PreApplication | undefined,
  act: ApplicationAct,
): Promise<Outcome<InCharge, MayRefusal>> {
  const charge = await loadCharge(tx, ctx, row)
  if (!charge) return refuse('not-found')
  const verdict = mayNow(act, charge)
  if (verdict === 'allow') return ok(charge)
  return verdict === 'claimed-by-other' ? taken(tx, charge.row) : refuse(refusalCodeOf(verdict))
}

/**
 * The same for a decision on the version that the officer looked at. One that comes too late says who was first and
 * when, before anything is said of the claim.
 */
export async function takeDecision(
  tx: Tx,
  ctx: Ctx,
  { id, version }: { id: string; version: number },
  act: ApplicationAct,
): Promise<Outcome<InCharge, MayRefusal | 'state.conflict'>> {
  if (!isId(id)) return refuse('not-found')
  const charge = await loadCharge(tx, ctx, await tx.row(store.lock, ctx.city, id))
  if (!charge) return refuse('not-found')
  const verdict = mayNow(act, charge)
  const isSeen = !['not-found', 'forbidden', 'conflict-of-interest'].includes(verdict)
  const isStale = charge.row.state !== 'submitted' || charge.row.version !== version
  if (isSeen && isStale) return conflict(tx, charge.row)
  if (verdict === 'allow') return ok(charge)
  return verdict === 'claimed-by-other' ? taken(tx, charge.row) : refuse(refusalCodeOf(verdict))
}

/** Somebody was first: who and when. When it was the citizen, only that it has changed. */
export async function conflict(tx: Tx, row: store.PreApplication): Promise<Refused<'state.conflict'>> {
  const last = (await tx.rows(store.eventsOf, row.city, row.id)).at(-1)
  if (last?.actor_kind !== 'officer' || !last.actor_id) return refuse('state.conflict')
  const who = (await namedOfficers(tx, row.city, [last.actor_id])).get(last.actor_id)
  return refuse('state.conflict', { params: { who: who?.name ?? '其他同事', at: spokenAt(last.at, tx.now) } })
}

export async function taken(tx: Tx, row: store.PreApplication): Promise<Refused<'claim.taken'>> {
  const holder = (await namedOfficers(tx, row.city, [row.claimed_by])).get(row.claimed_by ?? '')
  const at = row.claimed_at ? spokenAt(row.claimed_at, tx.now) : ''
  return refuse('claim.taken', { params: { who: holder?.name ?? '其他同事', at } })
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Asia/Shanghai',
})

/** `10:02` today, `11月22日 10:02` before. */
export function spokenAt(at: Date, now: Date): string {
  const day = shanghaiDay(at)
  return day === shanghaiDay(now) ? clock.format(at) : `${formatMonthDay(day)} ${clock.format(at)}`
}
