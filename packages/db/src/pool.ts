import pg from 'pg'
import { typeParsers } from './type-parsers.ts'

export type DatabaseRole = 'app_citizen' | 'app_staff' | 'app_worker'

export type PoolOptions = {
  /** The owner's address; the pool takes `role` on as it connects. */
  url: string
  /** null: stay the owner (migrations, operator acts, tests). */
  role: DatabaseRole | null
  max?: number
  /** For a new connection, and for a free one when all are in use. */
  connectTimeoutMs?: number
  statementTimeoutMs?: number
  idleInTransactionTimeoutMs?: number
  /** Told when an idle connection is lost; the pool replaces it by itself. */
  onConnectionLost?: (error: Error) => void
}

/** The server gives a late statement up first, so that its answer is a clear one; the driver's own limit is for dead links. */
const answerGraceMs = 250

export function createPool(options: PoolOptions): pg.Pool {
  const statementTimeout = options.statementTimeoutMs ?? 2_500
  const { url, startOptions } = splitAddress(options.url)
  const role = options.role ? [`-c role=${options.role}`] : []
  const pool = new pg.Pool({
    connectionString: url,
    application_name: `anju ${options.role ?? 'owner'}`,
    max: options.max ?? 10,
    options: [...startOptions, '-c TimeZone=Asia/Shanghai', ...role].join(' '),
    connectionTimeoutMillis: options.connectTimeoutMs ?? 2_000,
    statement_timeout: statementTimeout,
    query_timeout: statementTimeout + answerGraceMs,
    idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs ?? 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    types: typeParsers,
    // oxlint-disable-next-line typescript/no-misused-promises -- the driver waits for it; its types do not say so.
    onConnect: (client) => assertRole(client, options.role),
  })
  pool.on('error', options.onConnectionLost ?? (() => {}))
  // While a connection is checked out the pool does not listen, and an unheard 'error' ends the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** The driver lets `?options=` of the address replace ours, and with them the role: they are joined instead. */
function splitAddress(address: string): { url: string; startOptions: string[] } {
  const url = new URL(address)
  const startOptions = url.searchParams.getAll('options')
  url.searchParams.delete('options')
  return { url: url.href, startOptions }
}

/** Between us and the server something may drop the start options; then everything would run as the owner. */
async function assertRole(client: pg.ClientBase, role: DatabaseRole | null): Promise<void> {
  if (role === null) return
  const { rows } = await client.query<{ current_user: string }>('select current_user')
  if (rows[0]?.current_user !== role) throw new Error(`the connection did not take on the role ${role}`)
}
