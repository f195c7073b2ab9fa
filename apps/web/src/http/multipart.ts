import { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import type { FormFile } from './posted-form.ts'

export type MultipartFault = 'body.invalid' | 'body.too-large'

export type MultipartLimits = { file: number; files: number; text: number; texts: number; fields: number }

type Reader = {
  limits: MultipartLimits
  onField: (name: string, value: string) => void
  /** Asked before the first byte of a file is kept; one that may not be is read past. */
  mayKeepFiles: () => boolean
  onFile: (file: FormFile) => void
  onLeftOut: () => void
}

/** Read a multipart body part by part; what is wrong with it, or undefined when it was read to its end. */
export function readParts(body: ReadableStream, type: string, reader: Reader): Promise<MultipartFault | undefined> {
  return new Promise((done) => {
    const busboy = openBusboy(type, reader.limits)
    if (!busboy) return done('body.invalid')
    const source = Readable.fromWeb(body as never)
    const stop = (fault: MultipartFault) => {
      source.unpipe(busboy)
      source.resume()
      done(fault)
    }
    const parts = new Parts(reader, stop)
    // Nobody stands above these listeners: an error that left one would end the process.
    const safely =
      <A extends unknown[]>(listen: (...args: A) => void) =>
      (...args: A): void => {
        try {
          listen(...args)
        } catch {
          stop('body.invalid')
        }
      }
    busboy.on(
      'field',
      safely((name: string | undefined, value: string) => parts.field(name, value)),
    )
    busboy.on(
      'file',
      safely((field: string | undefined, stream: Upload, name: string) => parts.file(field, stream, name)),
    )
    for (const event of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      busboy.on(event, () => stop('body.too-large'))
    busboy.on('error', () => stop('body.invalid'))
    busboy.on('finish', () => done(undefined))
    source.on('error', () => stop('body.invalid'))
    source.pipe(busboy)
  })
}

type Upload = Readable & { truncated?: boolean }

class Parts {
  readonly #reader: Reader
  readonly #stop: (fault: MultipartFault) => void
  #textLength = 0

  constructor(reader: Reader, stop: (fault: MultipartFault) => void) {
    this.#reader = reader
    this.#stop = stop
  }

  /** A part may come without a name; no form of ours sends one. */
  field(name: string | undefined, value: string): void {
    if (name === undefined) return this.#stop('body.invalid')
    this.#textLength += name.length + value.length
    if (this.#textLength > this.#reader.limits.texts) return this.#stop('body.too-large')
    this.#reader.onField(name, value)
  }

  file(field: string | undefined, stream: Upload, name: string | undefined): void {
    // Without this listener a cut body ends the process.
    stream.on('error', () => this.#stop('body.invalid'))
    if (field !== undefined && this.#reader.mayKeepFiles()) return this.#collect(field, stream, name)
    stream.resume()
    if (field === undefined) this.#stop('body.invalid')
    // A browser sends an empty part for a file field in which nothing was picked.
    else if (name) this.#reader.onLeftOut()
  }

  #collect(field: string, stream: Upload, name: string | undefined): void {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const bytes = Buffer.concat(chunks)
      if (name || bytes.length)
        this.#reader.onFile({ field, name: name ?? '', bytes, truncated: stream.truncated === true })
    })
  }
}

function openBusboy(type: string, limits: MultipartLimits): InstanceType<typeof Busboy> | undefined {
  const { file, files, text, fields } = limits
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: { fileSize: file, files, fields, fieldSize: text, fieldNameSize: 200, parts: files + fields },
    })
  } catch {
    return undefined
  }
}
