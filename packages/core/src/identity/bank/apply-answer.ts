import type { Tx } from '@anju/db'
import { type BankEvent, type BankState, bankVerificationLife, verificationLife } from '@anju/domain/identity'
import { next } from '@anju/domain/kit'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import { take } from '../../limits/index.ts'
import { tell } from '../../messages/index.ts'
import type { BankAnswer } from '../../ports.ts'
import { lockOf } from '../current.ts'
import type { Verification } from '../store.ts'
import { bankTries } from './ask-bank.ts'
import { recordBankEvent } from './bank-events.ts'
import * as store from './store.ts'
import { verifyPerson } from './verify-person.ts'

/** How long the bank may take once it has said that it will call. */
const pendingHours = 24

const eventOf = { matched: 'match', mismatched: 'mismatch', pending: 'wait' } as const satisfies Record<
  BankAnswer,
  BankEvent
>

/**
 * What the bank said, by the call or later, applied once: whatever comes after the first answer changes nothing, nor does
 * an answer that nobody needs any more because an officer was first. Runs as the installation itself. Returns how the
 * question stands.
 */
export async function applyAnswer(
  tx: Tx,
  ctx: Ctx,
  { city, id }: { city: string; id: string },
  answer: BankAnswer,
): Promise<BankState> {
  const found = await tx.row(store.findQuestion, city, id)
  if (!found) throw new Error('an answer to a question that is not there')
  const verification = await lockOf(tx, found.account_id)
  const row = await tx.row(store.lockQuestion, city, id)
  if (!row) throw new Error('a question is never deleted')
  const isNeeded = next(verificationLife, verification.state, 'match', 'bank').ok
  if (!isNeeded) return dropQuestion(tx, ctx, row)
  if (!next(bankVerificationLife, row.state, eventOf[answer], 'bank').ok) return row.state
  // The first answer costs one of the day's tries, also when it is that the bank needs more time.
  if (row.state === 'asked') await take(tx, ctx, bankTries, row.account_id)
  if (answer === 'matched') return match(tx, ctx, row, verification)
  return settle(tx, ctx, row, verification, eventOf[answer])
}

/** The bank was asked in vain: nothing else is known, and the same question may be put again. */
export async function noteSilence(tx: Tx, ctx: Ctx, { city, id }: { city: string; id: string }): Promise<BankState> {
  const row = await tx.row(store.lockQuestion, city, id)
  if (!row) throw new Error('a question is never deleted')
  await tx.run(store.countCall, city, id, tx.now)
  const object = { kind: 'verification', id: row.verification_id }
  await record(tx, ctx, { action: 'identity.bank-silent', object, city, detail: { bankVerificationId: id } })
  return row.state
}

/** Nothing waits for it any more. */
export async function dropQuestion(tx: Tx, ctx: Ctx, row: store.Question): Promise<BankState> {
  if (!next(bankVerificationLife, row.state, 'drop', 'system').ok) return row.state
  const after = await tx.row(store.drop, row.city, row.id, row.version)
  if (!after) throw new Error('a locked question could not be dropped')
  await recordBankEvent(tx, ctx, row, { event: 'drop', to: 'dropped', version: after.version })
  return 'dropped'
}

async function match(tx: Tx, ctx: Ctx, row: store.Question, verification: Verification): Promise<BankState> {
  const isVerified = await verifyPerson(tx, ctx, row, verification)
  return settle(tx, ctx, row, verification, isVerified ? 'match' : 'find-taken')
}

type Told = 'identity.verified' | 'identity.bank-mismatched' | 'identity.bank-taken' | 'identity.bank-unanswered'

/** One step of the life with its event, its line in the journal and what the citizen is told. */
export async function settle(
  tx: Tx,
  ctx: Ctx,
  row: store.Question,
  verification: Pick<Verification, 'city' | 'id' | 'agency_id'>,
  event: BankEvent,
): Promise<BankState> {
  const step = next(bankVerificationLife, row.state, event, event === 'expire' ? 'system' : 'bank')
  if (!step.ok) throw new Error(`a question that is ${row.state} cannot ${event}`)
  const { to, notice } = step.value
  const isAnswer = ['matched', 'mismatched', 'taken'].includes(to)
  const expiresAt = to === 'pending' ? new Date(tx.now.getTime() + pendingHours * 3_600_000) : row.expires_at
  const after = await tx.row(store.step, row.city, row.id, row.version, to, isAnswer ? tx.now : null, expiresAt)
  if (!after) throw new Error('a locked question changed its version')
  await recordBankEvent(tx, ctx, row, { event, to, version: after.version })
  const { city, id, agency_id } = verification
  await record(tx, ctx, {
    action: `identity.bank-${to}`,
    object: { kind: 'verification', id },
    city,
    agencyId: agency_id ?? undefined,
    detail: { bankVerificationId: row.id },
  })
  const sms = event !== 'expire' || row.state === 'pending'
  if (notice) await tell(tx, ctx, { accountId: row.account_id, city, template: notice as Told, params: {}, sms })
  return to
}
