import { expect, test } from 'vitest'
import { wideOf } from './columns.ts'

const long = '张'.repeat(19)

test('short answers stand in pairs', () => expect(wideOf(['a', 'b', 'c', 'd'])).toEqual([false, false, false, false]))

test('a long answer takes the line, and so does a short one left alone before it or at the end', () => {
  expect(wideOf(['a', long, 'b', 'c', 'd'])).toEqual([true, true, false, false, true])
  expect(wideOf([])).toEqual([])
})
