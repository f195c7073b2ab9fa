import { createHmac } from 'node:crypto'
import type { Passwords } from '@anju/core'
import { type Cost, hashPhc, matchesPhc, readPhc, type Stored } from './argon2id.ts'
import { turnstile } from './turnstile.ts'

const ownCost: Cost = { memory: 19_456, passes: 2, parallelism: 1 }

export type PasswordOptions = { cost?: Cost; atOnce?: number; waiting?: number }

/**
 * Passwords at rest: HMAC with the installation's pepper, then argon2id. A stolen table is worth nothing without the
 * key file. Two at once, two hundred waiting; undefined to everybody after them.
 */
export function passwordHasher(pepperKey: Buffer, options: PasswordOptions = {}): Passwords {
  const cost = options.cost ?? ownCost
  const enter = turnstile(options.atOnce ?? 2, options.waiting ?? 200)
  const pepper = (password: string): Buffer =>
    createHmac('sha256', pepperKey).update('password|').update(password.normalize('NFC')).digest()
  const nobody: Stored = { ...cost, salt: Buffer.alloc(16, 1), tag: Buffer.alloc(32, 1) }
  return {
    hash: (password) => enter(() => hashPhc(pepper(password), cost)),
    verify: (password, stored) =>
      enter(async () => {
        const known = stored === undefined ? undefined : readPhc(stored)
        // The same work for nobody's password, so that the time tells nothing.
        const isRight = await matchesPhc(pepper(password), known ?? nobody)
        return { matches: isRight && known !== undefined, rehash: known !== undefined && !isAsCostly(known, cost) }
      }),
  }
}

const isAsCostly = (stored: Cost, cost: Cost): boolean =>
  stored.memory === cost.memory && stored.passes === cost.passes && stored.parallelism === cost.parallelism
