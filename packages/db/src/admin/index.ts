import pg from 'pg'
import { typeParsers } from '../type-parsers.ts'

/** Plain SQL as the owner, for operator acts, generators and tests; features have statements instead. */
export type OwnerConnection = {
  sql<Row extends object = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

export async function connectAsOwner(url: string): Promise<OwnerConnection> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'anju owner',
    connectionTimeoutMillis: 5_000,
    types: typeParsers,
  })
  client.on('error', () => {})
  await client.connect()
  return {
    sql: async <Row extends object>(text: string, values?: unknown[]) => (await client.query<Row>(text, values)).rows,
    close: () => client.end(),
  }
}

/** The same server's other database. */
export function siblingUrl(url: string, database: string): string {
  const sibling = new URL(url)
  sibling.pathname = `/${database}`
  return sibling.href
}

/** A copy of a whole database that nobody is connected to. */
export const cloneDatabase = (owner: OwnerConnection, template: string, name: string): Promise<unknown> =>
  owner.sql(`create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)}`)

export const dropDatabase = (owner: OwnerConnection, name: string): Promise<unknown> =>
  owner.sql(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)

/** Hides a finished database behind its final name: a half-made one is never taken for it. */
export const renameDatabase = (owner: OwnerConnection, from: string, to: string): Promise<unknown> =>
  owner.sql(`alter database ${pg.escapeIdentifier(from)} rename to ${pg.escapeIdentifier(to)}`)

export const databaseNames = async (owner: OwnerConnection): Promise<string[]> =>
  (await owner.sql<{ name: string }>('select datname as name from pg_database')).map(({ name }) => name)

export { type ColumnShape, describeTables, type TableShape } from './describe-tables.ts'
