import { html } from 'hono/html'
import { fieldId } from '../field/index.ts'
import { type Content, type Html } from '../markup/index.ts'

/** One thing to put right: the field's name (`path`) and what to do. Codes are for machines. */
export type FieldError = { path: string; code?: string; message: string }

/** The message for one field, or nothing. */
export function errorOf(errors: readonly FieldError[] | undefined, path: string): string | undefined {
  return errors?.find((error) => error.path === path)?.message
}

/** The first message below a path, such as any error of one row. */
export function errorWithin(errors: readonly FieldError[] | undefined, prefix: string): string | undefined {
  return errors?.find((error) => error.path === prefix || error.path.startsWith(`${prefix}.`))?.message
}

export type ErrorSummaryInput = {
  errors: readonly FieldError[]
  /** Instead of `有 2 处需要修改`. */
  title?: Content
  /** Where a path leads, when its field has another id or stands on another page. */
  hrefOf?: (path: string) => string | undefined
}

/** Everything to put right, before the page's title. Prints nothing when there is nothing. */
export function errorSummary(input: ErrorSummaryInput): Html {
  const { errors } = input
  if (errors.length === 0) return html``
  const items = errors.map((error) => {
    const href = input.hrefOf?.(error.path) ?? (error.path === '' ? undefined : `#${fieldId(error.path)}`)
    return href === undefined ? html`<li>${error.message}</li>` : html`<li><a href="${href}">${error.message}</a></li>`
  })
  const title = input.title ?? html`有 ${errors.length}&nbsp;处需要修改`
  return html`<div class="sum" role="alert" tabindex="-1" aria-labelledby="sum-t"><h2 id="sum-t">${title}</h2><ul>${items}</ul></div>`
}
