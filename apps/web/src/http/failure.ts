import { DatabaseUnavailableError } from '@anju/db'
import { postForm } from '@anju/ui/form'
import type { Content } from '@anju/ui/markup'
import { html } from 'hono/html'
import type { Logger } from 'pino'
import { formToken } from './form-token.ts'
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

const secret = /password/i

/** The same form once more, filled in, so that one press repeats it. Secrets and files are asked for again. */
function again(c: SiteContext): Content {
  const { form, visit } = c.var
  if (!form) return html`<p class="acts"><a class="btn" href="${visit.path}">再试一次</a></p>`
  const typed = Object.fromEntries(Object.entries(form.entries).filter(([name]) => !secret.test(name)))
  if (Object.keys(form.entries).some((name) => secret.test(name))) {
    return html`<p class="acts"><a class="btn" href="${visit.path}">再试一次</a></p>`
  }
  return postForm({
    action: visit.path,
    token: formToken(c),
    hidden: typed,
    body: html`<p class="acts"><button class="btn">再试一次</button></p>`,
  })
}

export const notFoundPage = (c: SiteContext): Promise<Response> => refusalPage(c, { code: 'not-found' })
