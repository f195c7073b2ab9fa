import { expect, test } from 'vitest'
import { plainDate } from '../kit/index.ts'
import { endedKeptSince } from './retention.ts'

test.each([
  ['2028-03-02', '2026-03-02'],
  ['2028-01-01', '2026-01-01'],
  ['2028-02-29', '2026-02-28'],
])('on %s what ended before %s is kept no longer', (today, since) => {
  expect(endedKeptSince(plainDate(today))).toBe(since)
})
