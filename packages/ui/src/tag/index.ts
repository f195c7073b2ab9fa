import { html } from 'hono/html'
import { type Content, type Html, attributes } from '../markup/index.ts'

/** ok: passed, done. now: being worked on. warn: asks something of you, or is due. err: to be done again. off: not begun. */
export type Tone = 'ok' | 'now' | 'warn' | 'err' | 'off'

export type Tag = { text: Content; tone: Tone }

/** One word of state. The colour never stands alone. */
export function tag(input: Tag): Html {
  return html`<span${attributes({ class: `tag ${input.tone}` })}>${input.text}</span>`
}
