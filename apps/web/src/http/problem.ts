import { explain } from '@anju/contract'
import type { Problem } from '@anju/contract/kit'
import type { Refusal } from '@anju/domain/kit'
import type { Context } from 'hono'

/** A refusal as `application/problem+json` (RFC 9457), with the words in `detail`. */
function problemOf(refusal: Refusal, requestId: string): Problem {
  const { status, words } = explain(refusal)
  return {
    type: 'about:blank',
    title: refusal.code,
    status,
    code: refusal.code,
    detail: words,
    fieldErrors: (refusal.fields ?? []).map(({ path, code, message }) => ({ path, code, message })),
    requestId,
  }
}

export function sendProblem(c: Context, refusal: Refusal, requestId: string): Response {
  const problem = problemOf(refusal, requestId)
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  }
  const wait = refusal.params?.retryAfterSeconds
  if (wait !== undefined || problem.status === 429 || problem.status === 503) headers['retry-after'] = String(wait ?? 5)
  return c.newResponse(JSON.stringify(problem), problem.status as 400, headers)
}
