/** Where a list goes on: opaque to the client, a few texts to us. */
export const toCursor = (parts: readonly string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url')

/** Undefined for the first page, and for a cursor that we never made. */
export function fromCursor(cursor: string | undefined, shapes: readonly RegExp[]): readonly string[] | undefined {
  if (cursor === undefined) return undefined
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(parts) || parts.length !== shapes.length) return undefined
    const fits = parts.every((part, index) => typeof part === 'string' && shapes[index]?.test(part))
    return fits ? (parts as string[]) : undefined
  } catch {
    return undefined
  }
}

export const cursorShapes = {
  day: /^(\d{4}-\d{2}-\d{2}|infinity)$/,
  time: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
} as const
