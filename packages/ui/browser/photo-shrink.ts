import { type PhotoHint, judgePhoto } from './photo-judge.ts'

const longSide = 2000
const quality = 0.82
const smallest = 1024

export type Shrunk = { file: File; hints: PhotoHint[] }

/**
 * A copy of a photo that is upright, at most 2000 pixels long, and without the camera's notes (place, time, device).
 * Throws what the browser throws when it cannot read the file.
 */
export async function shrinkPhoto(file: File): Promise<Shrunk> {
  const image = await decode(file)
  try {
    const hints = judgePhoto(pixelsOf(draw(image, 320)), image)
    const blob = await encode(draw(image, longSide))
    // A picture of nearly nothing may fall below what the server takes; then the original goes.
    if (!blob || blob.size < smallest) return { file, hints }
    const name = `${file.name.replace(/\.[^.]*$/, '') || 'photo'}.jpg`
    return { file: new File([blob], name, { type: 'image/jpeg' }), hints }
  } finally {
    image.close()
  }
}

type Decoded = { source: CanvasImageSource; width: number; height: number; close(): void }

async function decode(file: File): Promise<Decoded> {
  if ('createImageBitmap' in window) {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
    if (bitmap) return { source: bitmap, width: bitmap.width, height: bitmap.height, close: () => bitmap.close() }
  }
  const address = URL.createObjectURL(file)
  const image = new Image()
  image.src = address
  await image.decode()
  return {
    source: image,
    width: image.naturalWidth,
    height: image.naturalHeight,
    close: () => URL.revokeObjectURL(address),
  }
}

function draw(image: Decoded, limit: number): HTMLCanvasElement {
  const scale = Math.min(1, limit / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.width * scale))
  canvas.height = Math.max(1, Math.round(image.height * scale))
  const pen = canvas.getContext('2d', { willReadFrequently: limit < longSide })
  if (!pen) throw new Error('no canvas')
  // What is transparent becomes paper.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image.source, 0, 0, canvas.width, canvas.height)
  return canvas
}

function pixelsOf(canvas: HTMLCanvasElement): ImageData {
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  return pen.getImageData(0, 0, canvas.width, canvas.height)
}

function encode(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality)
  })
}
