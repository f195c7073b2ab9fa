import type { Tx } from '@anju/db'
import {
  type OneTimeCode,
  type Outcome,
  ok,
  type Phone,
  readAll,
  readOneTimeCode,
  readPhone,
  refuse,
} from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { take } from '../limits/index.ts'
import { triesPerDay } from './limits.ts'
import {
  bidxOfPhone,
  type Challenge,
  type CodePurpose,
  codeRules,
  isMac,
  macOfCode,
  readChallenge,
} from './one-time-code.ts'
import * as store from './store.ts'

export type CheckCode = {
  purpose: CodePurpose
  /** As typed, both. */
  phone: string
  code: string
  challenge: string | undefined
}

export type CodeRefusal = 'form.invalid' | 'otp.none' | 'otp.wrong' | 'otp.locked' | 'otp.expired' | 'otp.day-limit'

/** A phone that was proven with the code `codeId`; `spendCode` or registering uses the proof up. */
export type ProvenPhone = { phone: Phone; phoneBidx: Buffer; codeId: string }

/**
 * Check a one-time code that this browser asked for, for this purpose and this phone. Five tries, counted before they
 * are judged; twenty a day per phone. A right code is consumed and leaves a proof that serves one act.
 */
export async function checkCode(tx: Tx, ctx: Ctx, input: CheckCode): Promise<Outcome<ProvenPhone, CodeRefusal>> {
  const read = readAll({ phone: readPhone(input.phone), code: readOneTimeCode(input.code) })
  if (!read.ok) return read
  const { phone, code } = read.value
  const challenge = readChallenge(input.challenge)
  const phoneBidx = bidxOfPhone(ctx.ports.keys, phone)
  if (!challenge || !challenge.phoneBidx.equals(phoneBidx)) return refuse('otp.none')
  const asked = { challenge, purpose: input.purpose, phone, code }
  const counted = await tx.row(store.countTry, phoneBidx, challenge.hash, input.purpose, tx.now, codeRules.tries)
  return counted ? judge(tx, ctx, asked, counted) : explainNoTry(tx, ctx, asked)
}

/** The same, and its proof used up at once: signing in with a code. */
export async function spendCode(tx: Tx, ctx: Ctx, input: CheckCode): Promise<Outcome<ProvenPhone, CodeRefusal>> {
  const proven = await checkCode(tx, ctx, input)
  if (!proven.ok) return proven
  const used = await tx.row(store.useProof, proven.value.phoneBidx, proven.value.codeId, tx.now)
  return used ? proven : refuse('otp.expired')
}

type Asked = { challenge: Challenge; purpose: CodePurpose; phone: Phone; code: OneTimeCode }
type Counted = { id: string; code_mac: Buffer; attempts: number }

async function judge(tx: Tx, ctx: Ctx, asked: Asked, { id, code_mac, attempts }: Counted) {
  const { phoneBidx } = asked.challenge
  const day = await take(tx, ctx, triesPerDay, asked.phone)
  const isRight = isMac(macOfCode(ctx.ports.keys, { id, ...asked }), code_mac) && day.allowed
  await record(tx, ctx, {
    action: 'accounts.check-code',
    object: { kind: 'one-time-code', id },
    detail: { purpose: asked.purpose, isRight, attempts },
  })
  if (!day.allowed) return refuse('otp.day-limit' as const, { params: { retryAfterSeconds: day.retryAfterSeconds } })
  if (isRight) {
    await tx.run(store.consumeCode, phoneBidx, id, tx.now)
    return ok({ phone: asked.phone, phoneBidx, codeId: id })
  }
  const left = codeRules.tries - attempts
  return left > 0 ? refuse('otp.wrong' as const, { params: { left } }) : refuse('otp.locked' as const)
}

/** Why no try was counted. Pressing twice with the right code is no fault: the proof is still there. */
async function explainNoTry(tx: Tx, ctx: Ctx, { challenge, purpose, phone, code }: Asked) {
  const row = await tx.row(store.findCode, challenge.phoneBidx, challenge.hash, purpose)
  if (!row) return refuse('otp.none' as const)
  const isSameAgain = row.consumed_at && !row.used_at && row.expires_at > tx.now
  if (isSameAgain && isMac(macOfCode(ctx.ports.keys, { id: row.id, purpose, phone, code }), row.code_mac)) {
    return ok({ phone, phoneBidx: challenge.phoneBidx, codeId: row.id })
  }
  return row.attempts >= codeRules.tries && !row.consumed_at
    ? refuse('otp.locked' as const)
    : refuse('otp.expired' as const)
}
