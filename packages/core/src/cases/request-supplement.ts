import { randomUUIDv7 } from 'node:crypto'
import type { SupplementItem } from '@anju/contract/staff'
import type { Tx } from '@anju/db'
import { applicationLife, lastDayOf } from '@anju/domain/applications'
import type { CityRules } from '@anju/domain/cities'
import { formatMonthDay, next, type Outcome, ok, plainDate, readPlainText, refuse } from '@anju/domain/kit'
import { logStep, places } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { once } from '../idempotency/index.ts'
import { tell } from '../messages/index.ts'
import { conflict, type DecisionRefusal, type InCharge, mayNow, takeDecision } from './charge.ts'
import { rulesOf } from './describe-pre-application.ts'
import * as store from './store.ts'
import { supplementTargets } from './supplement-targets.ts'

export type RequestSupplement = {
  id: string
  version: number
  items: readonly SupplementItem[]
  /** Only for a further round, by a supervisor: the law says once. */
  supervisorReason?: string | undefined
  key: string
}
export type SupplementRefusal =
  | DecisionRefusal
  | 'supplement.target-unknown'
  | 'supplement.needs-supervisor'
  | 'form.invalid'

/**
 * 补正: everything missing, told once and in full (Order 11 art. 8); only the named items open again for the citizen. A
 * further round is the exception: a supervisor's act with a reason, where the city allows it at all.
 *
 * Refusals: `not-found`, `act.forbidden`, `case.own-household`, `claim.required`, `claim.taken`, `state.conflict`,
 * `state.not-allowed`, `supplement.target-unknown`, `supplement.needs-supervisor`, `form.invalid`, `idempotency.mismatch`.
 */
export async function requestSupplement(
  ctx: Ctx,
  input: RequestSupplement,
): Promise<Outcome<{ id: string }, SupplementRefusal>> {
  const { key, ...request } = input
  return ctx.db.tx((tx) =>
    once(tx, ctx, { route: 'cases.request-supplement', key, request }, async () => {
      const charge = await takeDecision(tx, ctx, input, 'request-supplement')
      return charge.ok ? ask(tx, ctx, charge.value, input) : charge
    }),
  )
}

async function ask(
  tx: Tx,
  ctx: Ctx,
  charge: InCharge,
  input: RequestSupplement,
): Promise<Outcome<{ id: string }, SupplementRefusal>> {
  const { row, today } = charge
  const { rules } = rulesOf(ctx, row, today)
  const isAcceptor = charge.officer.grants.some((one) => one.role === 'acceptor')
  const step = next(applicationLife, row.state, 'request-supplement', isAcceptor ? 'acceptor' : 'supervisor')
  if (!step.ok) return step
  const faults = itemFaults(input.items, rules)
  if (faults) return faults
  const round = (await tx.rows(store.noticesOf, row.city, row.id)).length + 1
  const further = furtherRound(charge, rules, round, input.supervisorReason)
  if (!further.ok) return further
  const { event, from, to } = step.value
  const saved = await tx.row(store.askForSupplement, row.city, row.id, row.version)
  if (!saved) return conflict(tx, row)
  const dueOn = lastDayOf(rules.deadlines.supplement, today, ctx.cities.calendar)
  if (dueOn === null) throw new Error('the end of a supplement lies beyond the known calendar')
  await issueNotice(tx, ctx, charge, { round, dueOn, reason: further.value, items: input.items })
  const logged = { id: row.id, accountId: row.account_id, rulesVersion: row.rules_version }
  const agencyId = row.accepting_agency_id
  const detail = { round, items: input.items.length }
  await logStep(tx, ctx, logged, { event, from, to, version: saved.version, agencyId, detail })
  const params = { number: row.number, count: String(input.items.length), due: formatMonthDay(plainDate(dueOn)) }
  const told = { accountId: row.account_id, city: row.city, sms: true } as const
  await tell(tx, ctx, { ...told, template: 'applications.supplement', params })
  const object = { kind: 'pre-application', id: row.id }
  await record(tx, ctx, { action: 'cases.request-supplement', object, agencyId, detail })
  return ok({ id: row.id })
}

/** Every item once, and only what this application has. */
function itemFaults(items: readonly SupplementItem[], rules: CityRules) {
  const known = supplementTargets(rules)
  const isKnown = ({ kind, key }: SupplementItem) => known.some((one) => one.kind === kind && one.key === key)
  const names = items.map(({ kind, key }) => `${kind} ${key}`)
  if (!items.every(isKnown) || new Set(names).size !== names.length) return refuse('supplement.target-unknown')
  const fields = items.flatMap((item, index) => {
    const isUnsaid = item.reasons.some((reason) => reason === 'other') && item.note.trim() === ''
    return isUnsaid ? [{ path: `items.${index}.note`, code: 'note.empty', message: '选了“其他”，请写明要补什么' }] : []
  })
  if (items.length === 0) fields.push({ path: 'items', code: 'items.none', message: '请至少勾选一项' })
  return fields.length > 0 ? refuse('form.invalid', { params: { count: fields.length }, fields }) : undefined
}

/** The supervisor's reason of a further round; null in the rounds that are free. */
function furtherRound(
  charge: InCharge,
  rules: CityRules,
  round: number,
  reason: string | undefined,
): Outcome<string | null, 'supplement.needs-supervisor' | 'state.not-allowed' | 'form.invalid'> {
  const { free, further } = rules.supplementRounds
  if (round <= free) return ok(null)
  if (further === 'never') return refuse('state.not-allowed', { params: { allowed: '受理登记、不予受理' } })
  if (mayNow('request-further-supplement', charge) !== 'allow') return refuse('supplement.needs-supervisor')
  return readPlainText(reason ?? '', { label: '再次补正的理由', min: 2, max: 300, multiline: true }, 'supervisorReason')
}

type Notice = { round: number; dueOn: string; reason: string | null; items: readonly SupplementItem[] }

async function issueNotice(tx: Tx, ctx: Ctx, { row, officer }: InCharge, notice: Notice): Promise<void> {
  const { keys } = ctx.ports
  const { city, account_id: accountId } = row
  const noticeId = randomUUIDv7()
  const reason = notice.reason === null ? null : keys.seal(city, places.furtherRound(noticeId), notice.reason)
  const { round, dueOn } = notice
  await tx.run(store.insertNotice, city, noticeId, row.id, accountId, round, officer.id, tx.now, dueOn, reason)
  for (const [index, item] of notice.items.entries()) {
    const seq = index + 1
    const words = item.note.trim()
    const note = words === '' ? null : keys.seal(city, places.supplementNote(noticeId, seq), words)
    await tx.run(store.insertNoticeItem, city, noticeId, seq, accountId, item.kind, item.key, item.reasons, note)
  }
}
