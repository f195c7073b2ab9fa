import { html } from 'hono/html'
import { actionLink } from '../button/index.ts'
import { type Content, type Html, attributes, classes } from '../markup/index.ts'

export type Fact = {
  term: string
  detail: Content
  /** Address where the answer can be changed. */
  edit?: string
}

/** Terms and answers: check-your-answers, receipts, windows. */
export function facts(items: readonly Fact[], options: { apart?: boolean } = {}): Html {
  const body = items.map((item) =>
    item.edit === undefined
      ? html`<div><dt>${item.term}</dt><dd>${item.detail}</dd></div>`
      : html`<div class="with-edit"><dt>${item.term}</dt><dd>${item.detail}</dd><dd class="edit">${actionLink({ text: '修改', about: item.term, href: item.edit })}</dd></div>`,
  )
  return html`<dl${attributes({ class: classes('facts', options.apart && 'sec') })}>${body}</dl>`
}

export type AnswerGroup = { id: string; title: string; items: readonly Fact[] }

/** One group of answers under its heading on the page 核对并提交. */
export function answerGroup(group: AnswerGroup): Html {
  return html`<section class="chk" aria-labelledby="${group.id}"><h2 id="${group.id}">${group.title}</h2>${facts(group.items)}</section>`
}
