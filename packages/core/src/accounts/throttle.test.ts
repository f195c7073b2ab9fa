import { expect, test } from 'vitest'
import { lockMinutes } from './throttle.ts'

test.each([
  [0, 0],
  [1, 0],
  [9, 0],
  [10, 15],
  [11, 0],
  [20, 30],
  [30, 60],
  [70, 960],
  [80, 1_440],
  [90, 1_440],
  [10_000, 1_440],
])('%i wrong passwords in a row lock for %i minutes', (wrong, minutes) => expect(lockMinutes(wrong)).toBe(minutes))
