import { expect, test } from 'vitest'
import { depthOf, isLinkTarget, plainTextOf, type RichText, richTextOf } from './rich-text.ts'

test.each([
  'https://www.zibo.gov.cn/x?y=1#z',
  'http://example.cn',
  '/370300/guides/apply',
  'tel:0533-2300000',
  'mailto:a@b.cn',
])('%s may be linked to', (href) => {
  expect(isLinkTarget(href)).toBe(true)
})

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  '//other.example',
  '/\\other.example',
  'https://user@host/',
  'https://',
  'ftp://x.cn',
  '',
  'vbscript:x',
  `https://x.cn/${'a'.repeat(500)}`,
])('%s may not', (href) => {
  expect(isLinkTarget(href)).toBe(false)
})

test('words of two blocks do not run together', () => {
  const text: RichText = {
    type: 'doc',
    content: [
      { type: 'heading', level: 2, content: [{ type: 'text', text: '要带什么' }] },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              {
                type: 'paragraph',
                content: [
                  { type: 'text', text: '离婚' },
                  { type: 'text', text: '证', marks: [{ type: 'bold' }] },
                ],
              },
            ],
          },
          { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '户口簿' }] }] },
        ],
      },
    ],
  }
  expect(plainTextOf(text)).toBe('要带什么\n离婚证\n户口簿')
  expect(depthOf(text)).toBe(4)
})

test('plain paragraphs become a text', () => {
  expect(plainTextOf(richTextOf(['一', '', '二']))).toBe('一\n二')
})
