import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { openPhotoDecoder } from './index.ts'

const decoder = openPhotoDecoder()
afterAll(() => decoder.close())

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 20, g: 90, b: 160 } } })

/** A PNG whose header promises a size; the pixels are all there, packed to almost nothing. */
function packedPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

async function decoded(bytes: Uint8Array) {
  const result = await decoder.decode(bytes)
  if (!result.ok) throw new Error(`refused: ${result.fault}`)
  return result.photo
}

async function fault(bytes: Uint8Array): Promise<string> {
  const result = await decoder.decode(bytes)
  return result.ok ? 'decoded' : result.fault
}

describe('what comes out', () => {
  test('a phone picture stands upright and carries no metadata: no camera, no place, no thumbnail of its own', async () => {
    const original = await canvas(1200, 800)
      .withExif({
        IFD0: { Make: 'Invented', Copyright: '张样例' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 48/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(original.includes('Exif')).toBe(true)
    const photo = await decoded(original)
    expect([photo.width, photo.height]).toEqual([800, 1200])
    for (const bytes of [photo.jpeg, photo.thumbnail]) {
      const metadata = await sharp(bytes).metadata()
      expect(metadata).toMatchObject({ format: 'jpeg', space: 'srgb' })
      expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc, metadata.orientation]).toEqual(
        Array(5).fill(undefined),
      )
      expect(bytes.includes('Exif') || bytes.includes('GPS') || bytes.includes('Invented')).toBe(false)
    }
    const thumbnail = await sharp(photo.thumbnail).metadata()
    expect([thumbnail.width, thumbnail.height]).toEqual([213, 320])
  })

  test('a transparent PNG gets a white ground, a CMYK JPEG becomes sRGB, a small one is not blown up', async () => {
    const clear = sharp({ create: { width: 40, height: 30, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    const white = await decoded(await clear.png().toBuffer())
    expect([...(await sharp(white.jpeg).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255])
    const cmyk = await canvas(500, 400).toColourspace('cmyk').jpeg().toBuffer()
    expect((await sharp((await decoded(cmyk)).jpeg).metadata()).space).toBe('srgb')
    expect(await sharp(white.thumbnail).metadata()).toMatchObject({ width: 40, height: 30 })
  })

  test('what is hidden in or behind the picture does not come out', async () => {
    const jpeg = await canvas(400, 300).jpeg().toBuffer()
    const script = Buffer.from('<script>alert(1)</script>PK\u0003\u0004')
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, script.length + 2]), script])
    const behind = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), script])
    expect((await decoded(behind)).jpeg.includes('<script>')).toBe(false)
  })
})

describe('what is refused', () => {
  test.each(['gif', 'webp', 'tiff', 'avif'] as const)('%s is not decoded', async (format) => {
    expect(await fault(await canvas(64, 64).toFormat(format).toBuffer())).toBe('file.type')
  })

  test('SVG, PDF, HTML and plain noise are not decoded', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>'
    for (const text of [svg, '%PDF-1.7\n1 0 obj', '<!doctype html><p>x', 'x'.repeat(2000)]) {
      expect(await fault(Buffer.from(text))).toBe('file.type')
    }
  })

  test('the first bytes of a picture do not make a picture', async () => {
    expect(await fault(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2000, 65)]))).toBe(
      'file.corrupt',
    )
  })

  test('a picture that is cut off is not half shown', async () => {
    const noise = sharp({
      create: {
        width: 600,
        height: 600,
        channels: 3,
        background: '#808080',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
    const jpeg = await noise.jpeg().toBuffer()
    expect(await fault(jpeg.subarray(0, jpeg.length - 9000))).toBe('file.corrupt')
    const png = await noise.clone().png().toBuffer()
    expect(await fault(png.subarray(0, png.length - 9000))).toBe('file.corrupt')
  })

  test('more pixels than allowed, or too long a side, is refused by the header', async () => {
    expect(await fault(packedPng(50_000, 50_000))).toBe('file.pixels')
    expect(await fault(packedPng(5_001, 5_000))).toBe('file.pixels')
    expect(await fault(packedPng(10_001, 8))).toBe('file.pixels')
    expect(await fault(packedPng(10_000, 8))).toBe('decoded')
  }, 30_000)
})

describe('the confined process', () => {
  test('one that takes too much memory ends, and the next picture is served', async () => {
    const small = openPhotoDecoder({ memoryBytes: 150 * 1024 * 1024 })
    const large = await canvas(5_000, 5_000).png().toBuffer()
    expect(await small.decode(large)).toEqual({ ok: false, fault: 'file.pixels' })
    expect(await small.decode(await canvas(300, 300).png().toBuffer())).toMatchObject({ ok: true })
    small.close()
  }, 30_000)

  test('one that takes too long is killed and the picture is refused', async () => {
    const hasty = openPhotoDecoder({ timeoutMs: 1 })
    expect(await hasty.decode(await canvas(3_000, 3_000).png().toBuffer())).toEqual({ ok: false, fault: 'file.busy' })
    hasty.close()
  })

  test('pictures wait in line, and beyond the line the answer comes at once', async () => {
    const picture = await canvas(200, 200).jpeg().toBuffer()
    const narrow = openPhotoDecoder({ children: 1, queue: 2 })
    const answers = await Promise.all(Array.from({ length: 5 }, () => narrow.decode(picture)))
    expect(answers.map((a) => (a.ok ? 'decoded' : a.fault))).toEqual([
      'decoded',
      'decoded',
      'decoded',
      'file.busy',
      'file.busy',
    ])
    narrow.close()
  })
})

describe('for a page', () => {
  const rendered = async (bytes: Uint8Array) => {
    const result = await decoder.render(bytes)
    if (!result.ok) throw new Error(`refused: ${result.fault}`)
    return result.picture
  }

  test('a large picture comes in three widths and once as JPEG, upright and without metadata', async () => {
    const original = await canvas(2_000, 3_000)
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 48/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { width, height, forms } = await rendered(original)
    expect([width, height]).toEqual([1600, 1067])
    expect(forms.map((one) => [one.width, one.height, one.format])).toEqual([
      [1600, 1067, 'webp'],
      [960, 640, 'webp'],
      [480, 320, 'webp'],
      [960, 640, 'jpg'],
    ])
    for (const { bytes, format } of forms) {
      const metadata = await sharp(bytes).metadata()
      expect([metadata.format, metadata.exif, metadata.xmp, metadata.icc, metadata.orientation]).toEqual([
        format === 'jpg' ? 'jpeg' : 'webp',
        ...Array(4).fill(undefined),
      ])
    }
  })

  test('a small one is not blown up, a tower is no taller than a page needs', async () => {
    const small = await rendered(await canvas(300, 200).png().toBuffer())
    expect(small.forms.map((one) => `${one.width}.${one.format}`)).toEqual(['300.webp', '300.jpg'])
    const tower = await rendered(await canvas(1_000, 9_000).png().toBuffer())
    expect([tower.width, tower.height]).toEqual([533, 4_800])
  })

  test('the same refusals as for a photo, with room for what cameras make', async () => {
    const faultOf = async (bytes: Uint8Array) => {
      const result = await decoder.render(bytes)
      return result.ok ? 'rendered' : result.fault
    }
    expect(await faultOf(await canvas(64, 64).gif().toBuffer())).toBe('file.type')
    expect(await faultOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('file.type')
    expect(await faultOf(packedPng(10_000, 5_001))).toBe('file.pixels')
    expect(await faultOf(packedPng(6_000, 4_500))).toBe('rendered')
    expect(await faultOf((await canvas(900, 900).jpeg().toBuffer()).subarray(0, 3_000))).toBe('file.corrupt')
  }, 30_000)
})
