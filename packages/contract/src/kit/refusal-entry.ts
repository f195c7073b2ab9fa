/** How a refusal code leaves the house: HTTP status and Chinese words a citizen understands. */
export type RefusalEntry = {
  status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 503
  words: (params: Readonly<Record<string, string | number>>) => string
}

export type RefusalRegistry = Readonly<Record<string, RefusalEntry>>

/** Keeps the literal codes for the compiler. */
export const registry = <const R extends RefusalRegistry>(entries: R): R => entries
