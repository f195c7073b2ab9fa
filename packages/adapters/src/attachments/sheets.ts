import path from 'node:path'
import type { NumberFinder } from './numbers.ts'
import { elementsOf, unescaped, wordsOf, xmlOf } from './xml.ts'

type Parts = ReadonlyMap<string, Buffer>

/** Every cell of every sheet, hidden ones too, told by the sheet's name and the cell. */
export function lookThroughSheets(parts: Parts, finder: NumberFinder): void {
  const strings = sharedStrings(parts)
  const used = new Set<number>()
  const names = sheetNames(parts)
  for (const [part, bytes] of parts) {
    if (!/^xl\/worksheets\/[^/]*\.xml$/.test(part)) continue
    const sheet = names.get(part) ?? path.basename(part)
    for (const { ref, text, index } of cellsOf(xmlOf(bytes), strings)) {
      if (index !== undefined) used.add(index)
      finder.look(text, `工作表“${sheet}” ${ref}`)
    }
  }
  // Words that no cell shows any more are still in the file.
  for (const [index, text] of strings.entries()) if (!used.has(index)) finder.look(text, '不再显示的单元格')
}

const sharedStrings = (parts: Parts): readonly string[] => {
  const part = parts.get('xl/sharedStrings.xml')
  if (!part) return []
  return [...xmlOf(part).matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map(([, inside = '']) =>
    wordsOf(inside).trim(),
  )
}

/** Part → the name on its tab. */
function sheetNames(parts: Parts): ReadonlyMap<string, string> {
  const [book, links] = [parts.get('xl/workbook.xml'), parts.get('xl/_rels/workbook.xml.rels')]
  if (!book || !links) return new Map()
  const targets = new Map(
    elementsOf(xmlOf(links), 'Relationship').map(({ Id = '', Target = '' }) => [
      Id,
      Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`,
    ]),
  )
  const sheets = elementsOf(xmlOf(book), 'sheet')
  return new Map(sheets.map((one) => [targets.get(one['r:id'] ?? '') ?? '', one.name ?? '']))
}

type Cell = { ref: string; text: string; index?: number }

function* cellsOf(xml: string, strings: readonly string[]): Generator<Cell> {
  for (const [, inside = '', content = ''] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const ref = /\br="([^"]*)"/.exec(inside)?.[1] ?? ''
    const type = /\bt="([^"]*)"/.exec(inside)?.[1]
    const value = unescaped(/<v\b[^>]*>([^<]*)<\/v>/.exec(content)?.[1] ?? '')
    if (type === 's') yield { ref, text: strings[Number(value)] ?? '', index: Number(value) }
    else if (type === 'inlineStr') yield { ref, text: wordsOf(content) }
    else yield { ref, text: plainNumber(value) }
    const formula = /<f\b[^>]*>([^<]*)<\/f>/.exec(content)?.[1]
    if (formula) yield { ref, text: unescaped(formula) }
  }
}

/** A mobile number may be kept as 1.3812345678E10. */
const plainNumber = (value: string): string =>
  /^\d(\.\d+)?E\+?\d{1,2}$/i.test(value) ? Number(value).toFixed(0) : value
