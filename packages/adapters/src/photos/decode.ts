import sharp, { type Sharp } from 'sharp'

export type DecodeFault = 'file.type' | 'file.pixels' | 'file.corrupt'

/** Only what the confined process says over its channel: no error texts of native code leave it. */
export type Decoded =
  | { jpeg: Uint8Array; thumbnail: Uint8Array; width: number; height: number }
  | { fault: DecodeFault }

const mostPixels = 25_000_000
const thumbnailSide = 320

/** Everything is blocked but the two loaders that are needed: SVG, GIF, PDF, TIFF, HEIF and the rest cannot be reached. */
export function confineLoaders(): void {
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng'] })
  sharp.cache(false)
  sharp.concurrency(1)
}

/**
 * Decode a JPEG or PNG, turn it upright by its EXIF orientation, drop every piece of metadata, and write it anew as
 * JPEG, with a thumbnail. The bytes that came in never go out again.
 */
export async function decode(bytes: Uint8Array): Promise<Decoded> {
  const fault = await headerFault(bytes, mostPixels)
  if (fault) return { fault }
  try {
    const upright = await uprightOf(bytes, mostPixels).jpeg({ quality: 88 }).toBuffer({ resolveWithObject: true })
    const { width, height } = upright.info
    return { jpeg: upright.data, thumbnail: await shrink(upright.data), width, height }
  } catch {
    return { fault: 'file.corrupt' }
  }
}

/** Upright, on white ground, in sRGB, without any metadata. */
export const uprightOf = (bytes: Uint8Array, limitInputPixels: number): Sharp =>
  sharp(bytes, { limitInputPixels, failOn: 'warning' })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')

const longestSide = 10_000

/** What size and format in the header say against it, before a single pixel is decoded. */
export async function headerFault(bytes: Uint8Array, most: number): Promise<DecodeFault | undefined> {
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (format !== 'jpeg' && format !== 'png') return 'file.type'
    return width * height > most || Math.max(width, height) > longestSide ? 'file.pixels' : undefined
  } catch (error) {
    const isForeign = error instanceof Error && /unsupported image format/i.test(error.message)
    return isForeign ? 'file.type' : 'file.corrupt'
  }
}

const shrink = (jpeg: Buffer): Promise<Buffer> =>
  sharp(jpeg)
    .resize(thumbnailSide, thumbnailSide, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer()
