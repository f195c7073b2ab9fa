import type { Tx } from '@anju/db'
import type { Phone } from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import { codePhonePlace, codeRules, readChallenge } from './one-time-code.ts'
import * as store from './store.ts'

/** A phone proven by a right code in this browser, good for registering during half an hour. */
export type PhoneProof = { phone: Phone; phoneBidx: Buffer; codeId: string; usedAt: Date | null }

export async function findPhoneProof(tx: Tx, ctx: Ctx, cookie: string | undefined): Promise<PhoneProof | undefined> {
  const challenge = readChallenge(cookie)
  if (!challenge) return undefined
  const { phoneBidx } = challenge
  const row = await tx.row(store.findCode, phoneBidx, challenge.hash, 'register')
  const oldest = tx.now.getTime() - codeRules.proofSeconds * 1000
  if (!row?.consumed_at || row.consumed_at.getTime() <= oldest) return undefined
  const phone = ctx.ports.keys.openText(codePhonePlace(row.id), row.phone_ct) as Phone // sealed after it was read as one
  return { phone, phoneBidx, codeId: row.id, usedAt: row.used_at }
}

/** The phone that this browser has proven, for the page that asks for a password. */
export async function findProvenPhone(ctx: Ctx, cookie: string | undefined): Promise<Phone | undefined> {
  const proof = await ctx.db.tx((tx) => findPhoneProof(tx, ctx, cookie))
  return proof?.phone
}
