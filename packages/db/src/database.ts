import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import {
  CommitUnknownError,
  classify,
  DatabaseUnavailableError,
  isAnsweredByServer,
  isWorthRepeating,
} from './errors.ts'
import { createPool, type PoolOptions } from './pool.ts'
import { beginText, type Scope } from './scope.ts'
import { type Tx, Transaction } from './transaction.ts'

export interface Database {
  /**
   * Runs the work in one READ COMMITTED transaction and commits what it did when it returns, a refusal too; rolls back when
   * it throws. After a deadlock the work runs once more from its beginning, so it has no effect outside the database.
   */
  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** The same pool, seeing only what this account or city may see. */
  as(scope: Scope): Database
  /** Closes the pool, for every `as` of it. */
  close(): Promise<void>
}

export type DatabaseOptions = PoolOptions & {
  /** Told the name of every statement as it is sent: tests count the round trips of a page. */
  onStatement?: (name: string) => void
}

export function openDatabase(options: DatabaseOptions): Database {
  const onStatement = options.onStatement ?? (() => {})
  return new PooledDatabase({ pool: createPool(options), inside: new AsyncLocalStorage(), onStatement }, {})
}

type Shared = {
  readonly pool: pg.Pool
  /** The transaction that the current work belongs to: one more on the same pool could wait for itself for ever. */
  readonly inside: AsyncLocalStorage<Transaction>
  readonly onStatement: (name: string) => void
}

class PooledDatabase implements Database {
  readonly #shared: Shared
  readonly #begin: string

  constructor(shared: Shared, scope: Scope) {
    this.#shared = shared
    this.#begin = beginText(scope)
  }

  as(scope: Scope): Database {
    return new PooledDatabase(this.#shared, scope)
  }

  async tx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.#shared.inside.getStore()?.isOver === false) {
      throw new Error('a transaction inside a transaction of the same pool: pass the outer tx on instead')
    }
    try {
      return await this.#attempt(work)
    } catch (error) {
      if (!isWorthRepeating(error)) throw error
      // The other side needs a moment to finish; at once we would take the same lock from under it again.
      await setTimeout(20 + Math.random() * 40)
      return await this.#attempt(work)
    }
  }

  async close(): Promise<void> {
    const { pool } = this.#shared
    if (!pool.ending) await pool.end()
  }

  async #attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await this.#checkOut()
    try {
      const transaction = new Transaction(client, await begin(client, this.#begin), this.#shared.onStatement)
      const value = await this.#shared.inside.run(transaction, () => settle(transaction, work))
      await commit(client)
      client.release()
      return value
    } catch (error) {
      await giveUp(client, error)
      throw error
    }
  }

  async #checkOut(): Promise<pg.PoolClient> {
    try {
      return await this.#shared.pool.connect()
    } catch (error) {
      throw classify(error, 'connect')
    }
  }
}

async function begin(client: pg.PoolClient, text: string): Promise<Date> {
  try {
    // Several statements in one simple query come back as a list of results; the last one holds the clock.
    const results = (await client.query(text)) as unknown as pg.QueryResult<{ now: Date }>[]
    const now = results.at(-1)?.rows[0]?.now
    if (!(now instanceof Date)) throw new Error('app_now() gave no time')
    return now
  } catch (error) {
    throw classify(error, 'begin')
  }
}

async function settle<T>(transaction: Transaction, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    const value = await work(transaction)
    transaction.assertSettled()
    return value
  } finally {
    transaction.close()
  }
}

async function commit(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('commit')
  } catch (error) {
    // Only a plain ERROR says that nothing was written; a dying server may have written it before it said so.
    throw isAnsweredByServer(error) ? classify(error, 'commit') : new CommitUnknownError(error)
  }
}

/** Rolls back where the link still answers; otherwise the connection is thrown away and the server rolls back by itself. */
async function giveUp(client: pg.PoolClient, reason: unknown): Promise<void> {
  if (reason instanceof DatabaseUnavailableError && reason.isLinkLost) return client.release(true)
  try {
    await client.query('rollback')
    client.release()
  } catch {
    client.release(true)
  }
}
