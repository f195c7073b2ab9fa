import type { AttachmentFormat } from '@anju/domain/content'
import { NumberFinder } from './numbers.ts'
import { active, Stop } from './stop.ts'

/** What spreadsheets of this country still write, after what everybody else does. */
const encodings = ['utf-8', 'gb18030'] as const
const byteOrderMarks = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const
const unreadable = /[\p{Cc}--[\t\n\r\f]]/v
/** A cell that a spreadsheet would run. */
const formula = /(^|[\n,;\t])\s*"?\s*[=@]/

/** A text in the encoding that fits it, kept as UTF-8 with a mark, so that every spreadsheet reads it. */
export function inspectPlain(bytes: Uint8Array, ending: string) {
  const format: AttachmentFormat | undefined = ending === 'csv' || ending === 'txt' ? ending : undefined
  const text = format && decoded(bytes)
  if (!format || text === undefined || unreadable.test(text)) throw new Stop({ fault: 'type' })
  if (format === 'csv' && formula.test(text)) throw active('公式')
  const finder = new NumberFinder()
  finder.lookThrough(text.replaceAll(/\r\n?/g, '\n'), (line) => `第 ${line} 行`)
  return { format, bytes: Buffer.from(`\ufeff${text}`, 'utf8'), numbers: finder.found, unread: '' }
}

function decoded(bytes: Uint8Array): string | undefined {
  const marked = byteOrderMarks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  for (const encoding of marked ? [marked.encoding] : encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // the next one
    }
  }
  return undefined
}
