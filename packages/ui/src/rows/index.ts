import { html } from 'hono/html'
import { type Content, type Html, attributes, classes, isEmpty } from '../markup/index.ts'

export type Row = {
  text: Content
  /** Makes the whole row the link. */
  href?: string
  meta?: Content
  /** One thing at the right: a tag, a date, an action. */
  aside?: Content
}

function rowBody(row: Row): Html {
  const meta = isEmpty(row.meta) ? '' : html`<span class="meta">${row.meta}</span>`
  return row.href === undefined
    ? html`<span>${row.text}${meta}</span>`
    : html`<div><a class="go" href="${row.href}">${row.text}</a>${meta}</div>`
}

export type RowsInput = {
  items: readonly Row[]
  /** Counts the rows at their left. */
  numbered?: boolean
  /** The red line of official papers on top. */
  red?: boolean
  className?: string
}

/** A list that opens with an ink line: messages, notices, menus. No cards. */
export function rows(input: RowsInput): Html {
  const items = input.items.map((row) => html`<li>${rowBody(row)}${row.aside}</li>`)
  const attrs = attributes({
    class: classes('rows', input.numbered && 'n', input.red && 'redrows', input.className),
  })
  return input.numbered ? html`<ol${attrs}>${items}</ol>` : html`<ul${attrs}>${items}</ul>`
}
