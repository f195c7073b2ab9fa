import type { AttachmentFormat } from '@anju/domain/content'
import { NumberFinder } from './numbers.ts'
import { refuseActs } from './ooxml-acts.ts'
import { lookThroughSheets } from './sheets.ts'
import { active, corrupt, Stop } from './stop.ts'
import { elementsOf, wordsOf, xmlOf } from './xml.ts'
import { partsOf } from './zip.ts'

/** By the type of its main part, never by what the file is called. */
const mainTypes: Readonly<Record<string, AttachmentFormat>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'xlsx',
}

/** A Word document or a workbook: what it is, what in it acts, and whom it names. */
export async function inspectOoxml(bytes: Buffer) {
  const parts = await partsOf(bytes)
  const format = formatOf(parts)
  refuseActs(parts)
  const finder = new NumberFinder()
  if (format === 'xlsx') lookThroughSheets(parts, finder)
  for (const [name, part] of parts) {
    if (!/\.xml$/i.test(name) || (format === 'xlsx' && /worksheets\/|sharedStrings\.xml$/i.test(name))) continue
    finder.lookThrough(wordsOf(xmlOf(part)), (line) => placeOf(name, line))
  }
  return { format, bytes, numbers: finder.found, unread: hasPictures(parts) ? '里面的图片' : '' }
}

function formatOf(parts: ReadonlyMap<string, Buffer>): AttachmentFormat {
  const list = parts.get('[Content_Types].xml')
  if (!list) throw new Stop({ fault: 'type' })
  const types = elementsOf(xmlOf(list), 'Override')
  if (types.some((one) => /macroEnabled|vbaProject/i.test(one.ContentType ?? ''))) throw active('宏')
  const main = types.find((one) => (one.ContentType ?? '') in mainTypes)
  const format = mainTypes[main?.ContentType ?? '']
  if (!format) throw new Stop({ fault: 'type' })
  if (!parts.has((main?.PartName ?? '').replace(/^\//, ''))) throw corrupt()
  return format
}

const placeNames: readonly (readonly [RegExp, string])[] = [
  [/header\d*\.xml$/, '页眉'],
  [/footer\d*\.xml$/, '页脚'],
  [/(foot|end)notes\.xml$/, '脚注'],
  [/comments[^/]*\.xml$/i, '批注'],
  [/docProps\//, '文件属性'],
]

const placeOf = (name: string, line: number): string =>
  name === 'word/document.xml' ? `正文第 ${line} 段` : (placeNames.find(([one]) => one.test(name))?.[1] ?? name)

const hasPictures = (parts: ReadonlyMap<string, Buffer>): boolean =>
  [...parts.keys()].some((name) => /\/media\/[^/]+\.(png|jpe?g|bmp|tiff?|emf|wmf|gif|webp)$/i.test(name))
