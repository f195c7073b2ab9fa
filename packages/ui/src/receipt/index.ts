import { html } from 'hono/html'
import { type Fact, facts } from '../facts/index.ts'
import { type Content, type Html, isEmpty } from '../markup/index.ts'
import { numberPlate } from '../plate/index.ts'

export type ReceiptInput = {
  title: string
  number: { label: string; number: string }
  items: readonly Fact[]
  /** A code to check the paper by, or where to ask. */
  foot?: Content
}

/** What one takes away from submitting: framed in ink, prints on one sheet. */
export function receipt(input: ReceiptInput): Html {
  const foot = isEmpty(input.foot) ? '' : html`<div class="foot">${input.foot}</div>`
  return html`<section class="receipt" aria-labelledby="receipt-t"><h2 class="song" id="receipt-t">${input.title}</h2>${numberPlate(input.number)}${facts(input.items)}${foot}</section>`
}

/** Number of a case beside two lines about it. */
export function caseHead(input: { label: string; number: string; about: readonly Content[] }): Html {
  const lines = input.about.map((line, index) => (index === 0 ? line : html`<br>${line}`))
  return html`<div class="caseno">${numberPlate(input)}<p class="meta">${lines}</p></div>`
}
