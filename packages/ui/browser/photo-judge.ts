/** What may be wrong with a photo. Only hints: nobody is kept from sending it. */
export type PhotoHint = 'dark' | 'blurred' | 'tiny'

export const hintWords: Record<PhotoHint, string> = {
  dark: '照片有点暗，字可能看不清，最好到亮一点的地方重拍。',
  blurred: '照片可能没对上焦，最好拿稳再拍一张。',
  tiny: '照片太小，放大后可能看不清，最好重拍。',
}

type Pixels = { data: Uint8ClampedArray; width: number; height: number }

/** Looks at a small copy of the photo, and at how many pixels the original has. */
export function judgePhoto(copy: Pixels, original: { width: number; height: number }): PhotoHint[] {
  const light = greys(copy)
  const hints: PhotoHint[] = []
  if (average(light) < 60) hints.push('dark')
  else if (sharpness(light, copy.width, copy.height) < 20) hints.push('blurred')
  if (Math.min(original.width, original.height) < 500) hints.push('tiny')
  return hints
}

function greys({ data }: Pixels): Float32Array {
  const out = new Float32Array(data.length / 4)
  for (let i = 0; i < out.length; i++) {
    out[i] = 0.299 * (data[i * 4] ?? 0) + 0.587 * (data[i * 4 + 1] ?? 0) + 0.114 * (data[i * 4 + 2] ?? 0)
  }
  return out
}

function average(values: Float32Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / Math.max(1, values.length)
}

/** Variance of the Laplacian: small where no edge is sharp. */
function sharpness(light: Float32Array, width: number, height: number): number {
  const at = (x: number, y: number) => light[y * width + x] ?? 0
  let sum = 0
  let squares = 0
  let count = 0
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const edge = 4 * at(x, y) - at(x - 1, y) - at(x + 1, y) - at(x, y - 1) - at(x, y + 1)
      sum += edge
      squares += edge * edge
      count++
    }
  }
  const mean = sum / Math.max(1, count)
  return squares / Math.max(1, count) - mean * mean
}
