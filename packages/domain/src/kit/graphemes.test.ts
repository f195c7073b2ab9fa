import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countGraphemes, graphemes } from './graphemes.ts'

test.each([
  ['', 0],
  ['张样例', 3],
  ['𠮷', 1],
  ['㛃', 1],
  ['阿卜杜·热合曼', 7],
  ['é', 1],
  ['👨‍👩‍👧', 1],
  ['\r\n', 1],
])('%j has %i characters', (text, count) => {
  expect(countGraphemes(text)).toBe(count)
})

test('the pieces put together are the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => graphemes(text).join('') === text))
})

test('never counts more than there are code points', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => countGraphemes(text) <= [...text].length))
})
