import data from '../data/glyphs.json' with { type: 'json' }

const glyphs: Readonly<Record<string, { advance: number; outline: string }>> = data.glyphs
const em = 200

type Place = { x: number; y: number; size: number; fill?: string; anchor?: 'start' | 'middle' }

const advanceOf = (words: string): number =>
  [...words].reduce((sum, sign) => sum + (glyphs[sign]?.advance ?? em / 2), 0)

/** Words as outlines: a machine without Chinese fonts draws them all the same. A gap stands for what has no outline. */
export function write(words: string, { x, y, size, fill = '#14202b', anchor = 'start' }: Place): string {
  const scale = size / em
  let at = anchor === 'middle' ? -advanceOf(words) / 2 : 0
  const signs = [...words].map((sign) => {
    const glyph = glyphs[sign]
    const here = at
    at += glyph?.advance ?? em / 2
    return glyph ? `<path transform="translate(${Math.round(here)} 0)" d="${glyph.outline}"/>` : ''
  })
  return `<g transform="translate(${x} ${y}) scale(${scale.toFixed(4)})" fill="${fill}">${signs.join('')}</g>`
}

export const size = { width: 1600, height: 1067 } as const

export const rect = (x: number, y: number, width: number, height: number, more: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${more}/>`

/** A whole drawing on its ground, plainly labelled as what it is. */
export function drawing(ground: string, parts: readonly string[]): string {
  const { width, height } = size
  const label = [
    rect(width - 372, height - 112, 340, 80, 'fill="#0f4c81"'),
    rect(width - 364, height - 104, 324, 64, 'fill="none" stroke="#fff" stroke-width="3"'),
    write('示范图片', { x: width - 202, y: height - 52, size: 56, fill: '#fff', anchor: 'middle' }),
  ]
  const all = [rect(0, 0, width, height, `fill="${ground}"`), ...parts, ...label]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${all.join('')}</svg>`
}
