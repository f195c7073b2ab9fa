import sharp, { type Sharp } from 'sharp'
import { type DecodeFault, headerFault, uprightOf } from './decode.ts'

export type Form = { format: 'webp' | 'jpg'; width: number; height: number; bytes: Uint8Array }

/** A picture for a page in its widths, the largest first, and once as JPEG for browsers that know nothing newer. */
export type Rendered = { width: number; height: number; forms: Form[] } | { fault: DecodeFault }

/** What cameras make today; a form that a page shows is never larger than the widest. */
const mostPixels = 50_000_000
const widths = [1600, 960, 480] as const
const fallbackWidth = 960

/** A narrow tower of pixels keeps its width and would be endless: it ends at three times the widest. */
const tallest = 4_800

/** Decode a JPEG or PNG and write it anew for a page. The bytes that came in never go out again. */
export async function render(bytes: Uint8Array): Promise<Rendered> {
  const fault = await headerFault(bytes, mostPixels)
  if (fault) return { fault }
  try {
    const { data, info } = await uprightOf(bytes, mostPixels)
      .resize({ width: widths[0], height: tallest, fit: 'inside', withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = info
    const pixels = () => sharp(data, { raw: { width, height, channels } })
    const forms: Form[] = []
    for (const one of [width, ...widths.filter((w) => w < width)]) {
      forms.push(await formOf(pixels().resize({ width: one }).webp({ quality: 80 }), 'webp'))
    }
    const narrow = Math.min(width, fallbackWidth)
    forms.push(await formOf(pixels().resize({ width: narrow }).jpeg({ quality: 80, progressive: true }), 'jpg'))
    return { width, height, forms }
  } catch {
    return { fault: 'file.corrupt' }
  }
}

async function formOf(picture: Sharp, format: Form['format']): Promise<Form> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  return { format, width: info.width, height: info.height, bytes: data }
}
