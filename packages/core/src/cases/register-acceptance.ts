import { randomUUIDv7 } from 'node:crypto'
import { DatabaseConstraintError, type Tx } from '@anju/db'
import { applicationLife, lastDayOf, type ParsedMember } from '@anju/domain/applications'
import { caseLife } from '@anju/domain/cases'
import { rulesOn } from '@anju/domain/cities'
import { maskName, next, type Outcome, ok, type PlainDate, refuse } from '@anju/domain/kit'
import { agencyOf } from '../agencies/index.ts'
import { logStep, readRevision } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { once } from '../idempotency/index.ts'
import { tell } from '../messages/index.ts'
import { issueNumber } from '../numbers/index.ts'
import { personKey } from '../officers/index.ts'
import { conflict, type DecisionRefusal, type InCharge, takeDecision } from './charge.ts'
import { rulesOf } from './describe-pre-application.ts'
import * as store from './store.ts'

export type RegisterAcceptance = { id: string; version: number; key: string }
export type Accepted = { id: string; caseId: string; number: string }
export type AcceptRefusal = DecisionRefusal | 'case.member-elsewhere'

/**
 * 受理登记: the case is born with its number, the citizen is told and sees the progress from now on (Order 11 art. 8).
 * One transaction; of two officers one wins. Nobody of the household may stand in another active case of the city.
 *
 * Refusals: `not-found`, `act.forbidden`, `case.own-household`, `claim.required`, `claim.taken`, `state.conflict` (who and
 * when), `state.not-allowed`, `case.member-elsewhere` (whose names), `idempotency.mismatch`.
 */
export async function registerAcceptance(
  ctx: Ctx,
  input: RegisterAcceptance,
): Promise<Outcome<Accepted, AcceptRefusal>> {
  const { key, ...request } = input
  try {
    return await ctx.db.tx((tx) =>
      once(tx, ctx, { route: 'cases.register-acceptance', key, request }, () => accept(tx, ctx, input)),
    )
  } catch (error) {
    // Another household with one of these persons was accepted at the same moment.
    const isLate = error instanceof DatabaseConstraintError && error.constraint === 'case_person_one_active'
    if (!isLate) throw error
    return ctx.db.tx((tx) => accept(tx, ctx, input))
  }
}

async function accept(tx: Tx, ctx: Ctx, input: RegisterAcceptance): Promise<Outcome<Accepted, AcceptRefusal>> {
  const charge = await takeDecision(tx, ctx, input, 'register-acceptance')
  if (!charge.ok) return charge
  const { row, officer } = charge.value
  const step = next(applicationLife, row.state, 'register-acceptance', 'acceptor')
  if (!step.ok) return step
  const elsewhere = await tx.rows(store.membersInCases, row.city, row.id, charge.value.persons)
  if (elsewhere.length > 0) return memberElsewhere(tx, ctx, charge.value, elsewhere)
  const { event, from, to } = step.value
  const saved = await tx.row(store.decide, row.city, row.id, row.version, 'accepted', officer.id, tx.now, null, null)
  if (!saved) return conflict(tx, row)
  const accepted = await giveBirth(tx, ctx, charge.value)
  const agencyId = row.accepting_agency_id
  const logged = { id: row.id, accountId: row.account_id, rulesVersion: row.rules_version }
  await logStep(tx, ctx, logged, {
    event,
    from,
    to,
    version: saved.version,
    agencyId,
    detail: { number: accepted.number },
  })
  await tellAccepted(tx, ctx, row, accepted)
  return ok(accepted)
}

/** The case: rules of the day of acceptance are its own from now on. */
async function giveBirth(tx: Tx, ctx: Ctx, { row, officer, persons, today }: InCharge): Promise<Accepted> {
  const caseId = randomUUIDv7()
  const rules = rulesOn(rulesOf(ctx, row, today).profile, today)
  const { review } = rules.deadlines
  const dueOn: PlainDate | null = review ? lastDayOf(review, today, ctx.cities.calendar) : null
  // Everybody's acceptance of the day waits for the counter: it comes as late as may be.
  const number = await issueNumber(tx, row.city, 'SL', row.district_code)
  const { state, event } = { state: caseLife.birth.to, event: caseLife.birth.event }
  const { city, id, account_id: accountId, accepting_agency_id: agencyId } = row
  await tx.run(
    store.insertCase,
    city,
    caseId,
    number,
    id,
    accountId,
    state,
    agencyId,
    officer.id,
    tx.now,
    dueOn,
    rules.version,
  )
  await tx.run(store.insertCasePersons, city, caseId, persons)
  await tx.run(
    store.insertCaseEvent,
    city,
    caseId,
    accountId,
    event,
    state,
    tx.now,
    officer.id,
    agencyId,
    ctx.requestId,
  )
  return { id, caseId, number }
}

async function tellAccepted(tx: Tx, ctx: Ctx, row: store.PreApplication, { caseId, number }: Accepted): Promise<void> {
  const { city, account_id: accountId, accepting_agency_id: agencyId } = row
  const agency = await agencyOf(tx, city, agencyId)
  const params = { number, agency: agency?.name ?? '' }
  await tell(tx, ctx, { accountId, city, template: 'cases.accepted', params, sms: true })
  const object = { kind: 'pre-application', id: row.id }
  await record(tx, ctx, { action: 'cases.register-acceptance', object, agencyId, detail: { caseId, number } })
}

/** Which members, by masked name, so that the officer can look into it. Looking them up is an audit event. */
async function memberElsewhere(
  tx: Tx,
  ctx: Ctx,
  { row, persons }: InCharge,
  elsewhere: readonly { person_bidx: Buffer }[],
): Promise<Outcome<never, 'case.member-elsewhere'>> {
  const found = new Set(elsewhere.map((one) => personKey(one.person_bidx)))
  const { application } = await readRevision(tx, ctx, { city: row.city, id: row.id, revision: row.revision })
  const isFound = (_: ParsedMember, index: number) => {
    const person = persons[index]
    return person !== undefined && found.has(personKey(person))
  }
  const names = application.members.filter(isFound).map((member) => maskName(member.name))
  const object = { kind: 'pre-application', id: row.id }
  const detail = { members: found.size }
  await record(tx, ctx, { action: 'cases.find-member-elsewhere', object, agencyId: row.accepting_agency_id, detail })
  return refuse('case.member-elsewhere', { params: { names: names.join('、') } })
}
