import { html } from 'hono/html'
import { section } from '../layout/index.ts'
import type { Content, Html } from '../markup/index.ts'
import { rows } from '../rows/index.ts'

export type Attachment = {
  href: string
  name: string
  /** Format and size: `PDF，1.2 MB`. */
  kind: string
  date: Content
}

/** Files to take along: what each is stands in its link, before anybody presses it. */
export const attachments = (items: readonly Attachment[]): Html =>
  section({
    id: 'attachments',
    title: '附件',
    className: 'files',
    body: rows({
      items: items.map(({ href, name, kind, date }) => ({
        text: html`${name}<span class="kind">（${kind}）</span>`,
        href,
        aside: html`<span class="meta">${date}</span>`,
      })),
    }),
  })
