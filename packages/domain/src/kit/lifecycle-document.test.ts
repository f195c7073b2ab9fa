import { expect, test } from 'vitest'
import { defineLife } from './lifecycle.ts'
import { documentLife, drawLife } from './lifecycle-document.ts'

const book = defineLife({
  name: 'books',
  title: '借书',
  states: {
    'on-shelf': { citizenLabel: '在架' },
    lent: { citizenLabel: '已借出', deadline: 'return' },
    lost: { citizenLabel: '已遗失', end: true },
  },
  events: { buy: '购入', lend: '借出', 'report-lost': '报失' },
  birth: { event: 'buy', to: 'on-shelf', by: ['librarian'] },
  steps: [
    { from: 'on-shelf', event: 'lend', to: 'lent', by: ['librarian', 'system'], guards: ['card-valid', 'no-debt'] },
    { from: 'lent', event: 'report-lost', to: 'lost', by: ['reader'], reasonRequired: true, notice: 'books.lost' },
  ],
})

test('the diagram', () => {
  expect(drawLife(book)).toBe(`stateDiagram-v2
  state "在架" as on_shelf
  state "已借出" as lent
  state "已遗失" as lost
  [*] --> on_shelf : 购入
  on_shelf --> lent : 借出
  lent --> lost : 报失
  lost --> [*]`)
})

test('the page', () => {
  const page = documentLife(book)
  expect(page).toContain('## 借书 (`books`)')
  expect(page).toContain(`\`\`\`mermaid\n${drawLife(book)}\n\`\`\``)
  expect(page).toContain('| `lent` | 已借出 | `return` |  |')
  expect(page).toContain('| `lost` | 已遗失 |  | end |')
  expect(page).toContain('| (begin) | 购入 `buy` | `on-shelf` | librarian |  |  |  |')
  expect(page).toContain('| `on-shelf` | 借出 `lend` | `lent` | librarian, system | card-valid, no-debt |  |  |')
  expect(page).toContain('| `lent` | 报失 `report-lost` | `lost` | reader |  | yes | `books.lost` |')
})

test('ends with one line end and is the same each time', () => {
  expect(documentLife(book)).toMatch(/[^\n]\n$/)
  expect(documentLife(book)).toBe(documentLife(book))
})

test('every row of a table has as many cells as its head', () => {
  const rows = documentLife(book)
    .split('\n')
    .filter((line) => line.startsWith('|'))
  const widths = rows.map((line) => line.split(' | ').length)
  expect(new Set(widths)).toEqual(new Set([4, 7]))
})
