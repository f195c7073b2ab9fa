import type pg from 'pg'
import { classify, DatabaseFaultError } from './errors.ts'
import type { Statement } from './statement.ts'

/** What a job library needs to write its own rows inside our transaction. Features speak to it only by their port. */
export type JobDatabase = {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>
}

export interface Tx {
  /** The database's clock (`app_now()`), read once when the transaction began: the only clock of use cases. */
  readonly now: Date
  /** The one row or none; more than one is a bug. */
  row<Row, Params extends readonly unknown[]>(
    statement: Statement<Row, Params>,
    ...params: Params
  ): Promise<Row | undefined>
  rows<Row, Params extends readonly unknown[]>(statement: Statement<Row, Params>, ...params: Params): Promise<Row[]>
  /** How many rows were written. */
  run<Row, Params extends readonly unknown[]>(statement: Statement<Row, Params>, ...params: Params): Promise<number>
  /** For the job library alone: `boss.send(name, data, { db: tx.jobDatabase })`. */
  readonly jobDatabase: JobDatabase
}

/** One transaction on one connection. Statements run one after another, also when they were started together. */
export class Transaction implements Tx {
  readonly now: Date
  readonly jobDatabase: JobDatabase
  readonly #client: pg.ClientBase
  readonly #onStatement: (name: string) => void
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #over = false
  #failure: unknown

  constructor(client: pg.ClientBase, now: Date, onStatement: (name: string) => void) {
    this.now = now
    this.#client = client
    this.#onStatement = onStatement
    this.jobDatabase = {
      executeSql: async (text, values) => {
        const result = await this.#enqueue({ name: 'jobs', query: { text, values: values ?? [] } })
        return { rows: result.rows as Record<string, unknown>[] }
      },
    }
  }

  async row<Row, Params extends readonly unknown[]>(statement: Statement<Row, Params>, ...params: Params) {
    const rows = await this.rows(statement, ...params)
    if (rows.length > 1) throw new Error(`${statement.name}: one row was expected, ${rows.length} came`)
    return rows[0]
  }

  async rows<Row, Params extends readonly unknown[]>(statement: Statement<Row, Params>, ...params: Params) {
    const result = await this.#send(statement, params)
    return result.rows as Row[]
  }

  async run<Row, Params extends readonly unknown[]>(statement: Statement<Row, Params>, ...params: Params) {
    const result = await this.#send(statement, params)
    return result.rowCount ?? 0
  }

  get isOver(): boolean {
    return this.#over
  }

  /** From now on nothing can be added. */
  close(): void {
    this.#over = true
  }

  /** Called when the work has returned, before COMMIT: is everything that it started done, and well? */
  assertSettled(): void {
    if (this.#waiting > 0)
      throw new Error('the work of a transaction returned before its statements: an await is missing')
    if (this.#failure !== undefined) {
      const hint = 'a failed statement was caught inside its transaction, which is lost: catch it around db.tx instead'
      throw new Error(hint, { cause: this.#failure })
    }
  }

  #send({ name, text }: Statement<unknown, readonly unknown[]>, params: readonly unknown[]) {
    return this.#enqueue({ name, query: { name, text, values: [...params] } })
  }

  async #enqueue(sent: { name: string; query: pg.QueryConfig }): Promise<pg.QueryResult> {
    this.#waiting += 1
    const turn = this.#last.then(() => this.#ask(sent))
    this.#last = turn.catch(() => undefined)
    try {
      return await turn
    } finally {
      this.#waiting -= 1
    }
  }

  async #ask({ name, query }: { name: string; query: pg.QueryConfig }): Promise<pg.QueryResult> {
    if (this.#over) throw new Error(`${name}: its transaction is over`)
    if (this.#failure !== undefined) throw new DatabaseFaultError('25P02', name, 'an earlier statement failed')
    this.#onStatement(name)
    try {
      return await this.#client.query(query)
    } catch (error) {
      this.#failure = classify(error, name)
      throw this.#failure
    }
  }
}
