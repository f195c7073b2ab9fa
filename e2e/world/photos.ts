import sharp from 'sharp'

export type PhotoFile = { name: string; mimeType: 'image/jpeg' | 'image/png'; buffer: Buffer }

/** A photo with words on it, different each time; jpg or png by its name. */
export async function photo(name: string, words = name): Promise<PhotoFile> {
  const isPng = name.endsWith('.png')
  const drawn = sharp(Buffer.from(drawing(words)))
  const buffer = await (isPng ? drawn.png() : drawn.jpeg({ quality: 80 })).toBuffer()
  return { name, mimeType: isPng ? 'image/png' : 'image/jpeg', buffer }
}

const hue = (): number => Math.floor(Math.random() * 360)

/** Bright and sharp enough that nobody calls it dark or blurred. */
function drawing(words: string): string {
  const stripes = Array.from({ length: 24 }, (_, n) => {
    const x = n * 40
    return `<rect x="${x}" y="${120 + (n % 5) * 60}" width="22" height="${30 + ((n * 7) % 90)}" fill="hsl(${hue()} 50% 45%)"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640"><rect width="960" height="640" fill="hsl(${hue()} 40% 90%)"/>${stripes.join('')}<rect x="40" y="480" width="880" height="120" fill="#fff"/><text x="60" y="560" font-size="56" font-family="Noto Sans SC, sans-serif" fill="#14202b">${words}</text></svg>`
}

/** Not a photo, whatever it is called. */
export const notAPhoto = (name = 'front.jpg'): PhotoFile => ({
  name,
  mimeType: 'image/jpeg',
  buffer: Buffer.from('MZ this is a program and no picture. '.repeat(100)),
})
