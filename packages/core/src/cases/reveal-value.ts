import { type revealFields, revealReasons } from '@anju/contract/staff'
import type { Tx } from '@anju/db'
import { formatPhone, type Outcome, ok, refuse } from '@anju/domain/kit'
import { type MayRefusal, refusalCodeOf } from '@anju/domain/officers'
import { phoneOfAccount } from '../accounts/index.ts'
import { readRevision } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { readVerificationField } from '../identity/index.ts'
import { mayReveal, type RevealGuardRefusal, revealSeconds } from '../officers/index.ts'
import { type InCharge, isId, loadCharge, mayNow, spokenAt } from './charge.ts'
import * as store from './store.ts'

export type RevealField = (typeof revealFields)[number]
export type RevealValue = {
  kind: 'pre-application' | 'verification'
  id: string
  /** Row of a household member, from 1; absent: the applicant. */
  member?: number | undefined
  field: RevealField
  /** A code of `revealReasons`. */
  reason: string
}
export type Revealed = { value: string; visibleUntil: Date; watermark: string }
export type RevealRefusal = MayRefusal | RevealGuardRefusal | 'form.invalid'

/**
 * Show one masked value for a minute, for a stated reason. Outside an own claim the password must have been given just
 * now. One audit event per value; names and times go along as a watermark.
 *
 * Refusals: `not-found`, `act.forbidden`, `case.own-household`, `reveal.fresh-sign-in`, `reveal.limit`, `form.invalid`.
 */
export async function revealValue(ctx: Ctx, input: RevealValue): Promise<Outcome<Revealed, RevealRefusal>> {
  if (!isId(input.id)) return refuse('not-found')
  if (!revealReasons.some((one) => one.code === input.reason)) {
    return refuse('form.invalid', { fields: [{ path: 'reason', code: 'reason.unknown', message: '请选择理由' }] })
  }
  return ctx.db.tx(async (tx) => {
    const found =
      input.kind === 'verification' ? await ofVerification(tx, ctx, input) : await ofApplication(tx, ctx, input)
    if (!found.ok) return found
    const { value, isHolder, agencyId } = found.value
    const guarded = await mayReveal(tx, ctx, { isHeld: isHolder })
    if (!guarded.ok) return guarded
    await record(tx, ctx, {
      action: 'cases.reveal',
      object: { kind: input.kind, id: input.id },
      agencyId,
      purpose: input.reason,
      fields: [input.field],
      detail: { member: input.member ?? 1, isHolder },
    })
    const name = ctx.actor.kind === 'officer' ? ctx.actor.name : ''
    const visibleUntil = new Date(tx.now.getTime() + revealSeconds * 1000)
    return ok({ value, visibleUntil, watermark: `${name} ${spokenAt(tx.now, tx.now)}` })
  })
}

type Found = { value: string; isHolder: boolean; agencyId: string }

async function ofVerification(
  tx: Tx,
  ctx: Ctx,
  { id, field, member }: RevealValue,
): Promise<Outcome<Found, MayRefusal>> {
  return member === undefined || member === 1 ? readVerificationField(tx, ctx, { id, field }) : refuse('not-found')
}

async function ofApplication(tx: Tx, ctx: Ctx, input: RevealValue): Promise<Outcome<Found, MayRefusal>> {
  const charge = await loadCharge(tx, ctx, await tx.row(store.find, ctx.city, input.id))
  if (!charge) return refuse('not-found')
  const verdict = mayNow('reveal', charge)
  if (verdict !== 'allow') return refuse(refusalCodeOf(verdict))
  const value = await valueOf(tx, ctx, charge, input)
  const { row, officer } = charge
  const isHolder = row.claimed_by === officer.id
  return value === undefined ? refuse('not-found') : ok({ value, isHolder, agencyId: row.accepting_agency_id })
}

async function valueOf(
  tx: Tx,
  ctx: Ctx,
  { row }: InCharge,
  { field, member = 1 }: RevealValue,
): Promise<string | undefined> {
  if (field === 'phone') {
    if (member !== 1) return undefined
    const phone = await phoneOfAccount(ctx, tx, row.account_id)
    return phone && formatPhone(phone)
  }
  const { application } = await readRevision(tx, ctx, { city: row.city, id: row.id, revision: row.revision })
  const shown = application.members[member - 1]
  return field === 'name' ? shown?.name : shown?.document.number
}
