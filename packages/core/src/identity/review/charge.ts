import type { Tx } from '@anju/db'
import { mayOnVerification, type VerificationAct, verificationWays } from '@anju/domain/identity'
import { formatMonthDay, type Outcome, ok, type PlainDate, type Refused, refuse, shanghaiDay } from '@anju/domain/kit'
import { type MayRefusal, refusalCodeOf, type ResourceInCharge, type Verdict } from '@anju/domain/officers'
import type { Ctx } from '../../context.ts'
import { type Acting, actingOfficer, namedOfficers, personKey } from '../../officers/index.ts'
import type { Verification } from '../store.ts'

export type ChargeRefusal = MayRefusal | 'state.conflict'

/** A verification as the rules of permission ask for it. */
export const inCharge = (
  row: Pick<Verification, 'city' | 'agency_id' | 'person_bidx' | 'account_id' | 'claimed_by'>,
): ResourceInCharge => ({
  city: row.city,
  agencyId: row.agency_id ?? '',
  persons: row.person_bidx ? [personKey(row.person_bidx)] : [],
  submittedBy: row.account_id,
  claimedBy: row.claimed_by,
})

export type InCharge = { officer: Acting; row: Verification; today: PlainDate }

/**
 * Whether the acting officer may do this now. Who may not see it gets `not-found`; a claim of somebody else says whose
 * it is and since when.
 */
export async function takeCharge(
  tx: Tx,
  ctx: Ctx,
  row: Verification | undefined,
  act: VerificationAct,
): Promise<Outcome<InCharge, MayRefusal>> {
  const judged = await judge(tx, ctx, row, act)
  if (!judged) return refuse('not-found')
  return judged.verdict === 'allow' ? ok(judged) : refused(tx, judged.row, judged.verdict)
}

/**
 * The same for a decision on the version that the officer looked at. A decision that came too late says who decided and
 * when, before anything is said of the claim.
 */
export async function takeDecision(
  tx: Tx,
  ctx: Ctx,
  row: Verification | undefined,
  act: 'approve' | 'return',
  version: number,
): Promise<Outcome<InCharge, ChargeRefusal>> {
  const judged = await judge(tx, ctx, row, act)
  if (!judged) return refuse('not-found')
  const isAboutClaim = ['allow', 'claim-required', 'claimed-by-other'].includes(judged.verdict)
  const isStale = judged.row.state !== 'submitted' || judged.row.version !== version
  if (isAboutClaim && isStale) return conflict(tx, judged.row)
  return judged.verdict === 'allow' ? ok(judged) : refused(tx, judged.row, judged.verdict)
}

async function judge(tx: Tx, ctx: Ctx, row: Verification | undefined, act: VerificationAct) {
  const officer = await actingOfficer(tx, ctx)
  if (!officer || !row) return undefined
  const today = shanghaiDay(tx.now)
  return { officer, row, today, verdict: mayOnVerification(officer, act, inCharge(row), today) }
}

/** Somebody was first: who and when. Without a decision it was the citizen who changed it. */
export async function conflict(tx: Tx, row: Verification): Promise<Refused<'state.conflict'>> {
  const officer = (await namedOfficers(tx, row.city, [row.decided_by])).get(row.decided_by ?? '')
  const who = row.way === 'bank' ? verificationWays.bank : officer?.name
  if (!who || !row.decided_at) return refuse('state.conflict')
  return refuse('state.conflict', { params: { who, at: spoken(row.decided_at, tx.now) } })
}

async function refused(tx: Tx, row: Verification, verdict: Exclude<Verdict, 'allow'>): Promise<Refused<MayRefusal>> {
  if (verdict !== 'claimed-by-other') return refuse(refusalCodeOf(verdict))
  return taken(tx, row)
}

export async function taken(tx: Tx, row: Verification): Promise<Refused<'claim.taken'>> {
  const holder = (await namedOfficers(tx, row.city, [row.claimed_by])).get(row.claimed_by ?? '')
  const at = row.claimed_at ? spoken(row.claimed_at, tx.now) : ''
  return refuse('claim.taken', { params: { who: holder?.name ?? '其他同事', at } })
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Asia/Shanghai',
})

/** `10:02` today, `11月22日 10:02` before. */
function spoken(at: Date, now: Date): string {
  const day = shanghaiDay(at)
  return day === shanghaiDay(now) ? clock.format(at) : `${formatMonthDay(day)} ${clock.format(at)}`
}
