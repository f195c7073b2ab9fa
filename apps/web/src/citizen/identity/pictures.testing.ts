import { randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

function png(width: number, height: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A real grey picture, different each time; about as many bytes as pixels. */
export function picture(width = 120, height = 80): Buffer {
  const rows = randomBytes((width + 1) * height)
  for (let y = 0; y < height; y += 1) rows[y * (width + 1)] = 0
  return png(width, height, rows)
}

/** A header that promises very many pixels, and all of them packed to a few kilobytes. */
export const bomb = (): Buffer => png(40_000, 40_000, Buffer.alloc(2_000_000))

/** A real picture with so many bytes behind its end. */
export const pictureOf = (bytes: number): Buffer => {
  const real = picture(20, 20)
  return Buffer.concat([real, Buffer.alloc(bytes - real.length)])
}

export const asFile = (bytes: Buffer, name = 'photo.jpg', type = 'image/jpeg'): File =>
  new File([new Uint8Array(bytes)], name, { type })
