import { bankAnswer } from '@anju/contract/identity'
import type { Tx } from '@anju/db'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import { type Limit, take } from '../../limits/index.ts'
import type { BankCall } from '../../ports.ts'
import { isId } from '../review/item-id.ts'
import { applyAnswer } from './apply-answer.ts'
import * as store from './store.ts'

export type TakeAnswer = { id: string; call: BankCall }
export type TakeAnswerRefusal = 'identity.bank-call-refused' | 'body.invalid'

/** Who floods the door fills no journal: beyond this a refused call is refused all the same, but not written down. */
const refusedCalls: Limit = { name: 'identity.bank-call-refused', most: 60, seconds: 60 }

/**
 * A later answer of the bank, by its own call. Unknown, forged and late ones are refused alike, without a hint, with an
 * event; a repeat is taken and changes nothing. A body that names its question is taken for no other: the signature covers
 * the body, not the address. Runs as the installation itself.
 *
 * Refusals: `identity.bank-call-refused`, `body.invalid` (signed by the bank, and still no answer).
 */
export async function takeBankAnswer(ctx: Ctx, { id, call }: TakeAnswer): Promise<Outcome<object, TakeAnswerRefusal>> {
  const { bank } = ctx.ports
  return ctx.db.tx(async (tx) => {
    const verdict = bank?.judge(call, tx.now) ?? 'forged'
    if (verdict !== 'signed') return refuseCall(tx, ctx, id, verdict)
    const answer = readAnswer(call.body)
    if (!answer) return refuse('body.invalid')
    const found = isId(id) ? await tx.row(store.questionOfId, id) : undefined
    const isMeant = answer.id === undefined || answer.id === id
    if (!found || !isMeant) return refuseCall(tx, ctx, id, 'unknown')
    await applyAnswer(tx, ctx, found, answer.result)
    return ok({})
  })
}

function readAnswer(body: string) {
  try {
    const read = bankAnswer.safeParse(JSON.parse(body))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

type Why = 'forged' | 'late' | 'unknown'

async function refuseCall(
  tx: Tx,
  ctx: Ctx,
  id: string,
  why: Why,
): Promise<Outcome<never, 'identity.bank-call-refused'>> {
  const isWritten = await take(tx, ctx, refusedCalls, ctx.network)
  if (isWritten.allowed) {
    const object = { kind: 'bank-verification', id: isId(id) ? id : null }
    await record(tx, ctx, { action: 'identity.refuse-bank-call', object, detail: { why } })
  }
  return refuse('identity.bank-call-refused')
}
