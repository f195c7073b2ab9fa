import pg from 'pg'
import type { OwnerConnection } from './owner-connection.ts'

export { type ColumnShape, describeTables, type TableShape } from './describe-tables.ts'
export { connectAsOwner, type OwnerConnection } from './owner-connection.ts'

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
