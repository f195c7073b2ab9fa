import { randomUUID } from 'node:crypto'
import { keyring, wrapNewDataKey } from '@anju/adapters/keys'
import { cityBook } from '@anju/cities'
import type { Actor, Attachments, Ctx, FileStore, JobName, Passwords, Photos, Ports, ShortMessage } from '@anju/core'
import { ensureDataKeys } from '@anju/core/keys'
import type { Database } from '@anju/db'
import { seededRandom } from '../seeded-random.ts'
import type { TestDatabase } from '../test-database.ts'

export type AddedJob = { name: JobName; payload: object }

/** A whole office for tests: real keys, real by-laws and a real database; outsiders are recorders in memory. */
export type TestOffice = {
  /** A context as one of the surfaces would build it; row-level security follows the actor. */
  ctx(options?: ContextOptions): Ctx
  ports: Ports
  /** Jobs that were added, oldest first. A job of a transaction that rolled back is listed too: look into the database for those. */
  jobs: AddedJob[]
  sent: ShortMessage[]
  stored: Map<string, Buffer>
}

export type ContextOptions = {
  actor?: Actor
  city?: string
  network?: string
  /** Defaults to the pool of the actor's surface. */
  db?: Database
}

export async function testOffice(database: TestDatabase, more: Partial<Ports> = {}): Promise<TestOffice> {
  const file = testKeys()
  const cities = cityBook()
  const scopes = ['nation', '370300', '310100']
  const keys = keyring(file, await ensureDataKeys(database.owner, scopes, (scope) => wrapNewDataKey(file, scope)))
  const jobs: AddedJob[] = []
  const sent: ShortMessage[] = []
  const stored = new Map<string, Buffer>()
  const sms = { send: async (message: ShortMessage) => void sent.push(message) }
  const ports: Ports = {
    keys,
    passwords: plainPasswords,
    sms,
    bank: undefined,
    photos: anyPhoto,
    attachments: anyAttachment,
    files: memoryFiles(stored),
    ...more,
  }
  const ctx = ({
    actor = { kind: 'visitor' },
    city = '370300',
    network = '198.51.100',
    db,
  }: ContextOptions = {}): Ctx => ({
    actor,
    city,
    requestId: randomUUID(),
    network,
    db: db ?? scoped(database, actor, city),
    jobs: { add: async (_tx, name, payload) => void jobs.push({ name, payload }) },
    ports,
    cities,
  })
  return { ctx, ports, jobs, sent, stored }
}

function scoped(database: TestDatabase, actor: Actor, city: string): Database {
  if (actor.kind === 'officer') return database.staff.as({ city: actor.city })
  if (actor.kind === 'system') return database.worker
  return database.citizen.as({
    ...(actor.kind === 'citizen' ? { account: actor.accountId } : {}),
    ...(city ? { city } : {}),
  })
}

/** The same keys in every run, so that a failure can be repeated. */
function testKeys() {
  const random = seededRandom(20_261_123)
  const key = () => Buffer.from(Array.from({ length: 32 }, () => Math.floor(random.next() * 256)))
  return { keyEncryption: key(), blindIndex: key(), pepper: key(), session: key() }
}

/** Not a hash: argon2id would make up most of a test's time. The real one has tests of its own. */
const plainPasswords: Passwords = {
  hash: async (password) => `plain:${password}`,
  verify: async (password, stored) => ({ matches: stored === `plain:${password}`, rehash: false }),
}

const anyPhoto: Photos = {
  decode: async (bytes) => {
    const jpeg = Buffer.from(bytes)
    return { ok: true, photo: { jpeg, thumbnail: jpeg.subarray(0, 64), width: 1600, height: 1000 } }
  },
  render: async (given) => {
    const bytes = Buffer.from(given)
    const form = (format: 'webp' | 'jpg', width: number) => ({ format, width, height: width / 2, bytes })
    return {
      ok: true,
      picture: { width: 960, height: 480, forms: [form('webp', 960), form('webp', 480), form('jpg', 960)] },
    }
  },
}

/** Harmless, whatever it is. The real inspector has tests of its own. */
const anyAttachment: Attachments = {
  inspect: async ({ bytes }) => ({ format: 'pdf', bytes: Buffer.from(bytes), numbers: [], unread: '' }),
}

function memoryFiles(stored: Map<string, Buffer>): FileStore {
  return {
    put: async (key, bytes) => {
      if (stored.has(key)) throw new Error(`${key} is stored already`)
      stored.set(key, Buffer.from(bytes))
    },
    get: async (key) => stored.get(key),
    remove: async (key) => void stored.delete(key),
    list: async function* () {
      yield* stored.keys()
    },
  }
}
