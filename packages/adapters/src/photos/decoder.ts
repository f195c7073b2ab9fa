import { fileURLToPath } from 'node:url'
import type { DecodedPhoto, PhotoFault, Photos, RenderedPicture } from '@anju/core'
import { ConfinedPool, type PoolAnswer, type PoolOptions } from '../confined/index.ts'
import type { Decoded, DecodeFault } from './decode.ts'
import type { DecoderRequest } from './decoder-process.ts'
import type { Rendered } from './render.ts'

export type PhotoDecoder = Photos & { close(): void }

const program = fileURLToPath(new URL('./decoder-process.ts', import.meta.url))

/** 25 megapixels of 16-bit interlaced PNG need about 430 MiB. */
const memoryBytes = 512 * 1024 * 1024

/** Pictures are decoded outside this process. */
export function openPhotoDecoder(options: PoolOptions = {}): PhotoDecoder {
  const confined = { path: program, memoryBytes: options.memoryBytes ?? memoryBytes, addons: true }
  const pool = new ConfinedPool<DecoderRequest, Decoded | Rendered>(confined, options)
  return {
    decode: async (bytes) => {
      const answer = settled<Decoded>(await pool.ask({ task: 'decode', bytes }))
      return 'fault' in answer ? { ok: false, fault: answer.fault } : { ok: true, photo: photoOf(answer) }
    },
    render: async (bytes) => {
      const answer = settled<Rendered>(await pool.ask({ task: 'render', bytes }))
      return 'fault' in answer ? { ok: false, fault: answer.fault } : { ok: true, picture: pictureOf(answer) }
    },
    close: () => pool.close(),
  }
}

/** What the task answers, or what its end says about the picture. */
function settled<A>(answer: PoolAnswer<Decoded | Rendered>): A | { fault: DecodeFault | PhotoFault } {
  if ('answer' in answer) return answer.answer as A // the program answers each task by its own type
  if (answer.ended === 'memory') return { fault: 'file.pixels' }
  return { fault: answer.ended === 'crash' ? 'file.corrupt' : 'file.busy' }
}

const photoOf = ({ jpeg, thumbnail, width, height }: Exclude<Decoded, { fault: unknown }>): DecodedPhoto => ({
  jpeg: Buffer.from(jpeg),
  thumbnail: Buffer.from(thumbnail),
  width,
  height,
})

const pictureOf = ({ width, height, forms }: Exclude<Rendered, { fault: unknown }>): RenderedPicture => ({
  width,
  height,
  forms: forms.map((one) => ({ ...one, bytes: Buffer.from(one.bytes) })),
})
