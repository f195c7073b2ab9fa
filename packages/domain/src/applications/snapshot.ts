/** What JSON can say. A number here is a whole one: fen, hundredths, a count. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }

/**
 * One text for one content: names in code-unit order, no white space, absent names left out (after RFC 8785). What a
 * citizen submitted is hashed in this form, so that anybody can compute the hash again from the stored rows.
 * Order 11 art. 8: the applicant answers for the truth of what was submitted.
 * Example: `canonicalJson({ b: 1, a: undefined, c: ['x'] })` is `{"b":1,"c":["x"]}`.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`a snapshot holds whole numbers only: ${value}`)
    return String(value)
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value)
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one)}`).join(',')}}`
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
