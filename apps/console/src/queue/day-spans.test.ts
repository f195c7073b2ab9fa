import { expect, test } from 'vitest'
import { isDaySpan, submittedFrom } from './day-spans.ts'

test('a span begins on a day of Shanghai, not of the PC', () => {
  const lateEvening = new Date('2026-11-22T16:30:00Z') // 00:30 on the 23rd
  expect(submittedFrom('1', lateEvening)).toBe('2026-11-23')
  expect(submittedFrom('3', lateEvening)).toBe('2026-11-21')
  expect(submittedFrom('', lateEvening)).toBeUndefined()
})

test('an address may not name another span', () => {
  expect([isDaySpan('7'), isDaySpan(''), isDaySpan('9'), isDaySpan('toString')]).toEqual([true, true, false, false])
})
