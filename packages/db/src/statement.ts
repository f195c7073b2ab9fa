/**
 * One SQL statement with the type of its rows and of its parameters. It runs as a prepared statement under its name,
 * so a name is unique in the whole process: `<feature>.<verb>`.
 */
export type Statement<Row, Params extends readonly unknown[]> = {
  readonly name: string
  readonly text: string
  /** Never set: it carries the types. */
  readonly types?: { row: Row; params: Params }
}

export type AnyStatement = Statement<unknown, readonly unknown[]>

const registry = new Map<string, AnyStatement>()

/** PostgreSQL cuts the names of prepared statements off after 63 bytes, and two could then be one. */
const namePattern = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/
const longestName = 63

/** Declares a statement, e.g. `statement<Pick<AccountRow, 'id'>, [bidx: Buffer]>('accounts.find-by-phone', 'select …')`. */
export function statement<Row = never, Params extends readonly unknown[] = []>(
  name: string,
  text: string,
): Statement<Row, Params> {
  if (!namePattern.test(name) || name.length > longestName) {
    throw new Error(`The name of a statement is "<feature>.<verb>" of at most ${longestName} characters: "${name}"`)
  }
  if (registry.has(name)) throw new Error(`Two statements are called "${name}"`)
  const made = { name, text }
  registry.set(name, made)
  return made
}

/** Every statement of every module loaded so far: a test prepares them all against the real schema. */
export const allStatements = (): readonly AnyStatement[] => [...registry.values()]
