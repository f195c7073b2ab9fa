import { attachmentFormats, type ContentFileKind, mostContentFileBytes, personalNumbersIn } from '@anju/domain/content'
import { type FieldError, type Outcome, ok, refuse } from '@anju/domain/kit'
import type { Ctx } from '../../context.ts'
import { savedName, type Upload } from '../../files/index.ts'
import type { AttachmentFault, FoundNumber, PhotoFault } from '../../ports.ts'

/** A file as it will be stored. */
export type Prepared = {
  name: string
  mediaType: string
  bytes: number
  width: number | null
  height: number | null
  unread: string
  objects: readonly { part: string; bytes: Buffer }[]
}

export type PrepareRefusal =
  | 'content-file.empty'
  | 'content-file.too-large'
  | 'content-file.picture-type'
  | 'content-file.attachment-type'
  | 'content-file.pixels'
  | 'content-file.corrupt'
  | 'content-file.locked'
  | 'content-file.active'
  | 'content-file.too-much'
  | 'content-file.busy'
  | 'content-file.personal'
type Preparing = Promise<Outcome<Prepared, PrepareRefusal>>

/** Look at an upload, and make of it what is kept. What it is called and what the browser says it is do not count. */
export async function prepareFile(ctx: Ctx, kind: ContentFileKind, upload: Upload): Preparing {
  const most = mostContentFileBytes[kind]
  if (upload.truncated || upload.bytes.length > most)
    return refuse('content-file.too-large', { params: { most: `${most / 1_048_576}M` } })
  if (upload.bytes.length === 0) return refuse('content-file.empty')
  return kind === 'picture' ? preparePicture(ctx, upload) : prepareAttachment(ctx, upload)
}

const pictureFaults = {
  'file.type': 'content-file.picture-type',
  'file.pixels': 'content-file.pixels',
  'file.corrupt': 'content-file.corrupt',
  'file.busy': 'content-file.busy',
} as const satisfies Record<PhotoFault, PrepareRefusal>

const jpegStart = [0xff, 0xd8, 0xff]
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

async function preparePicture({ ports }: Ctx, { name, bytes }: Upload): Preparing {
  const isPicture = [jpegStart, pngStart].some((start) => start.every((byte, at) => bytes[at] === byte))
  if (!isPicture) return refuse('content-file.picture-type')
  const rendered = await ports.photos.render(bytes)
  if (!rendered.ok) return refuse(pictureFaults[rendered.fault])
  const { width, height, forms } = rendered.picture
  return ok({
    name: savedName(name, 'jpg', '图片'),
    mediaType: 'image/webp',
    bytes: forms[0]?.bytes.length ?? 0,
    width,
    height,
    unread: '',
    objects: forms.map((one) => ({ part: `${one.width}.${one.format}`, bytes: one.bytes })),
  })
}

const attachmentFaults = {
  type: 'content-file.attachment-type',
  corrupt: 'content-file.corrupt',
  locked: 'content-file.locked',
  'too-much': 'content-file.too-much',
  busy: 'content-file.busy',
  active: 'content-file.active',
} as const satisfies Record<AttachmentFault['fault'], PrepareRefusal>

async function prepareAttachment({ ports }: Ctx, upload: Upload): Preparing {
  const inspected = await ports.attachments.inspect({ name: upload.name, bytes: upload.bytes })
  if ('fault' in inspected) {
    const code = attachmentFaults[inspected.fault]
    return refuse(code, inspected.fault === 'active' ? { params: { what: inspected.what } } : {})
  }
  const { format, bytes, unread } = inspected
  const name = savedName(upload.name, format, '附件')
  const numbers = [...personalNumbersIn(name).map((one) => ({ ...one, where: '文件名' })), ...inspected.numbers]
  if (numbers.length > 0)
    return refuse('content-file.personal', { params: { count: numbers.length }, fields: numbers.map(told) })
  const { mediaType } = attachmentFormats[format]
  const facts = { name, mediaType, bytes: bytes.length, width: null, height: null, unread }
  return ok({ ...facts, objects: [{ part: 'file', bytes }] })
}

const words = { 'id-number': '完整的证件号码', mobile: '完整的手机号码' } as const

/** The gate of personal numbers, with the place in the file (个人信息保护法 art. 25). */
const told = ({ kind, where, shown }: FoundNumber): FieldError => ({
  path: 'file',
  code: `personal.${kind}`,
  message: `${where}有${words[kind]}（${shown}）`,
})
