import type { ZodType } from 'zod'

/**
 * One REST endpoint, told once: the server mounts it, the console's client is typed by it, OpenAPI is made from it.
 * `path` uses `{name}` for parameters and stands under `/api/v1`.
 */
export type Endpoint = {
  method: 'get' | 'post' | 'put' | 'delete'
  path: string
  /** Operation id and one-line summary in Chinese. */
  id: string
  summary: string
  params?: ZodType
  query?: ZodType
  body?: ZodType
  /** Takes one file as `multipart/form-data`, in a part called `file`, instead of a body. */
  takes?: 'file'
  /** JSON answer; absent: 204, or bytes where `produces` says so. */
  response?: ZodType
  produces?: string
  /** Refusal codes this endpoint may answer with, besides the common ones. */
  refusals: readonly string[]
  /** A submit or decision: asks for `Idempotency-Key`. */
  once?: true
  /** Reachable before sign-in. */
  open?: true
}

export const endpoint = <const E extends Endpoint>(e: E): E => e
