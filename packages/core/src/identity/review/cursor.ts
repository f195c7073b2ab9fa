import { isId } from './item-id.ts'

/** The last line of a page: the next one begins behind it, whatever was decided in the meantime. */
export type Cursor = { at: Date; id: string }

export const writeCursor = ({ at, id }: Cursor): string =>
  Buffer.from(`${at.toISOString()}_${id}`).toString('base64url')

export function readCursor(text: string | undefined): Cursor | undefined | 'malformed' {
  if (!text) return undefined
  const [time = '', id = ''] = Buffer.from(text, 'base64url').toString('latin1').split('_')
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(time) && !Number.isNaN(Date.parse(time))
  return isTime && isId(id) ? { at: new Date(time), id } : 'malformed'
}
