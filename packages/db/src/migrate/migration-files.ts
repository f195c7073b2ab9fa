import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type Migration = { version: number; name: string; sql: string; checksum: string }

const migrationsFolder = path.resolve(import.meta.dirname, '../../migrations')

/** What the files themselves or their fit to a database say no to; one line. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/** `NNNN_name.sql`, in order; the same number twice is refused. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => readMigration(folder, file))
  const twice = migrations.find(({ version }, index) => migrations[index - 1]?.version === version)
  if (twice) throw new MigrationError(`two migrations have the number ${twice.version}`)
  return migrations
}

function readMigration(folder: string, file: string): Migration {
  const match = /^(\d{4})_([a-z0-9_]+)\.sql$/.exec(file)
  if (!match?.[1] || !match[2]) throw new MigrationError(`a migration is called NNNN_name.sql, not ${file}`)
  // A checkout on another system may have other line ends; it is the same migration.
  const sql = readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n')
  return { version: Number(match[1]), name: match[2], sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

/** One checksum over all: it names the schema that these files make. */
export const migrationsChecksum = (folder = migrationsFolder): string => {
  const hash = createHash('sha256')
  for (const { version, checksum } of readMigrations(folder)) hash.update(`${version}:${checksum}\n`)
  return hash.digest('hex')
}
