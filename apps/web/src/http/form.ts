import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { TOKEN_FIELD } from '@anju/ui/form'
import { isOwnToken } from './form-token.ts'
import { readParts } from './multipart.ts'
import type { Form, FormFile } from './posted-form.ts'
import { readText } from './read-text.ts'
import type { SiteContext } from './visit.ts'

export type { Form, FormFile } from './posted-form.ts'

export type FormRefusal = 'body.invalid' | 'body.too-large' | 'body.type' | 'form.token'

/** Bytes: one photo may be 4 MiB (the guide), one text 64 KiB, all texts of a form 256 KiB. */
export const formLimits = { file: 4_194_304, files: 12, text: 65_536, texts: 262_144, fields: 600 }

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
  const body = await readText(c.req.raw, formLimits.texts)
  if (body === undefined) return refuse('body.too-large')
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
  const isTrusted = () => isOwnToken(c, fields.get(TOKEN_FIELD)?.[0] ?? '')
  const fault = await readParts(body, type, {
    limits: formLimits,
    onField: (name, value) => add(fields, name, clean(value)),
    mayTakeFiles: isTrusted,
    onFile: (file) => files.push({ ...file, name: clean(file.name) }),
  })
  if (fault) return refuse(fault)
  return isTrusted() ? ok(formOf(fields, files)) : refuse('form.token')
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
