import { expect, test } from 'vitest'
import { digitsOf, spaced } from './number-groups.ts'

test('a citizen’s number is cut 6-8-4', () => {
  expect(spaced('370303190001010016')).toBe('370303 19000101 0016')
  expect(spaced('37030319000101002X')).toBe('370303 19000101 002X')
})

test('other numbers are cut by fours', () => {
  expect(spaced('H12345678')).toBe('H123 4567 8')
  expect(spaced('E123')).toBe('E123')
})

test('masked and rare characters stay single characters', () => {
  expect(digitsOf('3703**********0016')).toHaveLength(18)
  expect(digitsOf('𠮷1')).toHaveLength(2)
})
