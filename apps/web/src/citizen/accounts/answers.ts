import { explain } from '@anju/contract'
import type { FieldError, Refusal } from '@anju/domain/kit'
import { actionLink, actions } from '@anju/ui/button'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Form, readForm } from '../../http/form.ts'
import { formPage } from '../../http/form-page.ts'
import { refusalPage } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'

/** Read a posted form and go on; a form that cannot be used leads back to its page. */
export async function withForm(c: SiteContext, go: (form: Form) => Promise<Response>): Promise<Response> {
  const form = await readForm(c)
  return form.ok ? go(form.value) : refusedForm(c, form.refusal)
}

export function refusedForm(c: SiteContext, refusal: Refusal): Promise<Response> {
  return refusalPage(c, refusal, actions(actionLink({ text: '重新打开这一页', href: formPage(c) })))
}

/** What a page says to a refusal: beside its fields, or at the given one when it concerns the whole act. */
export const errorsOf = (refusal: Refusal, path: string): readonly FieldError[] =>
  refusal.fields ?? [{ path, code: refusal.code, message: explain(refusal).words }]

/** The status of a page that is shown again, with how long to wait where that is known. */
export function statusOf(c: SiteContext, refusal: Refusal): ContentfulStatusCode {
  const seconds = refusal.params?.retryAfterSeconds
  if (seconds !== undefined) c.header('Retry-After', String(seconds))
  return explain(refusal).status
}

/** What the browser calls itself, cut to what is worth hashing. */
export const agentOf = (c: SiteContext): string => (c.req.header('user-agent') ?? '').slice(0, 300)
