import { html } from 'hono/html'
import { type Content, type Html, attributes } from '../markup/index.ts'

/** Name of the hidden field that binds a form to its session. It stands before every other field. */
export const TOKEN_FIELD = '_token'

/** The hidden field of the form token, for forms that are written by hand. */
export function tokenField(token: string): Html {
  return html`<input type="hidden" name="${TOKEN_FIELD}" value="${token}">`
}

export type PostFormInput = {
  action: string
  token: string
  body: Content
  id?: string
  /** The form carries files. */
  multipart?: boolean
  /** Further hidden fields, such as the version of a draft; as pairs where a name may come more than once. */
  hidden?: Readonly<Record<string, string | number>> | readonly (readonly [name: string, value: string | number])[]
  /** With scripts, what is typed is sent to the same address as it changes. */
  autosave?: boolean
  /** With scripts, asks before leaving with something unsaved. */
  guard?: boolean
}

/** A form that posts. The server checks everything, so the browser's own bubbles stay out (`novalidate`). */
export function postForm(input: PostFormInput): Html {
  const attrs = attributes({
    id: input.id,
    action: input.action,
    method: 'post',
    enctype: input.multipart ? 'multipart/form-data' : undefined,
    novalidate: true,
    'data-autosave': input.autosave,
    'data-guard': input.guard || input.autosave,
  })
  const { hidden: given = [] } = input
  const pairs = Array.isArray(given) ? given : Object.entries(given)
  const hidden = pairs.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)
  const saved = input.autosave ? html`<p class="meta autosaved" role="status"></p>` : ''
  return html`<form${attrs}>${tokenField(input.token)}${hidden}${saved}${input.body}</form>`
}

/** A form that only asks: search, filters, the choice of a city. */
export function getForm(input: { action: string; body: Content; search?: boolean; className?: string }): Html {
  const attrs = attributes({
    action: input.action,
    method: 'get',
    role: input.search ? 'search' : undefined,
    class: input.className,
  })
  return html`<form${attrs}>${input.body}</form>`
}
