import type { BankState } from '@anju/domain/identity'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import type { Ctx } from '../../context.ts'
import type { BankQuestion } from '../../ports.ts'
import { applyAnswer, noteSilence } from './apply-answer.ts'
import { type Asked, askBank, type AskBankRefusal } from './ask-bank.ts'
import * as store from './store.ts'
import { openQuestion, toBank, type TypedQuestion } from './typed-question.ts'

/** After so long it is worth trying again. */
const patienceSeconds = 120

export type VerifyByBankRefusal = AskBankRefusal | 'identity.bank-silent'

/**
 * 银行用户认证: ask the bank whether all of it is one customer's, and apply what it says. The intent is written down first,
 * by the citizen; the bank is called outside of any transaction; the answer is written by the installation itself
 * (`office`), because no citizen's surface can verify anybody. Where no answer comes, or the process ends in between,
 * the same question again goes out under the same id; the card's number is stored nowhere, so only its owner can repeat it.
 *
 * Refusals: `form.invalid`, `identity.not-open`, `identity.elsewhere`, `identity.bank-pending`, `identity.bank-tries`
 * (three a day), `identity.bank-calls`, `identity.bank-silent` (no answer: kept, costs no try), `sign-in.required`.
 */
export async function verifyByBank(
  ctx: Ctx,
  office: Ctx,
  typed: TypedQuestion,
): Promise<Outcome<{ state: BankState }, VerifyByBankRefusal>> {
  const asked = await askBank(ctx, typed)
  if (!asked.ok) return asked
  const state = asked.value.state === 'asked' ? await putQuestion(office, asked.value) : asked.value.state
  if (state !== 'asked') return ok({ state })
  return refuse('identity.bank-silent', { params: { retryAfterSeconds: patienceSeconds } })
}

async function putQuestion(ctx: Ctx, asked: Asked): Promise<BankState> {
  const { bank } = ctx.ports
  if (!bank) throw new Error('there is no bank to ask')
  const question = await ctx.db.tx(async (tx): Promise<BankQuestion | BankState> => {
    const row = await tx.row(store.findQuestion, asked.city, asked.id)
    if (!row) throw new Error('a question that was just asked is not there')
    return row.state === 'asked' ? toBank(row.id, openQuestion(ctx, row), asked.card) : row.state
  })
  if (typeof question === 'string') return question
  const answer = await bank.ask(question)
  return ctx.db.tx(async (tx) => {
    if (!answer) return noteSilence(tx, ctx, asked)
    await tx.run(store.countCall, asked.city, asked.id, tx.now)
    return applyAnswer(tx, ctx, asked, answer)
  })
}
