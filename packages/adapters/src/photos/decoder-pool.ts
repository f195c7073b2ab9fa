import type { DecodedPhoto, PhotoFault, Photos } from '@anju/core'
import { type ChildAnswer, DecoderChild } from './decoder-child.ts'

export type DecoderOptions = {
  /** Child processes at once; two cores serve one each. */
  children?: number
  /** Pictures that may wait; beyond it the answer is `file.busy` at once. */
  queue?: number
  /** A picture that takes longer costs its child its life. */
  timeoutMs?: number
  /** Resident memory of a child; 25 megapixels of 16-bit interlaced PNG need about 430 MiB. */
  memoryBytes?: number
}

export type PhotoDecoder = Photos & {
  close(): void
}

type Waiting = { bytes: Uint8Array; resolve: (answer: ChildAnswer) => void }

/** After so many pictures a child is replaced, so that nothing it leaks or keeps stays for long. */
const picturesPerChild = 200

const mebibyte = 1024 * 1024

/** Pictures are decoded outside this process. Children start with the first picture and are replaced when they die. */
export function openPhotoDecoder(options: DecoderOptions = {}): PhotoDecoder {
  const pool = new DecoderPool({
    children: options.children ?? 1,
    queue: options.queue ?? 30,
    timeoutMs: options.timeoutMs ?? 10_000,
    memoryBytes: options.memoryBytes ?? 512 * mebibyte,
  })
  return { decode: async (bytes) => shape(await pool.decode(bytes)), close: () => pool.close() }
}

function shape(answer: ChildAnswer): { ok: true; photo: DecodedPhoto } | { ok: false; fault: PhotoFault } {
  if ('fault' in answer) return { ok: false, fault: answer.fault }
  const { jpeg, thumbnail, width, height } = answer
  return { ok: true, photo: { jpeg: Buffer.from(jpeg), thumbnail: Buffer.from(thumbnail), width, height } }
}

class DecoderPool {
  readonly #options: Required<DecoderOptions>
  readonly #idle: DecoderChild[] = []
  readonly #waiting: Waiting[] = []
  readonly #busy = new Set<DecoderChild>()

  constructor(options: Required<DecoderOptions>) {
    this.#options = options
  }

  decode(bytes: Uint8Array): Promise<ChildAnswer> {
    if (this.#waiting.length >= this.#options.queue) return Promise.resolve({ fault: 'file.busy' })
    return new Promise((resolve) => {
      this.#waiting.push({ bytes, resolve })
      this.#next()
    })
  }

  close(): void {
    for (const waiting of this.#waiting.splice(0)) waiting.resolve({ fault: 'file.busy' })
    for (const child of [...this.#idle.splice(0), ...this.#busy]) child.kill()
  }

  #next(): void {
    if (this.#busy.size >= this.#options.children) return
    const waiting = this.#waiting.shift()
    if (waiting) void this.#serve(waiting)
  }

  async #serve({ bytes, resolve }: Waiting): Promise<void> {
    const child = this.#takeChild()
    this.#busy.add(child)
    const answer = await child.decode(bytes, this.#options.timeoutMs)
    this.#busy.delete(child)
    this.#putBack(child)
    resolve(answer)
    this.#next()
  }

  #takeChild(): DecoderChild {
    for (let child = this.#idle.pop(); child; child = this.#idle.pop()) if (child.isAlive) return child
    return new DecoderChild(this.#options.memoryBytes)
  }

  #putBack(child: DecoderChild): void {
    if (child.isAlive && child.decoded < picturesPerChild) this.#idle.push(child)
    else child.kill()
  }
}
