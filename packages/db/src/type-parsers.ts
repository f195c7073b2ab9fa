import pg from 'pg'

type Parse = (text: string) => unknown

const oid = { int8: 20, date: 1082, int8Array: 1016, dateArray: 1182, numericArray: 1231, textArray: 1009 } as const

/** The driver's own parsers, by any type's number. */
const driverParser = pg.types.getTypeParser as (id: number, format?: 'text' | 'binary') => Parse

/** int8 as a number: an amount in fen or a count beyond 2^53 would be wrong without a word, so it throws. */
function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('an int8 is too large for a number')
  return value
}

const parseTextArray = driverParser(oid.textArray) as (text: string) => (string | null)[]

const ours: Readonly<Record<number, Parse>> = {
  [oid.int8]: parseInt8,
  [oid.date]: (text) => text,
  [oid.int8Array]: (text) => parseTextArray(text).map((item) => (item === null ? null : parseInt8(item))),
  [oid.dateArray]: parseTextArray,
  [oid.numericArray]: parseTextArray,
}

/** int8 → number, date → 'YYYY-MM-DD', numeric → string; the rest as the driver does it. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : ours[id]) ?? driverParser(id, format),
}
