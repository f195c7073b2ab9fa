import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

/** OWASP's minimum for argon2id; about 40 ms on one core of 2026. */
export type Cost = { memory: number; passes: number; parallelism: number }

const version = 19
const saltBytes = 16
const tagBytes = 32

/** A stored hash, taken apart. */
export type Stored = Cost & { salt: Buffer; tag: Buffer }

/** Hash a (peppered) message into a PHC string that names its own parameters. */
export async function hashPhc(message: Buffer, cost: Cost): Promise<string> {
  const salt = randomBytes(saltBytes)
  const tag = await derive(message, salt, tagBytes, cost)
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=${version}$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`
}

/** Takes a PHC string apart; undefined when it is none of ours. */
export function readPhc(text: string): Stored | undefined {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(text)
  if (!parts) return undefined
  const [, memory, passes, parallelism, salt = '', tag = ''] = parts
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

/** Whether the message gives the stored tag, compared in constant time. */
export async function matchesPhc(message: Buffer, stored: Stored): Promise<boolean> {
  const tag = await derive(message, stored.salt, stored.tag.length, stored)
  return timingSafeEqual(tag, stored.tag)
}

function derive(message: Buffer, nonce: Buffer, tagLength: number, cost: Cost): Promise<Buffer> {
  const { memory, passes, parallelism } = cost
  return new Promise((resolve, reject) =>
    argon2('argon2id', { message, nonce, tagLength, memory, passes, parallelism }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    ),
  )
}

/** PHC strings carry base64 without padding. */
const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
