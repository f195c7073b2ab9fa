import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { corrupt, Stop, tooMuch } from './stop.ts'

const most = { entries: 3_000, part: 64 * 1_048_576, all: 200 * 1_048_576 }
const stored = 0
const deflated = 8

/** The parts of an archive by name, unpacked within limits; what the archive says of their sizes is not believed. */
export async function partsOf(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const archive = await opened(bytes)
  const parts = new Map<string, Buffer>()
  let left = most.all
  for await (const entry of entriesOf(archive)) {
    if (parts.size >= most.entries) throw tooMuch()
    if (entry.isEncrypted()) throw new Stop({ fault: 'locked' })
    if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) throw corrupt()
    if (entry.fileName.endsWith('/')) continue
    if (parts.has(entry.fileName)) throw corrupt()
    const part = await unpacked(archive, entry, Math.min(most.part, left))
    left -= part.length
    parts.set(entry.fileName, part)
  }
  return parts
}

/** Names that lead out of the archive, and anything behind its end, are refused by the library. */
function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (error, archive) =>
      error ? reject(corrupt()) : resolve(archive),
    )
  })
}

async function* entriesOf(archive: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, reject) => {
      archive.once('entry', resolve)
      archive.once('end', () => resolve(undefined))
      archive.once('error', () => reject(corrupt()))
      archive.readEntry()
    })
    archive.removeAllListeners()
    if (!entry) return
    yield entry
  }
}

async function unpacked(archive: ZipFile, entry: Entry, room: number): Promise<Buffer> {
  if (entry.uncompressedSize > room) throw tooMuch()
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of await streamOf(archive, entry)) {
      length += (chunk as Buffer).length
      if (length > room) throw tooMuch()
      chunks.push(chunk as Buffer)
    }
  } catch (error) {
    throw error instanceof Stop ? error : corrupt()
  }
  return Buffer.concat(chunks)
}

const streamOf = (archive: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> =>
  new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
