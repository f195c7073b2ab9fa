import sharp from 'sharp'

/** Only what the confined process says over its channel: no error texts of native code leave it. */
export type Decoded =
  | { jpeg: Uint8Array; thumbnail: Uint8Array; width: number; height: number }
  | { fault: 'file.type' | 'file.pixels' | 'file.corrupt' }

const mostPixels = 25_000_000
const longestSide = 10_000
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
  const header = await readHeader(bytes)
  if ('fault' in header) return header
  try {
    const upright = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'warning' })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 88 })
      .toBuffer({ resolveWithObject: true })
    const { width, height } = upright.info
    return { jpeg: upright.data, thumbnail: await shrink(upright.data), width, height }
  } catch {
    return { fault: 'file.corrupt' }
  }
}

/** Size and format as the header tells them, before a single pixel is decoded. */
async function readHeader(bytes: Uint8Array): Promise<{ width: number; height: number } | Decoded> {
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (format !== 'jpeg' && format !== 'png') return { fault: 'file.type' }
    const isTooLarge = width * height > mostPixels || Math.max(width, height) > longestSide
    return isTooLarge ? { fault: 'file.pixels' } : { width, height }
  } catch (error) {
    const isForeign = error instanceof Error && /unsupported image format/i.test(error.message)
    return { fault: isForeign ? 'file.type' : 'file.corrupt' }
  }
}

const shrink = (jpeg: Buffer): Promise<Buffer> =>
  sharp(jpeg)
    .resize(thumbnailSide, thumbnailSide, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer()
