import { html } from 'hono/html'
import { type Html, attributes } from '../markup/index.ts'

/** One step of the trail; the last one is the page itself and has no address. */
export type Crumb = { text: string; href?: string }

/** The trail. A phone shows only the nearest step up. */
export function crumbs(trail: readonly Crumb[]): Html {
  const up = trail.findLastIndex((crumb) => crumb.href !== undefined)
  const items = trail.map((crumb, index) =>
    crumb.href === undefined
      ? html`<li aria-current="page">${crumb.text}</li>`
      : html`<li${attributes({ class: index === up ? 'up' : undefined })}><a href="${crumb.href}">${crumb.text}</a></li>`,
  )
  return html`<nav class="crumb" aria-label="面包屑"><ol>${items}</ol></nav>`
}
