import { Readable } from 'node:stream'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { Busboy } from '@fastify/busboy'
import { TOKEN_FIELD } from '@anju/ui/form'
import { isOwnToken } from './form-token.ts'
import type { Form, FormFile } from './posted-form.ts'
import type { SiteContext } from './visit.ts'

export type { Form, FormFile } from './posted-form.ts'

export type FormRefusal = 'body.invalid' | 'body.too-large' | 'body.type' | 'form.token'

/** Bytes: one photo may be 4 MiB (the guide), one text 64 KiB. */
export const formLimits = { file: 4_194_304, files: 12, text: 65_536, fields: 600, urlencoded: 262_144 }

/** Read a plain HTML form, urlencoded or multipart, and check its token before anything of it is used. */
export async function readForm(c: SiteContext): Promise<Outcome<Form, FormRefusal>> {
  const type = c.req.header('content-type') ?? ''
  const read = type.startsWith('multipart/form-data')
    ? await readMultipart(c, type)
    : type.startsWith('application/x-www-form-urlencoded')
      ? await readUrlencoded(c)
      : refuse('body.type' as const)
  if (read.ok) c.set('form', read.value)
  return read
}

async function readUrlencoded(c: SiteContext): Promise<Outcome<Form, FormRefusal>> {
  const body = await c.req.text()
  if (body.length > formLimits.urlencoded) return refuse('body.too-large')
  const fields = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(body)) add(fields, name, clean(value))
  if (fields.size > formLimits.fields) return refuse('body.too-large')
  if (isOwnToken(c, fields.get(TOKEN_FIELD)?.[0] ?? '')) return ok(formOf(fields, []))
  // Nothing is done with it, but what was typed is handed back with a fresh token.
  c.set('form', formOf(fields, []))
  return refuse('form.token')
}

async function readMultipart(c: SiteContext, type: string): Promise<Outcome<Form, FormRefusal>> {
  const body = c.req.raw.body
  if (!body) return refuse('body.invalid')
  const fields = new Map<string, string[]>()
  const files: FormFile[] = []
  let verdict: FormRefusal | undefined
  const isTrusted = () => isOwnToken(c, fields.get(TOKEN_FIELD)?.[0] ?? '')

  await new Promise<void>((done) => {
    const stop = (why: FormRefusal) => {
      verdict ??= why
      done()
    }
    const busboy = openBusboy(type)
    if (!busboy) return stop('body.invalid')
    busboy.on('field', (name, value) => add(fields, name, clean(value)))
    busboy.on('file', (field, stream, name) => {
      // Without this listener a cut body ends the process.
      stream.on('error', () => stop('body.invalid'))
      if (!isTrusted()) {
        stream.resume()
        return stop('form.token')
      }
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks)
        if (name || bytes.length)
          files.push({ field, name: clean(name ?? ''), bytes, truncated: stream.truncated === true })
      })
    })
    for (const event of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      busboy.on(event, () => stop('body.too-large'))
    busboy.on('error', () => stop('body.invalid'))
    busboy.on('finish', done)
    const source = Readable.fromWeb(body as never)
    source.on('error', () => stop('body.invalid'))
    source.pipe(busboy)
  })
  if (verdict) return refuse(verdict)
  return isTrusted() ? ok(formOf(fields, files)) : refuse('form.token')
}

function openBusboy(type: string) {
  const limits = {
    fileSize: formLimits.file,
    files: formLimits.files,
    fields: formLimits.fields,
    fieldSize: formLimits.text,
    fieldNameSize: 200,
    parts: formLimits.files + formLimits.fields,
  }
  try {
    return new Busboy({ headers: { 'content-type': type }, limits })
  } catch {
    return undefined
  }
}

function formOf(fields: ReadonlyMap<string, string[]>, files: readonly FormFile[]): Form {
  return {
    text: (name) => fields.get(name)?.[0] ?? '',
    texts: (name) => fields.get(name) ?? [],
    has: (name) => fields.has(name),
    files: (name) => files.filter((f) => f.field === name),
    entries: Object.fromEntries(
      [...fields].filter(([name]) => name !== TOKEN_FIELD).map(([name, v]) => [name, v[0] ?? '']),
    ),
  }
}

function add(fields: Map<string, string[]>, name: string, value: string): void {
  const key = clean(name)
  fields.set(key, [...(fields.get(key) ?? []), value])
}

/** PostgreSQL and JSON refuse NUL and lone surrogates; nobody types them, so they go before any rule sees them. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .toWellFormed()
}
