import pg from 'pg'
import { ownerName } from './cluster.ts'
import { EmbeddedServerError } from './server-error.ts'

/** Any number of our own: whoever holds this advisory lock uses the server alone. It falls with its holder's connection. */
const guardLock = 72_010_761
/** After a kill -9 the server needs a moment to see that the former holder's connection is gone. */
const lockPatienceMs = 1_500

/** The connection that holds the lock for as long as we run. */
export type Guard = {
  ensureDatabase(name: string): Promise<void>
  release(): Promise<void>
  onLost(tell: () => void): void
}

export const addressOf = (port: number, password: string, database: string): string =>
  `postgres://${ownerName}:${password}@127.0.0.1:${port}/${database}`

/** Fails as the driver fails when the server does not answer, and with a clear line when somebody else holds the lock. */
export async function takeGuard(address: string, dataDir: string): Promise<Guard> {
  const client = new pg.Client({
    connectionString: address,
    application_name: 'anju guard',
    connectionTimeoutMillis: 2_000,
  })
  let isReleased = false
  let tellLost = () => {}
  client.on('error', () => {})
  client.on('end', () => {
    if (!isReleased) tellLost()
  })
  await client.connect()
  try {
    await lock(client, dataDir)
  } catch (error) {
    isReleased = true
    await client.end()
    throw error
  }
  return {
    ensureDatabase: (name) => ensureDatabase(client, name),
    onLost: (tell) => {
      tellLost = tell
    },
    release: async () => {
      isReleased = true
      await client.end()
    },
  }
}

async function lock(client: pg.Client, dataDir: string): Promise<void> {
  const until = Date.now() + lockPatienceMs
  for (;;) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [guardLock])
    if (rows[0]?.held) return
    if (Date.now() > until) {
      const line = `${dataDir} is in use by another process that is running: stop it first, or set another DATA_DIR`
      throw new EmbeddedServerError(line, { isInUse: true })
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
  if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
}
