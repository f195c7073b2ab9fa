/** What a person who started something reads when it fails: one line; only a bug tells where it happened. */
export function sayWhy(error: unknown): string {
  if (!(error instanceof Error)) return `anju: ${String(error)}`
  const isBug = error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError
  if (isBug) return `anju: ${error.stack ?? error.message}`
  return `anju: ${wordsOf(error).replaceAll(/\s*\n\s*/g, ' ')}`
}

/** A failed attempt at several addresses of one name has no words of its own. */
const wordsOf = (error: Error): string =>
  error instanceof AggregateError ? error.errors.map(String).join('; ') : error.message || error.name
