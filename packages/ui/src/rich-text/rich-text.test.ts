import { html } from 'hono/html'
import { expect, test } from 'vitest'
import { type RichNode, richText } from './index.ts'

const shown = async (...content: RichNode[]): Promise<string> => `${await html`${richText({ content })}`}`
const text = (words: string, ...marks: { type: string; href?: string }[]): RichNode => ({
  type: 'text',
  text: words,
  marks,
})
const paragraph = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content })

test('blocks and marks', async () => {
  expect(
    await shown({ type: 'heading', level: 2, content: [text('一')] }, paragraph(text('二', { type: 'bold' }))),
  ).toBe('<h2>一</h2><p><strong>二</strong></p>')
  const item: RichNode = { type: 'listItem', content: [paragraph(text('三'))] }
  expect(await shown({ type: 'bulletList', content: [item] })).toBe('<ul class="dots"><li>三</li></ul>')
})

test('words and addresses are escaped', async () => {
  expect(await shown(paragraph(text('<script>alert(1)</script>')))).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
  const link = await shown(paragraph(text('看', { type: 'link', href: 'https://x.cn/"onclick="x' })))
  expect(link).not.toContain('"onclick="')
})

test.each(['javascript:alert(1)', 'data:text/html,x', '//other.example', 'JAVASCRIPT:x', ' javascript:x'])(
  'a link to %s is its words only',
  async (href) => {
    expect(await shown(paragraph(text('看', { type: 'link', href })))).toBe('<p>看</p>')
  },
)

test('what the tree does not know is left out', async () => {
  expect(await shown({ type: 'script', content: [text('x')] }, { type: 'constructor' }, paragraph(text('y')))).toBe(
    '<p>y</p>',
  )
})

test('a table keeps its head', async () => {
  const cellOf = (type: string, words: string): RichNode => ({ type, content: [paragraph(text(words))] })
  const row = { type: 'tableRow', content: [cellOf('tableHeader', '区县'), cellOf('tableCell', '套数')] }
  expect(await shown({ type: 'table', content: [row] })).toContain('<tr><th scope="col">区县</th><td>套数</td></tr>')
})
