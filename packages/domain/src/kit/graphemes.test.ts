import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countGraphemes, graphemes } from './graphemes.ts'

/** Any code point, halves of pairs and controls among them. */
const anyCharacter = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code))

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
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      expect(graphemes(text).join('')).toBe(text)
    }),
  )
})

test('never counts more than there are code points', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      expect(countGraphemes(text)).toBeLessThanOrEqual(Array.from(text).length)
    }),
  )
})
