import type { ContentBodies, Writing } from './bodies.ts'
import type { ContentKind } from './kinds.ts'
import { plainTextOf, type RichText } from './rich-text.ts'

/** Names of files and addresses inside the site are no words that anybody reads. */
const unread = new Set(['file', 'kind', 'type', 'slug', 'blank', 'online', 'interprets', 'paper', 'level', 'validity'])

const isRichText = (value: object): value is RichText =>
  'type' in value && value.type === 'doc' && 'content' in value && Array.isArray(value.content)

/** Every text in a value with the path to it, rich texts as their plain words. */
function textsIn(value: unknown, path: string): readonly { path: string; text: string }[] {
  if (typeof value === 'string') return value === '' ? [] : [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  if (isRichText(value)) return [{ path, text: plainTextOf(value) }, ...linksIn(value, path)]
  return Object.entries(value).flatMap(([name, inner]) =>
    unread.has(name) && typeof inner === 'string' ? [] : textsIn(inner, path === '' ? name : `${path}.${name}`),
  )
}

/** Where a link leads is published as well. */
function linksIn(value: unknown, path: string): readonly { path: string; text: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'href' in value && typeof value.href === 'string' ? [{ path, text: value.href }] : []
  return [...own, ...Object.values(value).flatMap((inner) => linksIn(inner, path))]
}

/**
 * Every word that a piece of content would publish, with the path of its field, the title first (政府信息公开条例 art. 17:
 * all of it is reviewed). Example: the text of a picture stands at `body.pictures.0.alt`.
 */
export const publishedTexts = ({ title, body }: Writing): readonly { path: string; text: string }[] => [
  { path: 'title', text: title },
  ...textsIn(body, 'body'),
]

/**
 * The words of a body in one text, for the search and the excerpt.
 * Example: a guide's material list is part of it, so 离婚 finds 离婚证.
 */
export const searchedText = <K extends ContentKind>(body: ContentBodies[K]): string =>
  textsIn(body, '')
    .map(({ text }) => text)
    .join('\n')
