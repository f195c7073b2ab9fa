import type { Problem } from '@anju/contract/kit'
import { DatabaseUnavailableError } from '@anju/db'
import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { ApiEnv } from '../http/api.ts'
import { sendProblem } from '../http/problem.ts'

/** A database that cannot be asked is 503; anything else thrown is a bug: logged once, nothing leaked. */
export function staffFailure(log: Logger) {
  return (error: Error, c: Context<ApiEnv>): Response => {
    const { requestId } = c.var
    if (error instanceof DatabaseUnavailableError) {
      log.warn({ requestId, code: error.code }, 'database unavailable')
      return sendProblem(c, { code: 'service.unavailable' }, requestId)
    }
    log.error({ requestId, err: error, method: c.req.method, route: c.req.routePath }, 'unexpected error')
    const problem: Problem = {
      type: 'about:blank',
      title: 'internal',
      status: 500,
      code: 'internal',
      detail: '系统出了错，没有办成。请稍后再试；如果一直这样，请把请求编号告诉系统管理员',
      fieldErrors: [],
      requestId,
    }
    const headers = { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' }
    return c.newResponse(JSON.stringify(problem), 500, headers)
  }
}
