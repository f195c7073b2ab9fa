import { html } from 'hono/html'
import { type Html, attributes } from '../markup/index.ts'

export type SearchInput = {
  action: string
  question: string
  sections: readonly { value: string; text: string }[]
  section: string
}

/** One line to search with, by GET: the answer can be kept and sent to others. */
export function searchForm({ action, question, sections, section }: SearchInput): Html {
  const options = sections.map(
    ({ value, text }) => html`<option${attributes({ value, selected: value === section })}>${text}</option>`,
  )
  return html`<form class="search" role="search" method="get" action="${action}"><label for="search-q">搜什么</label><input${attributes(
    { id: 'search-q', name: 'q', type: 'search', value: question, maxlength: 100, enterkeyhint: 'search' },
  )}><label for="search-in">在哪个栏目</label><select id="search-in" name="in">${options}</select><button class="button" type="submit">搜索</button></form>`
}
