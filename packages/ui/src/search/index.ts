import { html } from 'hono/html'
import { mainButton } from '../button/index.ts'
import { selectField, textField } from '../field/index.ts'
import type { Html } from '../markup/index.ts'

export type SearchInput = {
  action: string
  question: string
  sections: readonly { value: string; text: string }[]
  section: string
}

/** One line to search with, by GET: the answer can be kept and sent to others. */
export function searchForm({ action, question, sections, section }: SearchInput): Html {
  return html`<form role="search" method="get" action="${action}">${textField({
    name: 'q',
    label: '搜什么',
    type: 'search',
    value: question,
    maxlength: 100,
    beside: mainButton({ text: '搜索' }),
  })}${selectField({ name: 'in', label: '在哪个栏目', options: sections, value: section })}</form>`
}
