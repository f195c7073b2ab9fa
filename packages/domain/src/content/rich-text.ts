import { unstorableCharacter } from '../kit/index.ts'

/**
 * Text with structure, as a closed tree: what it cannot say cannot be stored, and a page renders it through its own
 * escaping templates. There is no markup to clean (WCAG 2.2, 1.3.1: headings, lists and tables are what they look like).
 */
export type RichText = { type: 'doc'; content: readonly Block[] }

export type Block =
  | { type: 'paragraph'; align?: 'center' | 'right'; content: readonly Inline[] }
  | { type: 'heading'; level: 2 | 3; content: readonly Inline[] }
  | { type: 'bulletList' | 'orderedList'; content: readonly ListItem[] }
  | { type: 'blockquote'; content: readonly Block[] }
  | { type: 'table'; content: readonly TableRow[] }

export type ListItem = { type: 'listItem'; content: readonly Block[] }
export type TableRow = { type: 'tableRow'; content: readonly TableCell[] }
export type TableCell = { type: 'tableHeader' | 'tableCell'; content: readonly Block[] }
export type Inline = { type: 'text'; text: string; marks?: readonly Mark[] } | { type: 'hardBreak' }
export type Mark = { type: 'bold' } | { type: 'link'; href: string }

/** How deep lists, quotes and tables may stand in each other. */
export const deepestRichText = 6

/**
 * Whether a link may stand in a published text: another site over https or http, an own path, a phone or a mail address.
 * Example: `/370300/guides/apply` may, `javascript:alert(1)` and `//other.example` may not.
 */
export function isLinkTarget(href: string): boolean {
  if (href.length > 500 || /[\s\\\p{Cc}]/u.test(href) || unstorableCharacter(href)) return false
  if (href.startsWith('/')) return !href.startsWith('//')
  return /^(https?:\/\/[^/?#@]+([/?#]|$)|tel:[0-9+-]{3,20}$|mailto:[^@?]+@[^@?]+$)/i.test(href)
}

/** The paragraphs of a text as they are typed without any structure. */
export const richTextOf = (paragraphs: readonly string[]): RichText => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })),
})

type Node = { type: string; text?: string; content?: readonly Node[] }

/** Blocks are apart by a line end, cells too: words of two blocks never run together, for the search and the gate. */
const isBlock = ({ type }: Node): boolean => type !== 'text' && type !== 'hardBreak'

/**
 * All words of a text in reading order, one block a line (for search, summaries and the gate of personal numbers).
 * Example: a heading and a paragraph give two lines.
 */
export function plainTextOf(text: RichText): string {
  const write = (node: Node): string => {
    if (node.type === 'hardBreak') return '\n'
    const inner = node.text ?? (node.content ?? []).map(write).join('')
    return isBlock(node) ? `${inner}\n` : inner
  }
  return write(text)
    .replaceAll(/\n{2,}/g, '\n')
    .trim()
}

/** How many levels of blocks stand in each other. */
export const depthOf = (node: Node): number =>
  isBlock(node) ? 1 + Math.max(0, ...(node.content ?? []).map(depthOf)) : 0
