import { inflateSync } from 'node:zlib'
import { active, Stop, tooMuch } from './stop.ts'

/** Names under which a PDF does something by itself, holds other files, or hides its words. */
const acting: Readonly<Record<string, string>> = {
  JavaScript: '脚本',
  Launch: '启动程序的动作',
  EmbeddedFile: '内嵌的文件',
  EmbeddedFiles: '内嵌的文件',
  FileAttachment: '内嵌的文件',
  RichMedia: '内嵌的媒体',
  Rendition: '内嵌的媒体',
  Movie: '内嵌的媒体',
  SubmitForm: '发送表单的动作',
  ImportData: '取数的动作',
  GoToE: '打开别的文件的动作',
  GoToR: '打开别的文件的动作',
  XFA: '动态表单',
}

const mostUnpacked = 128 * 1_048_576

/**
 * Looks at every name outside and inside of what is packed, whatever the file's own table of contents says: readers
 * differ in what they find where.
 */
export function refusePdfActs(bytes: Buffer): void {
  if (refuseNames(bytes).has('Encrypt')) throw new Stop({ fault: 'locked' })
  for (const packed of streamsOf(bytes)) {
    const plain = unpacked(packed)
    if (plain && isObjects(plain)) refuseNames(plain)
  }
}

function refuseNames(bytes: Buffer): ReadonlySet<string> {
  const names = new Set<string>()
  for (let at = bytes.indexOf(slash); at >= 0; at = bytes.indexOf(slash, at + 1)) {
    const name = nameAt(bytes, at + 1)
    const what = acting[name]
    if (what && Object.hasOwn(acting, name)) throw active(what)
    if (name === 'Encrypt') names.add(name)
  }
  return names
}

const slash = 0x2f
const longestName = 20
const regular = /[^\s()<>[\]{}/%\0]/

/** `/J#61vaScript` is `JavaScript`. */
function nameAt(bytes: Buffer, from: number): string {
  let name = ''
  for (let at = from; at < bytes.length && name.length <= longestName; at += 1) {
    let sign = String.fromCharCode(bytes[at] ?? 0)
    if (!regular.test(sign)) break
    const code = sign === '#' ? /^[0-9a-f]{2}$/i.exec(bytes.toString('latin1', at + 1, at + 3))?.[0] : undefined
    if (code) {
      sign = String.fromCharCode(Number.parseInt(code, 16))
      at += 2
    }
    name += sign
  }
  return name
}

function* streamsOf(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', Math.max(0, at - 3), at) === 'end') continue
    let from = at + 6
    while (bytes[from] === 0x0d || bytes[from] === 0x0a) from += 1
    const to = bytes.indexOf('endstream', from)
    yield bytes.subarray(from, to < 0 ? bytes.length : to)
  }
}

function unpacked(packed: Buffer): Buffer | undefined {
  if (packed.length < 2 || packed.readUInt16BE(0) % 31 !== 0 || ((packed[0] ?? 0) & 0x0f) !== 8) return undefined
  try {
    return inflateSync(packed, { maxOutputLength: mostUnpacked, finishFlush: syncFlush })
  } catch (error) {
    if (error instanceof RangeError) throw tooMuch()
    return undefined
  }
}

/** A stream that was cut short is read as far as it goes, as readers do. */
const syncFlush = 2

/** A stream of objects begins with numbers; pictures and fonts do not, and words on a page rarely. */
const isObjects = (plain: Buffer): boolean => /^[\s\0]*(%|\d+\s+\d+)/.test(plain.toString('latin1', 0, 200))
