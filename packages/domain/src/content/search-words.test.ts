import { describe, expect, test } from 'vitest'
import { askedTerms, excerptOf, termsOf } from './search-words.ts'

/** As the database decides it: everything asked for is there. */
const isFound = (text: string, question: string): boolean => {
  const asked = askedTerms(question)
  const terms = new Set(termsOf(text))
  return asked.length > 0 && asked.every((term) => terms.has(term))
}

describe('finding', () => {
  const guide = '离异家庭请带离婚证或法院判决书，A4 复印件 1 份。㛃某某、阿卜杜·热合曼 𠮷'
  test.each(['离婚', '离婚证', '证', '法院 判决', 'a4', 'Ａ４', '㛃', '𠮷', '热合曼', '复印件', '判决书，离婚'])(
    '%s finds it',
    (question) => {
      expect(isFound(guide, question)).toBe(true)
    },
  )
  test.each(['结婚', '离婚礼', '合热', '', '，。', 'A', '  '])('“%s” does not', (question) => {
    expect(isFound(guide, question)).toBe(false)
  })
})

test('terms are each once, signs and pairs', () => {
  expect(termsOf('离婚证 A4')).toEqual(['离', '婚', '证', '离婚', '婚证', 'a4'])
  expect(termsOf('公公公')).toEqual(['公', '公公'])
})

test('a question is bounded', () => {
  expect(askedTerms('公租房保障'.repeat(500)).length).toBeLessThanOrEqual(40)
})

describe('excerpts', () => {
  test('begin shortly before what answers and mark it', () => {
    const text = `${'前言说明文字，'.repeat(20)}离异的请带离婚证。`
    const { text: cut, marks } = excerptOf(text, '离婚')
    expect(cut.startsWith('…')).toBe(true)
    expect(marks.map(({ from, to }) => cut.slice(from, to))).toEqual(['离婚'])
  })
  test('of a text without the words begins at its beginning', () => {
    expect(excerptOf('受理条件', '离婚')).toEqual({ text: '受理条件', marks: [] })
  })
})
