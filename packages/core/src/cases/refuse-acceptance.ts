import { nonAcceptanceReasons } from '@anju/contract/staff'
import type { Tx } from '@anju/db'
import { applicationLife } from '@anju/domain/applications'
import { next, type Outcome, ok, readPlainText, refuse } from '@anju/domain/kit'
import { logStep, places, releasePersons } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { once } from '../idempotency/index.ts'
import { tell } from '../messages/index.ts'
import { conflict, type DecisionRefusal, type InCharge, takeDecision } from './charge.ts'
import * as store from './store.ts'

export type RefuseAcceptance = { id: string; version: number; reason: string; note: string; key: string }
export type RefuseAcceptanceRefusal = DecisionRefusal | 'form.invalid'

/**
 * 不予受理: with a coded reason and words of the officer's own for the citizen (行政许可法 art. 32). The persons are free
 * for another application.
 *
 * Refusals: `not-found`, `act.forbidden`, `case.own-household`, `claim.required`, `claim.taken`, `state.conflict`,
 * `state.not-allowed`, `form.invalid` (no known reason, no words), `idempotency.mismatch`.
 */
export async function refuseAcceptance(
  ctx: Ctx,
  input: RefuseAcceptance,
): Promise<Outcome<{ id: string }, RefuseAcceptanceRefusal>> {
  const note = readPlainText(input.note, { label: '写给申请人的话', min: 1, max: 500, multiline: true }, 'note')
  if (!note.ok) return note
  if (!nonAcceptanceReasons.some((one) => one.code === input.reason)) {
    return refuse('form.invalid', { fields: [{ path: 'reason', code: 'reason.unknown', message: '请选择理由' }] })
  }
  const { key, ...request } = input
  return ctx.db.tx((tx) =>
    once(tx, ctx, { route: 'cases.refuse-acceptance', key, request }, async () => {
      const charge = await takeDecision(tx, ctx, input, 'refuse-acceptance')
      return charge.ok ? refuseIt(tx, ctx, charge.value, { reason: input.reason, note: note.value }) : charge
    }),
  )
}

async function refuseIt(
  tx: Tx,
  ctx: Ctx,
  { row, officer }: InCharge,
  { reason, note }: { reason: string; note: string },
): Promise<Outcome<{ id: string }, 'state.not-allowed' | 'state.conflict'>> {
  const step = next(applicationLife, row.state, 'refuse-acceptance', 'acceptor')
  if (!step.ok) return step
  const { city, id, number, account_id: accountId, accepting_agency_id: agencyId } = row
  const sealed = ctx.ports.keys.seal(city, places.decisionNote(id), note)
  const saved = await tx.row(store.decide, city, id, row.version, 'not-accepted', officer.id, tx.now, reason, sealed)
  if (!saved) return conflict(tx, row)
  await releasePersons(tx, city, id)
  const { event, from, to } = step.value
  const logged = { id, accountId, rulesVersion: row.rules_version }
  await logStep(tx, ctx, logged, { event, from, to, version: saved.version, agencyId, reason })
  await tell(tx, ctx, { accountId, city, template: 'applications.not-accepted', params: { number }, sms: true })
  const object = { kind: 'pre-application', id }
  await record(tx, ctx, { action: 'cases.refuse-acceptance', object, agencyId, detail: { reason } })
  return ok({ id })
}
