import { DatabaseUnavailableError } from '@anju/db'
import type { Logger } from 'pino'
import { again } from './again.ts'
import { plainBody, refusalPage, sendPage } from './reply.ts'
import type { SiteContext } from './visit.ts'

/**
 * What a thrown error becomes: a database that cannot be asked is 503 with what was typed handed back; anything else is
 * a bug: logged once with its request id, a plain page, nothing leaked.
 */
export function failurePage(log: Logger) {
  return (error: Error, c: SiteContext): Promise<Response> => {
    if (error instanceof DatabaseUnavailableError) {
      log.warn({ requestId: c.var.requestId, code: error.code }, 'database unavailable')
      return unavailable(c)
    }
    log.error(
      { requestId: c.var.requestId, err: error, method: c.req.method, route: c.req.routePath },
      'unexpected error',
    )
    const words = '我们的系统出了错，没有办成。请稍后再试；如果一直这样，请把请求编号告诉工作人员'
    return sendPage(c, { title: '系统出错', status: 500, body: plainBody(c, '系统出错', words) })
  }
}

function unavailable(c: SiteContext): Promise<Response> {
  c.header('Retry-After', '5')
  return refusalPage(c, { code: 'service.unavailable' }, again(c))
}

export const methodPage = (c: SiteContext): Promise<Response> => refusalPage(c, { code: 'method.not-allowed' })

export const notFoundPage = (c: SiteContext): Promise<Response> => refusalPage(c, { code: 'not-found' })
