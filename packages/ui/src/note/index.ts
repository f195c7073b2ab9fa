import { html } from 'hono/html'
import { type Content, type Html, attributes, classes } from '../markup/index.ts'

export type NoteInput = {
  body: Content
  tone?: 'plain' | 'ok' | 'warn'
  /** `status` for the outcome of what was just done, such as a code that was sent. */
  role?: 'status'
}

/** One important sentence. */
export function note(input: NoteInput): Html {
  const tone = input.tone === 'plain' ? undefined : input.tone
  return html`<div${attributes({ class: classes('note', tone), role: input.role })}><p>${input.body}</p></div>`
}
