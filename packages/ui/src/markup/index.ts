import { html, raw } from 'hono/html'

/** What every component returns: markup that is already escaped. */
export type Html = ReturnType<typeof html>

/** What a component takes in a slot. Plain strings are escaped by the template. */
export type Content = Html | string | number | false | null | undefined | readonly Content[]

type AttributeValue = string | number | boolean | null | undefined

/**
 * Attributes of one tag, each with a leading space: `html`<input${attributes({ name, required: true })}>``.
 * `true` writes the bare name; `false`, `null` and `undefined` leave it out. Names are literals of our own code.
 */
export function attributes(values: Readonly<Record<string, AttributeValue>>): Content {
  const out: Html[] = []
  for (const [name, value] of Object.entries(values)) {
    if (value === true) out.push(html` ${raw(name)}`)
    else if (typeof value === 'string' || typeof value === 'number') out.push(html` ${raw(name)}="${value}"`)
  }
  return out
}

/** Joins class names, skipping what is absent; `undefined` when nothing is left, so that the attribute disappears. */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}

/** Ids joined for `aria-describedby` and its kin. */
export function idList(...ids: readonly (string | false | undefined)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined
}

/** True when a slot would print nothing. */
export function isEmpty(content: Content): boolean {
  if (Array.isArray(content)) return content.every(isEmpty)
  return content === undefined || content === null || content === false || content === ''
}
