import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The secrets that never enter the database: 32 random bytes each. */
export type KeyFile = {
  /** Wraps the data keys. */
  keyEncryption: Buffer
  /** Blind indexes of the whole nation. */
  blindIndex: Buffer
  /** Pepper of passwords and one-time codes. */
  pepper: Buffer
  /** Form tokens and pre-sessions. */
  session: Buffer
}

const names = ['keyEncryption', 'blindIndex', 'pepper', 'session'] as const

/** Read the key file; in demonstration mode it is made on first start (0600). Throws one clear line otherwise. */
export function readKeyFile(path: string, mayCreate: boolean): KeyFile {
  if (!existsSync(path)) {
    if (!mayCreate) throw new Error(`key file ${path} is missing; make one with: npm run anju -- keys create`)
    createKeyFile(path)
  }
  const raw: unknown = JSON.parse(readFileSync(path, 'utf8'))
  return {
    keyEncryption: key(raw, 'keyEncryption', path),
    blindIndex: key(raw, 'blindIndex', path),
    pepper: key(raw, 'pepper', path),
    session: key(raw, 'session', path),
  }
}

export function createKeyFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const file = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('base64')]))
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  chmodSync(path, 0o600)
}

function key(raw: unknown, name: (typeof names)[number], path: string): Buffer {
  const text = raw && typeof raw === 'object' ? (raw as Record<string, unknown>)[name] : undefined
  const bytes = Buffer.from(typeof text === 'string' ? text : '', 'base64')
  if (bytes.length !== 32 || new Set(bytes).size < 8) throw new Error(`key ${name} in ${path} is missing or weak`)
  return bytes
}
