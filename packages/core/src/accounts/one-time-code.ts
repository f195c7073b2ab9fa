import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { OneTimeCode, Phone } from '@anju/domain/kit'
import type { Keys, SealedPlace } from '../ports.ts'

export type CodePurpose = 'register' | 'sign-in' | 'officer-sign-in'

/** Ten minutes, five tries, and the next code after sixty seconds. */
export const codeRules = { lifeSeconds: 600, tries: 5, gateSeconds: 60, proofSeconds: 1_800 } as const

/**
 * What the asking browser keeps in its cookie: which phone's row, and a secret that only it has. A code that was asked
 * for in one browser is worth nothing in another.
 */
export type Challenge = { phoneBidx: Buffer; hash: Buffer }

const secretBytes = 32
const bidxBytes = 32

export function newChallenge(phoneBidx: Buffer): { cookie: string; challenge: Challenge } {
  const secret = randomBytes(secretBytes)
  const cookie = Buffer.concat([phoneBidx, secret]).toString('base64url')
  return { cookie, challenge: { phoneBidx, hash: hashOf(secret) } }
}

/** undefined: nothing that we ever handed out. */
export function readChallenge(cookie: string | undefined): Challenge | undefined {
  if (!cookie || !/^[\w-]{86}$/.test(cookie)) return undefined
  const bytes = Buffer.from(cookie, 'base64url')
  if (bytes.length !== bidxBytes + secretBytes) return undefined
  return { phoneBidx: bytes.subarray(0, bidxBytes), hash: hashOf(bytes.subarray(bidxBytes)) }
}

const hashOf = (secret: Buffer): Buffer => createHash('sha256').update(secret).digest()

export const codePhonePlace = (id: string): SealedPlace => ({ table: 'one_time_code', column: 'phone_ct', id })

export type CodeOf = { id: string; purpose: CodePurpose; phone: Phone; code: OneTimeCode }

export const macOfCode = (keys: Pick<Keys, 'mac'>, of: CodeOf): Buffer =>
  keys.mac('one-time-code', `${of.id}|${of.purpose}|${of.phone}|${of.code}`)

export const isMac = (given: Buffer, stored: Buffer): boolean =>
  given.length === stored.length && timingSafeEqual(given, stored)

export const bidxOfPhone = (keys: Pick<Keys, 'blindIndex'>, phone: Phone): Buffer => keys.blindIndex('phone', phone)
