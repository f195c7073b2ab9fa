import { expect, test } from 'vitest'
import { attempts } from './attempt.ts'

const counting = () => {
  let n = 0
  return attempts(() => `key-${++n}`)
}

test('a repeated press sends the same key until the server has answered for certain', () => {
  const book = counting()
  const first = book.keyFor('approve', 'a', { version: 3 })
  expect(book.keyFor('approve', 'a', { version: 3 })).toBe(first)
  book.settle('approve', 'a', { version: 3 })
  expect(book.keyFor('approve', 'a', { version: 3 })).not.toBe(first)
})

test('another content, item or act is another decision', () => {
  const book = counting()
  const keys = [
    book.keyFor('approve', 'a', { version: 3 }),
    book.keyFor('approve', 'a', { version: 4 }),
    book.keyFor('approve', 'b', { version: 3 }),
    book.keyFor('return', 'a', { version: 3 }),
  ]
  expect(new Set(keys).size).toBe(4)
})
