import type { Phone } from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import { codePhonePlace, type CodePurpose, readChallenge } from './one-time-code.ts'
import { secondsToWait } from './request-code.ts'
import * as store from './store.ts'

/** What the asking browser may be shown of its own request for a code. */
export type FoundChallenge = {
  phone: Phone
  /** The code can still be tried. */
  isLive: boolean
  /** Seconds until the next code may be asked for, by the server's clock. */
  retryAfterSeconds: number
}

/** The request for a code that this browser's cookie stands for; undefined for strangers, made-up and swept ones. */
export async function findChallenge(
  ctx: Ctx,
  purpose: CodePurpose,
  cookie: string | undefined,
): Promise<FoundChallenge | undefined> {
  const challenge = readChallenge(cookie)
  if (!challenge) return undefined
  return ctx.db.tx(async (tx) => {
    const row = await tx.row(store.findCode, challenge.phoneBidx, challenge.hash, purpose)
    if (!row) return undefined
    return {
      phone: ctx.ports.keys.openText(codePhonePlace(row.id), row.phone_ct) as Phone, // sealed after it was read as one
      isLive: !row.voided_at && !row.consumed_at && row.expires_at > tx.now,
      retryAfterSeconds: await secondsToWait(tx, challenge.phoneBidx),
    }
  })
}
