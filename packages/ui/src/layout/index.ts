import { html } from 'hono/html'
import { type Content, type Html, attributes, classes, isEmpty } from '../markup/index.ts'
import { unbroken } from '../text/index.ts'

/** Text on the left, help on the right; one below the other on a phone. */
export function sideLayout(input: {
  main: Content
  aside?: Content
  /** Leave the aside out on phones (the list of steps is repeated in the page there). */
  asideOnPc?: boolean
  /** Guides take the whole remaining width. */
  wideMain?: boolean
}): Html {
  const aside = isEmpty(input.aside)
    ? ''
    : html`<aside${attributes({ class: classes('help', input.asideOnPc && 'steps-aside'), 'aria-label': '帮助' })}>${input.aside}</aside>`
  return html`<div${attributes({ class: classes('side', input.wideMain && 'wide-main') })}><div>${input.main}</div>${aside}</div>`
}

/** Two columns, seven to five. */
export function columns(left: Content, right: Content, options: { apart?: boolean } = {}): Html {
  return html`<div${attributes({ class: classes('cols', options.apart && 'sec') })}>${left}${right}</div>`
}

export type SectionInput = {
  /** Id of the heading; the section is named by it. */
  id: string
  title: Content
  body: Content
  level?: 2 | 3
  /** One link to the right of the heading. */
  aside?: Content
  /** Song type, for what is official paper. */
  song?: boolean
  className?: string
}

/** A named section: heading with an optional link at its right, then the content. */
export function section(input: SectionInput): Html {
  const headingClass = attributes({ class: input.song ? 'song' : undefined, id: input.id })
  const heading =
    input.level === 3 ? html`<h3${headingClass}>${input.title}</h3>` : html`<h2${headingClass}>${input.title}</h2>`
  const head = isEmpty(input.aside) ? heading : html`<div class="head">${heading}${input.aside}</div>`
  return html`<section${attributes({ class: input.className, 'aria-labelledby': input.id })}>${head}${input.body}</section>`
}

/** The first sentence below the page's title: the conclusion. */
export function lede(words: Content): Html {
  return html`<p class="lede">${typeof words === 'string' ? unbroken(words) : words}</p>`
}

/** A block of the help column. */
export function helpBlock(title: string, body: Content): Html {
  return html`<h2>${title}</h2>${body}`
}
