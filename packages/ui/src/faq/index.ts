import { html } from 'hono/html'
import { type Content, type Html, attributes } from '../markup/index.ts'

export type Question = { question: string; answer: Content; open?: boolean; id?: string }

/** Questions that open in place, without scripts. */
export function faq(questions: readonly Question[]): Html {
  const items = questions.map(
    (item) =>
      html`<details${attributes({ id: item.id, open: item.open })}><summary>${item.question}</summary>${typeof item.answer === 'string' ? html`<p>${item.answer}</p>` : item.answer}</details>`,
  )
  return html`<div>${items}</div>`
}
