/**
 * A body as text; undefined when it is longer than `most` bytes: no more of it than that is ever held. What comes after
 * is read and dropped, so that the answer arrives and the connection stays good; the server's time limit ends it.
 */
export async function readText({ body }: Request, most: number): Promise<string | undefined> {
  if (!body) return ''
  const chunks: Uint8Array[] = []
  let length = 0
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.byteLength
    if (length <= most) chunks.push(next.value)
    else chunks.length = 0
  }
  return length <= most ? Buffer.concat(chunks).toString('utf8') : undefined
}
