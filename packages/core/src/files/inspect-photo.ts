import { type Outcome, ok, refuse } from '@anju/domain/kit'

/** The guide: 文件用jpg/png格式，文件大小不小于1K，最大不超过4M. Both bounds are allowed. */
export const leastPhotoBytes = 1_024
export const mostPhotoBytes = 4_194_304

/** What the door took off the wire; `truncated` says that there was more than it may take. */
export type Upload = { name: string; bytes: Uint8Array; truncated: boolean }

export type UploadRefusal = 'file.too-small' | 'file.too-large' | 'file.type'

const jpegStart = [0xff, 0xd8, 0xff]
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((b, i) => bytes[i] === b)

/**
 * Size and first bytes, before any decoder sees the file. What a file is called and what the browser says it is do not
 * count: a wrong ending of a right picture is put right when it is stored, a right ending of anything else is refused.
 */
export function inspectPhoto({ bytes, truncated }: Upload): Outcome<'jpeg' | 'png', UploadRefusal> {
  if (truncated || bytes.length > mostPhotoBytes) return refuse('file.too-large')
  const isJpeg = startsWith(bytes, jpegStart)
  const isPicture = isJpeg || startsWith(bytes, pngStart)
  if (bytes.length >= pngStart.length && !isPicture) return refuse('file.type')
  if (bytes.length < leastPhotoBytes) return refuse('file.too-small')
  return ok(isJpeg ? 'jpeg' : 'png')
}
