import type { Endpoint } from '@anju/contract/kit'
import type { Ctx } from '@anju/core'
import { type FieldError, type Outcome, refuse } from '@anju/domain/kit'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import type { ZodType, z } from 'zod'
import type { FormFile } from './posted-form.ts'
import { sendProblem } from './problem.ts'
import { readOneFile } from './one-file.ts'
import { readText } from './read-text.ts'

/** What the door of a surface puts in place before an endpoint runs. */
export type ApiEnv = { Variables: { ctx: Ctx; requestId: string } }

type Of<T> = T extends ZodType ? z.output<T> : undefined
type In<E extends Endpoint> = {
  ctx: Ctx
  params: Of<E['params']>
  query: Of<E['query']>
  body: Of<E['body']>
  /** Present when the endpoint is a submit or decision (`once`). */
  idempotencyKey: string
  /** The one file of an endpoint that takes one. */
  file: E['takes'] extends string ? FormFile : undefined
  c: Context<ApiEnv>
}
type Out<E extends Endpoint> = E['response'] extends ZodType ? z.input<E['response']> : void

/** JSON, nothing, or bytes that the handler made itself. */
export type Answer<E extends Endpoint> = Outcome<Out<E> | Response>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const bodyLimit = 262_144

/**
 * Mount one endpoint of the contract: its input is validated by the contract's schema, its answer leaves as JSON, its
 * refusals as problem+json. `guard` runs first and refuses who is not signed in, unless the endpoint is open.
 */
export function mountEndpoint<E extends Endpoint>(
  app: Hono<ApiEnv>,
  endpoint: E,
  guard: MiddlewareHandler<ApiEnv>,
  handle: (input: In<E>) => Promise<Answer<E>>,
): void {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1')
  const open: MiddlewareHandler<ApiEnv> = (_c, next) => next()
  app.on(endpoint.method.toUpperCase(), path, endpoint.open ? open : guard, async (c) => {
    const input = await readInput(c, endpoint)
    if (!input.ok) return sendProblem(c, input.refusal, c.var.requestId)
    const answer = await handle(input.value)
    if (!answer.ok) return sendProblem(c, answer.refusal, c.var.requestId)
    if (answer.value instanceof Response) return answer.value
    c.header('Cache-Control', 'no-store')
    return endpoint.response ? c.json(answer.value as object) : c.body(null, 204)
  })
}

async function readInput<E extends Endpoint>(c: Context<ApiEnv>, endpoint: E): Promise<Outcome<In<E>>> {
  const file = endpoint.takes ? await readOneFile(c.req.raw) : undefined
  if (file && !file.ok) return file
  const body = await readBody(c, endpoint)
  if (!body.ok) return body
  const idempotencyKey = c.req.header('idempotency-key') ?? ''
  if (endpoint.once && !uuid.test(idempotencyKey)) {
    return refuse('body.invalid', { fields: [{ path: 'Idempotency-Key', code: 'key.missing', message: '缺少编号' }] })
  }
  const faults: FieldError[] = []
  const address: Record<string, string>[] = [c.req.param(), c.req.query()]
  if (address.some((texts) => Object.values(texts).some((text) => !isStorable(text)))) return refuse('body.invalid')
  const params = check(endpoint.params, c.req.param(), faults)
  const query = check(endpoint.query, c.req.query(), faults)
  const parsedBody = check(endpoint.body, body.value, faults)
  if (faults.length) return refuse('form.invalid', { params: { count: faults.length }, fields: faults })
  const value = { ctx: c.var.ctx, params, query, body: parsedBody, idempotencyKey, file: file?.value, c }
  return { ok: true, value: value as In<E> }
}

/** Only `application/json`, not too large. NUL and broken surrogates PostgreSQL would refuse later, in an address too. */
async function readBody(c: Context<ApiEnv>, endpoint: Endpoint): Promise<Outcome<unknown>> {
  if (!endpoint.body) return { ok: true, value: undefined }
  if (!c.req.header('content-type')?.startsWith('application/json')) return refuse('body.type')
  const text = await readText(c.req.raw, bodyLimit)
  if (text === undefined) return refuse('body.too-large')
  try {
    return { ok: true, value: JSON.parse(text, storable) }
  } catch {
    return refuse('body.invalid')
  }
}

function storable(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && !isStorable(value)) throw new SyntaxError('text that cannot be stored')
  return value
}

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

function check(type: ZodType | undefined, value: unknown, faults: FieldError[]): unknown {
  if (!type) return undefined
  const parsed = type.safeParse(value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    faults.push({ path: issue.path.join('.'), code: issue.code, message: issue.message })
  }
  return undefined
}
