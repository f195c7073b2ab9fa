import { expect, test } from 'vitest'
import { claimStep, cursorOf, mostUrgent, moveCursor } from './cursor.ts'

const row = (id: string, holder?: 'me' | 'other') => ({ id, claim: holder ? { isMine: holder === 'me' } : null })

test('the cursor stops at both ends', () => {
  expect(moveCursor(0, -1, 3)).toBe(0)
  expect(moveCursor(1, 1, 3)).toBe(2)
  expect(moveCursor(2, 1, 3)).toBe(2)
  expect(moveCursor(0, 1, 0)).toBe(0)
})

test('L takes, gives back, or leaves a colleague alone', () => {
  expect([row('a'), row('b', 'me'), row('c', 'other')].map(claimStep)).toEqual(['claim', 'release', 'none'])
})

test('the most urgent are the first that nobody holds', () => {
  const rows = [row('a', 'other'), row('b'), row('c', 'me'), row('d'), row('e')]
  expect(mostUrgent(rows, 2).map((r) => r.id)).toEqual(['b', 'd'])
})

test('the cursor follows its item, and stays near when the item is gone', () => {
  const rows = [row('a'), row('b'), row('c')]
  expect(cursorOf(rows, 'c', 0)).toBe(2)
  expect(cursorOf(rows, 'gone', 1)).toBe(1)
  expect(cursorOf(rows, 'gone', 9)).toBe(2)
  expect(cursorOf([], 'gone', 9)).toBe(0)
})
