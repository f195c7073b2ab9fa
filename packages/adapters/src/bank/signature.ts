import { createHmac, timingSafeEqual } from 'node:crypto'
import type { BankCall } from '@anju/core'

const toleranceMs = 5 * 60_000

const timestampHeader = 'X-Anju-Timestamp'
const signatureHeader = 'X-Anju-Signature'

/** HMAC-SHA-256 over `timestamp.body`, in hex: the same in both directions. */
export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')

/** The headers of a message that is signed now. */
export function signedHeaders(secret: string, body: string, at = new Date()): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  return {
    'content-type': 'application/json',
    [timestampHeader]: timestamp,
    [signatureHeader]: signatureOf(secret, timestamp, body),
  }
}

/** Compared in constant time; only what is truly signed is asked for its age. */
export function judgeSignature(secret: string, call: BankCall, now: Date): 'signed' | 'forged' | 'late' {
  const expected = Buffer.from(signatureOf(secret, call.timestamp, call.body), 'hex')
  const given = /^[0-9a-f]{64}$/i.test(call.signature) ? Buffer.from(call.signature, 'hex') : Buffer.alloc(32)
  if (!timingSafeEqual(expected, given)) return 'forged'
  const at = instantOf(call.timestamp)
  return at !== undefined && Math.abs(now.getTime() - at) <= toleranceMs ? 'signed' : 'late'
}

/** Seconds or milliseconds since 1970, or ISO 8601 in UTC. */
function instantOf(timestamp: string): number | undefined {
  if (/^\d{10}$/.test(timestamp)) return Number(timestamp) * 1000
  if (/^\d{13}$/.test(timestamp)) return Number(timestamp)
  const isIso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|\+00:00)$/.test(timestamp)
  const at = isIso ? Date.parse(timestamp) : Number.NaN
  return Number.isNaN(at) ? undefined : at
}
