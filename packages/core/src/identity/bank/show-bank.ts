import type { BankState } from '@anju/domain/identity'
import { nationalNumber, type Outcome, ok, refuse } from '@anju/domain/kit'
import type { Ctx } from '../../context.ts'
import { leftOf } from '../../limits/index.ts'
import { findCurrent } from '../current.ts'
import { noDetails, openDetails, type TypedDetails } from '../typed-details.ts'
import { bankTries } from './ask-bank.ts'
import * as store from './store.ts'
import { openQuestion } from './typed-question.ts'

/** The newest question of the account, as its owner may see it. */
export type ShownQuestion = {
  state: BankState
  askedAt: Date
  answeredAt: Date | null
  /** Until when an answer is waited for. */
  expiresAt: Date
  cardLastFour: string
}

export type ShownBank = {
  /** Whether this installation can ask a bank at all. */
  isOffered: boolean
  /** How many questions may still be answered today. */
  triesLeft: number
  latest: ShownQuestion | undefined
  /** To begin a form with: what was asked last, else what was typed for the photos. Never a card's number. */
  typed: TypedDetails & { phone: string }
}

/** How the signed-in citizen stands with 银行用户认证. */
export async function showBank(ctx: Ctx): Promise<Outcome<ShownBank, 'sign-in.required'>> {
  const { actor } = ctx
  if (actor.kind !== 'citizen') return refuse('sign-in.required')
  const isOffered = ctx.ports.bank !== undefined
  return ctx.db.tx(async (tx) => {
    const row = await tx.row(store.latestQuestion, actor.accountId)
    const { left } = await leftOf(tx, ctx, bankTries, actor.accountId)
    if (!row) {
      const current = await findCurrent(tx, actor.accountId)
      const typed = current ? openDetails(ctx, current.row) : noDetails
      return ok({ isOffered, triesLeft: left, latest: undefined, typed: { ...typed, phone: '' } })
    }
    const { phone, cardLastFour, ...typed } = openQuestion(ctx, row)
    const { state, asked_at: askedAt, answered_at: answeredAt, expires_at: expiresAt } = row
    return ok({
      isOffered,
      triesLeft: left,
      latest: { state, askedAt, answeredAt, expiresAt, cardLastFour },
      typed: { ...typed, phone: nationalNumber(phone) },
    })
  })
}
