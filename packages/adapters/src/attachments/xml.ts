import { active } from './stop.ts'

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Words as they are read: entities are what they stand for, so a number cannot hide behind them. */
export const unescaped = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )

/** A part of an office document as text. It declares no entities of its own: they are how such a file grows or reads others. */
export function xmlOf(part: Buffer): string {
  const isWide = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff)
  const text = isWide ? new TextDecoder(part[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(part) : part.toString('utf8')
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw active('自定义的 XML 实体')
  return text
}

/** Where a block of text ends, in documents, sheets, comments and drawings alike. */
const blockEnd = /<\/(?:\w+:)?(?:p|si|tc|tr|row|c|comment|title|subject|creator|keywords|description|lastModifiedBy)>/g

/** All words of a part, one block a line; runs within a block stand together, as they are read. */
export const wordsOf = (xml: string): string =>
  unescaped(
    xml
      .replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) =>
        inner.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      )
      .replaceAll(/<(?:\w+:)?(?:br|tab|cr)\b[^>]*>/g, '\t')
      .replaceAll(blockEnd, '\n')
      .replaceAll(/<[^>]*>/g, ''),
  )

/** The attributes of every element with this name. */
export function elementsOf(xml: string, name: string): readonly Readonly<Record<string, string>>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>`, 'g'))].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', double, single]) => [
        key,
        unescaped(double ?? single ?? ''),
      ]),
    ),
  )
}
