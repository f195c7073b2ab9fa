import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { TOKEN_FIELD } from '@anju/ui/form'
import { isOfThisAccount, isOwnToken } from './form-token.ts'
import { type MultipartFault, type MultipartLimits, readParts } from './multipart.ts'
import type { Form, FormFile } from './posted-form.ts'
import { readText } from './read-text.ts'
import type { SiteContext } from './visit.ts'

export type { Form, FormFile } from './posted-form.ts'

export type FormRefusal = 'body.invalid' | 'body.too-large' | 'body.type' | 'form.token' | 'form.other-account'

/** Bytes: one photo may be 4 MiB (the guide), one text 64 KiB, all texts of a form 256 KiB. */
export const formLimits = { file: 4_194_304, files: 12, text: 65_536, texts: 262_144, fields: 600 }

/** Read a plain HTML form, urlencoded or multipart, and check its token before anything of it is used. */
export async function readForm(c: SiteContext, limits = formLimits): Promise<Outcome<Form, FormRefusal>> {
  const isTrusted = (fields: Fields) => isOwnToken(c, tokenIn(fields))
  const body = await readBody(c, limits, isTrusted)
  if (!body.ok) return body
  const form = formOf(body.value)
  // An untrusted one too: nothing is done with it, but what was typed can be handed back with a fresh token.
  c.set('form', form)
  const { fields } = body.value
  if (isTrusted(fields) && !form.lacksFiles) return ok(form)
  return refuse(isOfThisAccount(c, tokenIn(fields)) ? 'form.token' : 'form.other-account')
}

/** A form that is handed back goes the way it came: the limits are kept the same way then. */
export const isMultipart = (c: SiteContext): boolean =>
  c.req.header('content-type')?.startsWith('multipart/form-data') ?? false

type Fields = ReadonlyMap<string, readonly string[]>
type Body = { fields: Fields; files: readonly FormFile[]; lacksFiles: boolean }

async function readBody(
  c: SiteContext,
  limits: MultipartLimits,
  isTrusted: (fields: Fields) => boolean,
): Promise<Outcome<Body, MultipartFault | 'body.type'>> {
  const type = c.req.header('content-type') ?? ''
  if (isMultipart(c)) return readMultipart(c, type, limits, isTrusted)
  if (type.startsWith('application/x-www-form-urlencoded')) return readUrlencoded(c, limits)
  return refuse('body.type')
}

async function readUrlencoded(c: SiteContext, limits: MultipartLimits): Promise<Outcome<Body, MultipartFault>> {
  const body = await readText(c.req.raw, limits.texts)
  if (body === undefined) return refuse('body.too-large')
  const pairs = [...new URLSearchParams(body)]
  if (pairs.length > limits.fields) return refuse('body.too-large')
  const fields = new Map<string, string[]>()
  for (const [name, value] of pairs) add(fields, name, value)
  return ok({ fields, files: [], lacksFiles: false })
}

async function readMultipart(
  c: SiteContext,
  type: string,
  limits: MultipartLimits,
  isTrusted: (fields: Fields) => boolean,
): Promise<Outcome<Body, MultipartFault>> {
  const body = c.req.raw.body
  if (!body) return refuse('body.invalid')
  const fields = new Map<string, string[]>()
  const files: FormFile[] = []
  let lacksFiles = false
  const fault = await readParts(body, type, {
    limits,
    onField: (name, value) => add(fields, name, value),
    mayKeepFiles: () => isTrusted(fields),
    onFile: (file) => files.push({ ...file, name: clean(file.name) }),
    onLeftOut: () => {
      lacksFiles = true
    },
  })
  return fault ? refuse(fault) : ok({ fields, files, lacksFiles })
}

const tokenIn = (fields: Fields): string => fields.get(TOKEN_FIELD)?.[0] ?? ''

function formOf({ fields, files, lacksFiles }: Body): Form {
  return {
    text: (name) => fields.get(name)?.[0] ?? '',
    texts: (name) => [...(fields.get(name) ?? [])],
    has: (name) => fields.has(name),
    files: (name) => files.filter((f) => f.field === name),
    lacksFiles,
    entries: [...fields]
      .filter(([name]) => name !== TOKEN_FIELD)
      .flatMap(([name, texts]) => texts.map((text) => [name, text] as const)),
  }
}

function add(fields: Map<string, string[]>, name: string, value: string): void {
  const key = clean(name)
  const texts = fields.get(key)
  if (texts) texts.push(clean(value))
  else fields.set(key, [clean(value)])
}

/** PostgreSQL and JSON refuse NUL and lone surrogates; nobody types them, so they go before any rule sees them. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .toWellFormed()
}
