import pg from 'pg'
import type { Database } from '../database.ts'
import { DatabaseFaultError } from '../errors.ts'
import { statement } from '../statement.ts'
import { assertFit, UnfitDatabaseError, whyUnreachable } from './fitness.ts'
import { type Migration, MigrationError, readMigrations } from './migration-files.ts'

export { UnfitDatabaseError } from './fitness.ts'
export { MigrationError, migrationsChecksum } from './migration-files.ts'

/** A library with a schema of its own (the job queue) installs it here: after ours, as the owner, under the same lock. */
export type MigrationHook = {
  name: string
  run(database: {
    url: string
    executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
  }): Promise<void>
}

export type MigrateOptions = {
  /** The owner's address. */
  url: string
  hooks?: readonly MigrationHook[]
  folder?: string
  /** How long to wait for another process that migrates at the same time. */
  lockTimeoutMs?: number
}

export type MigrateResult = { from: number; to: number; applied: string[] }

const migrationLock = 72_010_762

const createHistory = `
  create table if not exists schema_migration (
    version integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  );
  comment on table schema_migration is 'Which numbered migrations made this schema; written only by the migration step.';
  grant select on schema_migration to public`

/** Brings the database up to the newest migration, each in a transaction of its own; nothing to do is no error. */
export async function migrate(options: MigrateOptions): Promise<MigrateResult> {
  const migrations = readMigrations(options.folder)
  const client = new pg.Client({
    connectionString: options.url,
    application_name: 'anju migrate',
    connectionTimeoutMillis: 15_000,
  })
  client.on('error', () => {})
  await client.connect().catch((error: unknown) => {
    throw new UnfitDatabaseError(whyUnreachable(error, client), { cause: error })
  })
  try {
    await takeLock(client, options.lockTimeoutMs ?? 60_000)
    await assertFit(client)
    await client.query(createHistory)
    const result = await applyMissing(client, migrations)
    for (const hook of options.hooks ?? []) await runHook(hook, client, options.url)
    return result
  } finally {
    await client.end()
  }
}

async function takeLock(client: pg.Client, timeoutMs: number): Promise<void> {
  try {
    await client.query(`set lock_timeout = ${Math.trunc(timeoutMs)}`)
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query('set lock_timeout = 0; set client_min_messages = warning')
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== '55P03') throw error
    throw new MigrationError('another process has been migrating this database for too long')
  }
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[]): Promise<MigrateResult> {
  const history = await client.query<{ version: number; name: string; checksum: string }>(
    'select version, name, checksum from schema_migration order by version',
  )
  const from = history.rows.at(-1)?.version ?? 0
  assertFits(history.rows, migrations)
  const missing = migrations.filter(({ version }) => version > from)
  for (const migration of missing) await apply(client, migration)
  return { from, to: missing.at(-1)?.version ?? from, applied: missing.map(({ name }) => name) }
}

/** What was applied must still stand in the files as it was, and nothing may have slipped in before it. */
function assertFits(history: readonly Omit<Migration, 'sql'>[], migrations: readonly Migration[]): void {
  const newest = history.at(-1)?.version ?? 0
  const files = new Map(migrations.map((migration) => [migration.version, migration]))
  for (const { version, name, checksum } of history) {
    const file = files.get(version)
    if (!file) {
      throw new MigrationError(
        `the database has migration ${version} (${name}) that this release does not know: it is newer`,
      )
    }
    if (file.checksum !== checksum) {
      throw new MigrationError(
        `migration ${version} (${name}) was changed after it had been applied: add a new one instead`,
      )
    }
    files.delete(version)
  }
  const late = [...files.values()].find(({ version }) => version < newest)
  if (late)
    throw new MigrationError(
      `migration ${late.version} (${late.name}) comes before ${newest}, which is applied already`,
    )
}

async function apply(client: pg.Client, { version, name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into schema_migration (version, name, checksum) values ($1, $2, $3)', [
      version,
      name,
      checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    const reason = error instanceof Error ? error.message : String(error)
    throw new MigrationError(`migration ${version} (${name}) failed: ${reason}${lineOf(error, sql)}`, { cause: error })
  }
}

function lineOf(error: unknown, sql: string): string {
  if (!(error instanceof pg.DatabaseError) || !error.position) return ''
  return ` at line ${sql.slice(0, Number(error.position)).split('\n').length}`
}

async function runHook(hook: MigrationHook, client: pg.Client, url: string): Promise<void> {
  const executeSql = async (text: string, values?: unknown[]) => {
    const result = await client.query<Record<string, unknown>>(text, values)
    return { rows: result.rows }
  }
  try {
    await hook.run({ url, executeSql })
  } catch (error) {
    throw new MigrationError(
      `installing ${hook.name} failed: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}

const readVersion = statement<{ version: number }>(
  'schema.read-version',
  'select coalesce(max(version), 0) as version from schema_migration',
)

/** The number of the newest migration in the database; 0 when it was never migrated. */
export async function schemaVersion(db: Database): Promise<number> {
  try {
    const row = await db.tx((tx) => tx.row(readVersion))
    return row?.version ?? 0
  } catch (error) {
    if (error instanceof DatabaseFaultError && (error.code === '42P01' || error.code === '42883')) return 0
    throw error
  }
}

/** The number that this release needs. */
export const latestVersion = (folder?: string): number => readMigrations(folder).at(-1)?.version ?? 0
