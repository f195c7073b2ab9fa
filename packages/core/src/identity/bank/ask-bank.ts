import { randomUUIDv7 } from 'node:crypto'
import { bankConsentVersion } from '@anju/contract/identity'
import type { Tx } from '@anju/db'
import { type BankState, bankVerificationLife, verificationLife } from '@anju/domain/identity'
import { type BankCard, next, type Outcome, ok, refuse, shanghaiDay } from '@anju/domain/kit'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import { leftOf, type Limit, take } from '../../limits/index.ts'
import { lockOwn } from '../current.ts'
import type { Verification } from '../store.ts'
import { recordBankEvent } from './bank-events.ts'
import * as store from './store.ts'
import { macOf, type ReadQuestion, readQuestion, sealQuestion, type TypedQuestion } from './typed-question.ts'

/** Answered questions in a day; a bank that does not answer costs none of them. */
export const bankTries: Limit = { name: 'identity.bank', most: 3, seconds: 86_400 }
/** Calls in a day, answered or not. */
const bankCalls: Limit = { name: 'identity.bank-call', most: 10, seconds: 86_400 }

/** For so long an answer to the call is waited for, and a repeat counts as the same question. */
const askedSeconds = 600

export type AskBankRefusal =
  | 'form.invalid'
  | 'identity.not-open'
  | 'identity.elsewhere'
  | 'identity.bank-pending'
  | 'identity.bank-tries'
  | 'identity.bank-calls'
  | 'sign-in.required'

export type Asked = { city: string; id: string; state: BankState; card: BankCard }

/**
 * The intent, written down before the bank is called: who asks what. The same question again within ten minutes is the
 * same one, under the same id; another one takes the place of one that was never answered.
 */
export async function askBank(ctx: Ctx, typed: TypedQuestion): Promise<Outcome<Asked, AskBankRefusal>> {
  return ctx.db.tx(async (tx) => {
    const read = readQuestion(typed, shanghaiDay(tx.now))
    if (!read.ok) return read
    const locked = await lockOwn(tx, ctx)
    if (!locked.ok) return locked
    if (!next(verificationLife, locked.value.state, 'match', 'bank').ok) return refuse('identity.not-open')
    return ask(tx, ctx, locked.value, read.value)
  })
}

async function ask(
  tx: Tx,
  ctx: Ctx,
  verification: Verification,
  read: ReadQuestion,
): Promise<Outcome<Asked, AskBankRefusal>> {
  const { card } = read
  const mac = macOf(ctx, read)
  const latest = await tx.row(store.latestQuestion, verification.account_id)
  const repeated = latest && isRepeat(latest, mac, tx.now) ? latest : undefined
  if (repeated && repeated.state !== 'asked')
    return ok({ city: repeated.city, id: repeated.id, state: repeated.state, card })
  if (latest?.state === 'pending') return refuse('identity.bank-pending')
  const { left, retryAfterSeconds } = await leftOf(tx, ctx, bankTries, verification.account_id)
  if (left === 0) return refuse('identity.bank-tries', { params: { retryAfterSeconds } })
  const call = await take(tx, ctx, bankCalls, verification.account_id)
  if (!call.allowed) return refuse('identity.bank-calls', { params: { retryAfterSeconds: call.retryAfterSeconds } })
  if (repeated) return ok({ city: repeated.city, id: repeated.id, state: 'asked', card })
  if (latest?.state === 'asked') await drop(tx, ctx, latest)
  return ok({ ...(await begin(tx, ctx, verification, read, mac)), state: 'asked', card })
}

function isRepeat(latest: store.Question, mac: Buffer, now: Date): boolean {
  if (latest.state === 'unanswered' || latest.state === 'dropped') return false
  const age = now.getTime() - latest.asked_at.getTime()
  return age < askedSeconds * 1000 && latest.question_mac !== null && latest.question_mac.equals(mac)
}

async function drop(tx: Tx, ctx: Ctx, row: store.Question): Promise<void> {
  const step = next(bankVerificationLife, row.state, 'drop', 'citizen')
  const after = step.ok ? await tx.row(store.drop, row.city, row.id, row.version) : undefined
  if (!after) throw new Error('an open question of a locked verification could not be dropped')
  await recordBankEvent(tx, ctx, row, { event: 'drop', to: 'dropped', version: after.version })
}

async function begin(
  tx: Tx,
  ctx: Ctx,
  { id: verificationId, account_id: accountId, agency_id }: Verification,
  read: ReadQuestion,
  mac: Buffer,
): Promise<{ city: string; id: string }> {
  const { city } = ctx
  const id = randomUUIDv7()
  const sealed = sealQuestion(ctx, city, id, read)
  const { type, issuingCountry } = read.document
  await tx.run(
    store.insertQuestion,
    city,
    id,
    accountId,
    verificationId,
    sealed.name,
    type,
    issuingCountry,
    sealed.idNumber,
    sealed.phone,
    sealed.cardLastFour,
    mac,
    bankConsentVersion,
    tx.now,
    new Date(tx.now.getTime() + askedSeconds * 1000),
  )
  const born = { city, id, account_id: accountId, state: null }
  await recordBankEvent(tx, ctx, born, { event: 'ask', to: 'asked', version: 1 })
  await record(tx, ctx, {
    action: 'identity.ask-bank',
    object: { kind: 'verification', id: verificationId },
    agencyId: agency_id ?? undefined,
    purpose: 'real-name',
    fields: ['name', 'idDocumentNumber', 'cardNumber', 'phone'],
    detail: { bankVerificationId: id, consent: bankConsentVersion },
  })
  await ctx.jobs.add(
    tx,
    'bank-verification.settle',
    { city, bankVerificationId: id },
    { afterSeconds: askedSeconds + 5 },
  )
  return { city, id }
}
