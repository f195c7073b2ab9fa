import { type Database, type DatabaseOptions, type DatabaseRole, openDatabase } from '@anju/db'
import { cloneDatabase, connectAsOwner, dropDatabase, type OwnerConnection, siblingUrl } from '@anju/db/admin'
import { afterAll, inject } from 'vitest'
import { freezeClock, testNow } from './clock.ts'

/** A database of this test file alone, cloned from the migrated template and dropped when the file is done. */
export type TestDatabase = {
  /** The owner's address. */
  readonly url: string
  /** Everything that row-level security and grants would hide. */
  readonly owner: Database
  readonly citizen: Database
  readonly staff: Database
  readonly worker: Database
  /** Plain SQL as the owner: to arrange and to look. */
  sql: OwnerConnection['sql']
  /** One more pool, e.g. small, hasty or through a fault proxy; closed at the end as well. */
  open(role: DatabaseRole | null, options?: Partial<Omit<DatabaseOptions, 'role'>>): Database
}

export type TestDatabaseOptions = {
  /** The frozen time at the beginning; 'running' leaves the real clock. */
  at?: string
}

let made = 0

/** Call it at the top of a test file: `const db = await testDatabase()`. */
export async function testDatabase({ at = testNow }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { url: serverUrl, template } = inject('testServer')
  const name = `test_${process.pid}_${(made += 1)}`
  const url = siblingUrl(serverUrl, name)
  await asServerOwner(serverUrl, (server) => cloneDatabase(server, template, name))
  const owner = await connectAsOwner(url)
  const opened: Database[] = []
  const open: TestDatabase['open'] = (role, options) => {
    const database = openDatabase({ url, max: 10, ...options, role })
    opened.push(database)
    return database
  }
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()))
    await owner.close()
    await asServerOwner(serverUrl, (server) => dropDatabase(server, name))
  })
  const [all, citizen, staff, worker] = [open(null), open('app_citizen'), open('app_staff'), open('app_worker')]
  const database = { url, owner: all, citizen, staff, worker, sql: owner.sql, open }
  if (at !== 'running') await freezeClock(database, at)
  return database
}

async function asServerOwner(url: string, act: (server: OwnerConnection) => Promise<unknown>): Promise<void> {
  const server = await connectAsOwner(url)
  try {
    await act(server)
  } finally {
    await server.close()
  }
}
