import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
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
const makeOne = 'npm run anju -- keys create'

/** What to do about a key file that is not there: a demonstration makes it, unless something is sealed already. */
export type KeyFileUse = { mayCreate: boolean; isSealed: boolean }

/** Read the key file; in demonstration mode it is made on first start (0600). Throws one clear line otherwise. */
export function readKeyFile(path: string, { mayCreate, isSealed }: KeyFileUse): KeyFile {
  if (!existsSync(path)) {
    if (isSealed)
      throw new Error(`key file ${path} is missing, and only it opens what this database holds: put its copy back`)
    if (!mayCreate) throw new Error(`key file ${path} is missing; make one with: ${makeOne}`)
    createKeyFile(path)
  }
  const raw = read(path)
  const file = {
    keyEncryption: key(raw, 'keyEncryption', path),
    blindIndex: key(raw, 'blindIndex', path),
    pepper: key(raw, 'pepper', path),
    session: key(raw, 'session', path),
  }
  const different = new Set(Object.values(file).map((one) => one.toString('hex')))
  if (different.size < names.length) throw new Error(`the keys in ${path} are weak: each has to be another`)
  return file
}

/** Never over one that exists: what it sealed would be lost. */
export function createKeyFile(path: string): void {
  if (existsSync(path)) throw new Error(`key file ${path} exists already, and stays as it is`)
  const file = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('base64')]))
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    chmodSync(path, 0o600)
  } catch (error) {
    throw new Error(`key file ${path} cannot be made: ${wordsOf(error)}`, { cause: error })
  }
}

/** The rights are looked at as well: keys that every account of the machine can read protect nothing. */
function read(path: string): unknown {
  try {
    if (process.platform !== 'win32' && (statSync(path).mode & 0o007) !== 0)
      throw new Error('other accounts may use it: chmod 600 it')
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'it is not JSON' : wordsOf(error)
    throw new Error(`key file ${path} is refused: ${reason}`, { cause: error })
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function key(raw: unknown, name: (typeof names)[number], path: string): Buffer {
  const text = raw && typeof raw === 'object' ? (raw as Record<string, unknown>)[name] : undefined
  const bytes = Buffer.from(typeof text === 'string' ? text : '', 'base64')
  if (bytes.length !== 32 || new Set(bytes).size < 8) throw new Error(`key ${name} in ${path} is missing or weak`)
  return bytes
}
