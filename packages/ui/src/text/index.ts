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

const wordsOf = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words that stand large: lines break between them, not within them. A single character stays with what is before it. */
export function unbroken(words: string): Html {
  const parts = [...wordsOf.segment(words)].map(({ segment }, index) =>
    index > 0 && /^\p{Script=Han}{2}/u.test(segment) ? html`<wbr>${segment}` : segment,
  )
  return html`<span class="words">${parts}</span>`
}

/** A long title that may break only between these phrases; a single one between its words. */
export function phrases(parts: readonly string[]): Html {
  if (parts.length === 1) return unbroken(parts.join(''))
  return html`${parts.map((part) => html`<span class="ph">${part}</span>`)}`
}

/** Words for screen readers only. */
export function unseen(words: Content): Html {
  return html`<span class="vh">${words}</span>`
}

/** A telephone number that can be dialled. `number` may carry dashes; only digits and plus are dialled. */
export const phoneLink = (number: string, about?: string): Html => dialled('act nowrap', number, about)

/** The same inside a sentence, no higher than its line. */
export const phoneInText = (number: string, about?: string): Html => dialled('nowrap', number, about)

function dialled(className: string, number: string, about?: string): Html {
  const name = about ? unseen(`，${about}`) : ''
  return html`<a${attributes({ class: className, href: `tel:${number.replace(/[^\d+]/g, '')}` })}>${number}${name}</a>`
}
