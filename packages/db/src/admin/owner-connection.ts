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
    connectionTimeoutMillis: 15_000,
    types: typeParsers,
  })
  client.on('error', () => {})
  await client.connect()
  return {
    sql: async <Row extends object>(text: string, values?: unknown[]) => (await client.query<Row>(text, values)).rows,
    close: () => client.end(),
  }
}
