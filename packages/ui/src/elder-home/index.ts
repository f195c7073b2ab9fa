import { html } from 'hono/html'
import { type Content, type Html, attributes, isEmpty } from '../markup/index.ts'

export type ElderEntry = { text: string; href: string; note?: Content }

/** The home page of 长辈版: six large doors, only the first one solid. */
export function elderHome(entries: readonly ElderEntry[]): Html {
  const items = entries.map((entry, index) => {
    const note = isEmpty(entry.note) ? '' : html`<small>${entry.note}</small>`
    return html`<li><a${attributes({ class: index === 0 ? 'main' : undefined, href: entry.href })}>${entry.text}${note}</a></li>`
  })
  return html`<ul class="six">${items}</ul>`
}
