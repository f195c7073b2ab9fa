import pg from 'pg'

/** What the database said about a statement and no caller can put right: a bug. It carries no value of any row. */
export class DatabaseFaultError extends Error {
  override name = 'DatabaseFaultError'
  readonly code: string
  readonly statement: string

  constructor(code: string, statement: string, message: string) {
    super(`${statement}: ${message} (${code})`)
    this.code = code
    this.statement = statement
  }
}

/** A unique, foreign-key, not-null, check or exclusion constraint said no. */
export class DatabaseConstraintError extends DatabaseFaultError {
  override name = 'DatabaseConstraintError'
  readonly constraint: string

  constructor(code: string, statement: string, constraint: string) {
    super(code, statement, `violates ${constraint}`)
    this.constraint = constraint
  }
}

/** The database cannot be asked right now: nothing was written, and trying again later is right. */
export class DatabaseUnavailableError extends Error {
  override name = 'DatabaseUnavailableError'
  readonly code: string
  /** false: the server itself answered, and the connection can still be used. */
  readonly isLinkLost: boolean

  constructor(code: string, message: string, options: { isLinkLost: boolean; cause?: unknown }) {
    super(message, { cause: options.cause })
    this.code = code
    this.isLinkLost = options.isLinkLost
  }
}

/** The link was lost after COMMIT had been sent: it was written or it was not, and only looking can tell. */
export class CommitUnknownError extends DatabaseUnavailableError {
  override name = 'CommitUnknownError'

  constructor(cause: unknown) {
    super('commit-unknown', `the answer to COMMIT was lost: ${messageOf(cause)}`, { isLinkLost: true, cause })
  }
}

/** SQLSTATE classes and codes that mean "not now": link, resources, cancelled, shutting down, locked, read-only, i/o. */
const unavailableStates = /^(08...|53...|57014|57P0[1-5]|55P03|25P0[34]|25006|58...|28...|3D000|40001|40P01)$/
const linkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
])
/** The driver's own errors carry no code. */
const linkMessages =
  /connection terminated|query read timeout|timeout exceeded|timeout expired|not queryable|calling end/i

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Deadlock or failed serialisation: running the whole transaction once more is right. */
export const isWorthRepeating = (error: unknown): boolean =>
  error instanceof DatabaseUnavailableError && (error.code === '40001' || error.code === '40P01')

/** A plain ERROR: the server refused this one message and the link lives on. FATAL and PANIC end the link. */
export const isAnsweredByServer = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.severity === 'ERROR'

/** Turns what the driver threw into one of ours. Values of rows (DETAIL, quoted input) never get into a message. */
export function classify(error: unknown, statement: string): unknown {
  if (error instanceof DatabaseFaultError || error instanceof DatabaseUnavailableError) return error
  if (error instanceof pg.DatabaseError) return classifyAnswer(error, statement)
  const code = codeOf(error)
  const isLink = code === undefined ? linkMessages.test(messageOf(error)) : linkCodes.has(code)
  if (!isLink) return error
  return new DatabaseUnavailableError(code ?? 'link', `${statement}: ${messageOf(error)}`, {
    isLinkLost: true,
    cause: error,
  })
}

function classifyAnswer(error: pg.DatabaseError, statement: string): Error {
  const code = error.code ?? 'XX000'
  const isLinkLost = !isAnsweredByServer(error)
  if (isLinkLost || unavailableStates.test(code)) {
    return new DatabaseUnavailableError(code, `${statement}: ${error.message}`, { isLinkLost })
  }
  if (code.startsWith('23')) {
    const constraint = error.constraint ?? `${error.table ?? 'table'}.${error.column ?? 'column'}`
    return new DatabaseConstraintError(code, statement, constraint)
  }
  return new DatabaseFaultError(code, statement, withoutInput(code, error.message))
}

/** `invalid input syntax for type uuid: "…"` quotes what a person typed: what stands behind the colon is left out. */
const withoutInput = (code: string, message: string): string =>
  code.startsWith('22') ? (message.split(': "')[0] ?? '') : message
