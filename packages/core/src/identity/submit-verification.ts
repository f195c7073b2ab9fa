import type { Tx } from '@anju/db'
import { type Outcome, ok, type PlainDate, refuse, shanghaiDay } from '@anju/domain/kit'
import { formatMonthDay, nameIndexText, next, plainDate } from '@anju/domain/kit'
import { verificationLife } from '@anju/domain/identity'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { type Limit, take } from '../limits/index.ts'
import { tell } from '../messages/index.ts'
import { issueNumber } from '../numbers/index.ts'
import { type Current, findCurrent, lockToEdit } from './current.ts'
import { recordEvent } from './events.ts'
import { whatIsMissing } from './missing.ts'
import { personBidxOf } from './person.ts'
import { promisedDay } from './promise.ts'
import * as store from './store.ts'
import { openDetails, type ReadDetails, readDetails, sealDetails } from './typed-details.ts'
import { verifyingDesk } from './verifying-desk.ts'

/** What the citizen holds after submitting. `dueOn` null: 日期待定. */
export type VerificationReceipt = { number: string; dueOn: PlainDate | null; submittedAt: Date }

export type SubmitVerificationRefusal =
  | 'form.invalid'
  | 'identity.not-open'
  | 'identity.elsewhere'
  | 'limit.reached'
  | 'sign-in.required'

export const submitLimit: Limit = { name: 'identity.submit', most: 3, seconds: 86_400 }

/**
 * Hand the typed data and the photos to the office that checks them. Everything missing is said at once. A repeat gets
 * the receipt of the first.
 *
 * Refusals: `form.invalid`, `limit.reached` (three a day), `identity.not-open`, `identity.elsewhere`, `sign-in.required`.
 */
export async function submitVerification(ctx: Ctx): Promise<Outcome<VerificationReceipt, SubmitVerificationRefusal>> {
  return ctx.db.tx(async (tx) => {
    const locked = await lockToEdit(tx, ctx)
    if (!locked.ok) return (await earlierReceipt(tx, ctx)) ?? locked
    const { row, photos, faults } = locked.value
    const step = next(verificationLife, row.state, 'submit', 'citizen')
    if (!step.ok) return refuse('identity.not-open')
    const today = shanghaiDay(tx.now)
    const typed = openDetails(ctx, row)
    const missing = whatIsMissing({ row, typed, photos, faults }, today)
    const read = readDetails(typed, today)
    if (missing.length > 0 || !read.ok) {
      return refuse('form.invalid', { params: { count: missing.length }, fields: missing })
    }
    const taken = await take(tx, ctx, submitLimit, row.account_id)
    if (!taken.allowed) return refuse('limit.reached', { params: { retryAfterSeconds: taken.retryAfterSeconds } })
    return ok(await submit(tx, ctx, locked.value, read.value, today))
  })
}

/** The owner pressed twice, or the first answer was lost. */
async function earlierReceipt(tx: Tx, { actor }: Ctx): Promise<Outcome<VerificationReceipt, never> | undefined> {
  const current = actor.kind === 'citizen' ? await findCurrent(tx, actor.accountId) : undefined
  if (current?.row.state !== 'submitted') return undefined
  const { number, due_on, submitted_at } = current.row
  if (!number || !submitted_at) throw new Error('a submitted verification without number or time')
  return ok({ number, dueOn: due_on === null ? null : plainDate(due_on), submittedAt: submitted_at })
}

async function submit(
  tx: Tx,
  ctx: Ctx,
  { row, faults }: Current,
  read: ReadDetails,
  today: PlainDate,
): Promise<VerificationReceipt> {
  const { city, id } = row
  await saveRead(tx, ctx, row, read)
  for (const fault of faults) {
    const isOpen = fault.attempt === row.attempt && !fault.redone_at
    if (isOpen) await tx.run(store.redoFault, city, id, row.attempt, fault.item, tx.now)
  }
  const number = row.number ?? (await issueNumber(tx, city, 'SM'))
  const agencyId = row.agency_id ?? (await verifyingDesk(tx, city))
  const dueOn = promisedDay(ctx.cities, city, today)
  const after = await tx.row(store.submit, city, id, number, agencyId, dueOn, tx.now)
  if (!after) throw new Error('a locked verification could not be submitted')
  await recordEvent(tx, ctx, row, {
    event: 'submit',
    to: 'submitted',
    version: after.version,
    agencyId,
    detail: { attempt: after.attempt },
  })
  await record(tx, ctx, { action: 'identity.submit', object: { kind: 'verification', id }, agencyId })
  const due = dueOn ? formatMonthDay(dueOn) : '提交后第3个工作日'
  await tell(tx, ctx, { accountId: row.account_id, city, template: 'identity.submitted', params: { due }, sms: false })
  return { number, dueOn, submittedAt: tx.now }
}

/** From here on the data stand as they were read, and the person is known by the blind index. */
async function saveRead(
  tx: Tx,
  ctx: Ctx,
  { city, id }: store.Verification,
  { name, document }: ReadDetails,
): Promise<void> {
  const { keys } = ctx.ports
  const { type, issuingCountry, number } = document
  const sealed = sealDetails(ctx, city, id, { name, idDocumentType: type, issuingCountry, idDocumentNumber: number })
  const nameBidx = keys.blindIndex('name', nameIndexText(name))
  await tx.run(
    store.saveDetails,
    city,
    id,
    sealed.name,
    type,
    issuingCountry,
    sealed.idNumber,
    nameBidx,
    personBidxOf(ctx, document),
    tx.now,
  )
}
