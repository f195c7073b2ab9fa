import { z } from 'zod'
import type { Endpoint } from './endpoint.ts'

type Json = Record<string, unknown>

/** An OpenAPI 3.1 document made from the endpoints that the server mounts, so that the two cannot drift. */
export function openapi(
  title: string,
  version: string,
  endpoints: readonly Endpoint[],
  statusOf: (code: string) => number,
): Json {
  const paths: Record<string, Json> = {}
  for (const e of endpoints) {
    const at = (paths[`/api/v1${e.path}`] ??= {})
    at[e.method] = operation(e, statusOf)
  }
  const schemas: Json = { Problem: schema(problem) }
  const gathered = gatherNamed(paths, schemas)
  return { openapi: '3.1.0', info: { title, version }, paths: gathered, components: { schemas } }
}

/**
 * Named shapes stand once under `components`: where the generator leaves them, inside each schema, no reader of the
 * document finds them.
 */
function gatherNamed(value: unknown, schemas: Json): unknown {
  if (Array.isArray(value)) return value.map((one) => gatherNamed(one, schemas))
  if (typeof value !== 'object' || value === null) return value
  const { $defs, ...rest } = value as Json
  for (const [name, shape] of Object.entries(($defs ?? {}) as Json)) schemas[name] ??= gatherNamed(shape, schemas)
  return Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, gatherKey(key, inner, schemas)]))
}

const gatherKey = (key: string, inner: unknown, schemas: Json): unknown =>
  key === '$ref' && typeof inner === 'string'
    ? inner.replace(/^#\/\$defs\//, '#/components/schemas/')
    : gatherNamed(inner, schemas)

/** `application/problem+json` as every refusal leaves the house (RFC 9457 with our fields). */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  fieldErrors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
  requestId: z.string(),
})
export type Problem = z.infer<typeof problem>

function operation(e: Endpoint, statusOf: (code: string) => number): Json {
  return {
    operationId: e.id,
    summary: e.summary,
    parameters: [...parameters('path', e.params), ...parameters('query', e.query), ...onceHeader(e)],
    ...requestBody(e),
    responses: { ...success(e), ...refused(e, statusOf) },
    ...(e.open ? { security: [] } : {}),
  }
}

const fileBody = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } }

function requestBody(e: Endpoint): Json {
  if (e.takes) return { requestBody: { required: true, content: { 'multipart/form-data': { schema: fileBody } } } }
  if (!e.body) return {}
  return { requestBody: { required: true, content: { 'application/json': { schema: schema(e.body) } } } }
}

function success(e: Endpoint): Json {
  if (e.response) return { 200: { description: 'OK', content: { 'application/json': { schema: schema(e.response) } } } }
  if (e.produces) return { 200: { description: 'OK', content: { [e.produces]: {} } } }
  return { 204: { description: 'No content' } }
}

function refused(e: Endpoint, statusOf: (code: string) => number): Json {
  const byStatus: Record<string, string[]> = {}
  for (const code of e.refusals) (byStatus[statusOf(code)] ??= []).push(code)
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes]) => [status, { description: codes.join(', '), content }]),
  )
}

function parameters(place: 'path' | 'query', type: Endpoint['params']): Json[] {
  if (!type) return []
  const json = schema(type) as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(json.properties ?? {}).map(([name, s]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required ?? []).includes(name),
    schema: s,
  }))
}

const onceHeader = (e: Endpoint): Json[] =>
  e.once ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } }] : []

function schema(type: NonNullable<Endpoint['body']>): Json {
  const { $schema: _, ...json } = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Json
  return json
}
