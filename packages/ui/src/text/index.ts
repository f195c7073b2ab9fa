import { html } from 'hono/html'
import { type Content, type Html, attributes } from '../markup/index.ts'

/** Keeps a date, a number with its unit or a phone number on one line. */
export function nowrap(words: Content): Html {
  return html`<span class="nowrap">${words}</span>`
}

/** A moment or a day: machine form in `datetime`, words on the page. */
export function moment(iso: string, words: Content): Html {
  return html`<time datetime="${iso}">${words}</time>`
}

/** Figures of equal width: case numbers, masked numbers. */
export function digits(words: Content): Html {
  return html`<span class="num">${words}</span>`
}

/** A long title that may break only between these phrases. */
export function phrases(parts: readonly string[]): Html {
  return html`${parts.map((part) => html`<span class="ph">${part}</span>`)}`
}

/** Words for screen readers only. */
export function unseen(words: Content): Html {
  return html`<span class="vh">${words}</span>`
}

/** A telephone number that can be dialled. `number` may carry dashes; only digits and plus are dialled. */
export function phoneLink(number: string, about?: string): Html {
  const dial = number.replace(/[^\d+]/g, '')
  const name = about ? unseen(`，${about}`) : ''
  return html`<a class="act nowrap"${attributes({ href: `tel:${dial}` })}>${number}${name}</a>`
}
