import { html } from 'hono/html'
import type { Content, Html } from '../markup/index.ts'

/** The tree of a text with structure; anything else is not rendered. */
export type RichNode = {
  type: string
  text?: string
  level?: number
  align?: string
  marks?: readonly { type: string; href?: string }[]
  content?: readonly RichNode[]
}

const inner = (node: RichNode): Content => (node.content ?? []).map(render)

/** Schemes that a link may have, whatever was stored. */
const isSafe = (href: string): boolean => /^(https?:\/\/|tel:|mailto:|\/(?!\/))/i.test(href)

function words({ text = '', marks = [] }: RichNode): Content {
  return marks.reduce<Content>((so, { type, href = '' }) => {
    if (type === 'bold') return html`<strong>${so}</strong>`
    if (type !== 'link' || !isSafe(href)) return so
    return href.startsWith('/') ? html`<a href="${href}">${so}</a>` : html`<a href="${href}" rel="noopener">${so}</a>`
  }, text)
}

/** A cell with one paragraph is that paragraph's words. */
function cell({ content = [] }: RichNode): Content {
  const [only, ...more] = content
  return only?.type === 'paragraph' && more.length === 0 ? inner(only) : content.map(render)
}

function table({ content: lines = [] }: RichNode): Html {
  return html`<div class="scroll"><table class="plain"><tbody>${lines.map(
    (line) =>
      html`<tr>${(line.content ?? []).map((one) =>
        one.type === 'tableHeader' ? html`<th scope="col">${cell(one)}</th>` : html`<td>${cell(one)}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`
}

const blocks = new Map<string, (node: RichNode) => Content>(
  Object.entries({
    text: words,
    hardBreak: (): Content => html`<br>`,
    paragraph: (node: RichNode): Content =>
      node.align
        ? html`<p class="at-${node.align === 'center' ? 'center' : 'end'}">${inner(node)}</p>`
        : html`<p>${inner(node)}</p>`,
    heading: (node: RichNode): Content =>
      node.level === 3 ? html`<h3>${inner(node)}</h3>` : html`<h2>${inner(node)}</h2>`,
    bulletList: (node: RichNode): Content => html`<ul class="dots">${inner(node)}</ul>`,
    orderedList: (node: RichNode): Content => html`<ol class="count">${inner(node)}</ol>`,
    listItem: (node: RichNode): Content => html`<li>${cell(node)}</li>`,
    blockquote: (node: RichNode): Content => html`<blockquote>${inner(node)}</blockquote>`,
    table,
  }),
)

const render = (node: RichNode): Content => blocks.get(node.type)?.(node) ?? ''

/** A text with structure, every word escaped by the templates; what the tree does not know is left out. */
export const richText = (text: { content: readonly RichNode[] }): Content => text.content.map(render)
