import { invalid, ok, parsePlainDate, type Reading } from '@anju/domain/kit'

/** What one text of a cursor has to be, before the database is asked with it. */
export type CursorPart = (text: string) => boolean

export const cursorDay: CursorPart = (text) => text === 'infinity' || parsePlainDate(text) !== undefined
export const cursorTime: CursorPart = (text) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text))
export const cursorId: CursorPart = (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/**
 * The last line of a page, opaque to the client: the next one begins behind it, whatever was decided in the meantime.
 */
export const writeCursor = (parts: readonly string[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')

/** Where a list goes on; undefined is its first page. A cursor that we never made is told, not overlooked. */
export function readCursor(
  cursor: string | undefined,
  parts: readonly CursorPart[],
): Reading<readonly string[] | undefined> {
  if (!cursor) return ok(undefined)
  const read = textsIn(cursor)
  const fits = read?.length === parts.length && read.every((text, index) => parts[index]?.(text))
  return fits ? ok(read) : invalid('cursor', 'cursor.malformed', '请从第一页重新看起')
}

function textsIn(cursor: string): readonly string[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : undefined
  } catch {
    return undefined
  }
}
