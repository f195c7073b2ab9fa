import { randomInt, randomUUIDv7 } from 'node:crypto'
import type { Tx } from '@anju/db'
import { type OneTimeCode, type Outcome, ok, oneTimeCodeLength, type Phone, readPhone, refuse } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { take } from '../limits/index.ts'
import { queueShortMessage } from '../messages/index.ts'
import { allCodes, networkLimits, phoneLimits } from './limits.ts'
import { bidxOfPhone, codePhonePlace, type CodePurpose, codeRules, macOfCode, newChallenge } from './one-time-code.ts'
import * as store from './store.ts'

export type RequestCode = {
  purpose: CodePurpose
  /** As typed. */
  phone: string
  /** Host of the site that asks, from the settings: the message ends with it, so that phones offer the code only there. */
  host: string
}

export type SentCode = { challenge: string; retryAfterSeconds: number; expiresAt: Date }
export type RequestRefusal = 'form.invalid' | 'limit.reached' | 'otp.too-soon' | 'otp.limit' | 'otp.unavailable'

/**
 * Send a one-time code. The same for every phone, registered or not; sixty seconds per phone are decided by one row, a
 * new code voids the old one, and the message is queued in the same transaction.
 */
export async function requestCode(ctx: Ctx, input: RequestCode): Promise<Outcome<SentCode, RequestRefusal>> {
  const phone = readPhone(input.phone)
  if (!phone.ok) return phone
  return ctx.db.tx((tx) => sendCode(tx, ctx, { ...input, phone: phone.value }))
}

async function sendCode(
  tx: Tx,
  ctx: Ctx,
  input: RequestCode & { phone: Phone },
): Promise<Outcome<SentCode, RequestRefusal>> {
  const bidx = bidxOfPhone(ctx.ports.keys, input.phone)
  const network = await take(tx, ctx, networkLimits(ctx).codes, ctx.network)
  if (!network.allowed) return refuse('limit.reached', { params: { retryAfterSeconds: network.retryAfterSeconds } })
  // The gate comes before the phone's own counts: requests that it refuses must not use them up.
  const next = new Date(tx.now.getTime() + codeRules.gateSeconds * 1000)
  if (!(await tx.row(store.passGate, bidx, tx.now, next))) {
    return refuse('otp.too-soon', { params: { retryAfterSeconds: await secondsToWait(tx, bidx) } })
  }
  for (const limit of phoneLimits(ctx, input.purpose)) {
    const taken = await take(tx, ctx, limit, input.phone)
    if (!taken.allowed) return refuse('otp.limit', { params: { retryAfterSeconds: taken.retryAfterSeconds } })
  }
  const budget = await take(tx, ctx, allCodes, '')
  if (!budget.allowed) return refuse('otp.unavailable', { params: { retryAfterSeconds: budget.retryAfterSeconds } })
  return ok(await issueCode(tx, ctx, input, bidx))
}

async function issueCode(
  tx: Tx,
  ctx: Ctx,
  { purpose, phone, host }: RequestCode & { phone: Phone },
  bidx: Buffer,
): Promise<SentCode> {
  const { keys } = ctx.ports
  const id = randomUUIDv7()
  const code = newCode()
  const expiresAt = new Date(tx.now.getTime() + codeRules.lifeSeconds * 1000)
  const { cookie, challenge } = newChallenge(bidx)
  const mac = macOfCode(keys, { id, purpose, phone, code })
  await tx.run(store.voidCodes, bidx, purpose, tx.now)
  await tx.run(
    store.insertCode,
    bidx,
    id,
    purpose,
    challenge.hash,
    mac,
    keys.seal('nation', codePhonePlace(id), phone),
    tx.now,
    expiresAt,
  )
  await queueShortMessage(tx, ctx, { to: { phone }, template: `code.${purpose}`, params: { code, host }, expiresAt })
  const object = { kind: 'one-time-code', id }
  await record(tx, ctx, { action: 'accounts.request-code', object, detail: { purpose } })
  return { challenge: cookie, retryAfterSeconds: codeRules.gateSeconds, expiresAt }
}

const newCode = (): OneTimeCode =>
  String(randomInt(10 ** oneTimeCodeLength)).padStart(oneTimeCodeLength, '0') as OneTimeCode // six digits by making

/** How long until the gate of a phone opens again, at least a second. */
export async function secondsToWait(tx: Tx, phoneBidx: Buffer): Promise<number> {
  const gate = await tx.row(store.findGate, phoneBidx)
  const ms = (gate?.next_allowed.getTime() ?? 0) - tx.now.getTime()
  return Math.max(0, Math.ceil(ms / 1000))
}
