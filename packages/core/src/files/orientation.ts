/** Quarter turns clockwise that the owner chose. */
export type Rotation = 0 | 90 | 180 | 270

/** The EXIF orientation that makes a viewer turn a picture clockwise by so much. */
const exifOrientation = { 0: 1, 90: 6, 180: 3, 270: 8 } as const satisfies Record<Rotation, number>

const startOfImage = 2

/**
 * The same JPEG with the turn written in front of it: every browser and viewer honours it, and the pixels are not
 * encoded a second time. The picture must carry no EXIF of its own; ours never do.
 */
export function turned(jpeg: Buffer, rotation: Rotation): Buffer {
  if (rotation === 0) return jpeg
  return Buffer.concat([
    jpeg.subarray(0, startOfImage),
    orientationSegment(exifOrientation[rotation]),
    jpeg.subarray(startOfImage),
  ])
}

/** APP1 with a big-endian TIFF header and a single entry: tag 0x0112 (Orientation), one SHORT. */
function orientationSegment(orientation: number): Buffer {
  const segment = Buffer.alloc(36)
  segment.writeUInt16BE(0xffe1, 0)
  segment.writeUInt16BE(segment.length - 2, 2)
  segment.write('Exif\0\0MM', 4, 'latin1')
  segment.writeUInt16BE(42, 12)
  segment.writeUInt32BE(8, 14)
  segment.writeUInt16BE(1, 18)
  segment.writeUInt16BE(0x0112, 20)
  segment.writeUInt16BE(3, 22)
  segment.writeUInt32BE(1, 24)
  segment.writeUInt16BE(orientation, 28)
  return segment
}
