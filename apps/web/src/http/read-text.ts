/** A body as text; undefined when it is longer than `most` bytes: no more of it than that is ever held. */
export async function readText({ body }: Request, most: number): Promise<string | undefined> {
  if (!body) return ''
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = body.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.byteLength
    // The server drops what is left of it once the answer is out.
    if (length > most) return undefined
    chunks.push(next.value)
  }
  return Buffer.concat(chunks).toString('utf8')
}
