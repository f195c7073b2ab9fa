import { expect, test } from 'vitest'
import { plainDate } from '../kit/index.ts'
import { lastDayOf } from './deadline.ts'

const source = { document: '示范', footing: 'parameter' } as const
const calendar = { years: [2026], holidays: new Set([plainDate('2026-10-01')]), adjustedWorkdays: new Set<never>() }

test('working days leave weekends and holidays out', () => {
  const five = { count: 5, unit: 'working-day', source } as const
  expect(lastDayOf(five, plainDate('2026-11-23'), calendar)).toBe('2026-11-30')
  expect(lastDayOf({ ...five, count: 1 }, plainDate('2026-09-30'), calendar)).toBe('2026-10-02')
})

test('calendar days count every day', () => {
  expect(lastDayOf({ count: 15, unit: 'day', source }, plainDate('2026-12-20'), calendar)).toBe('2027-01-04')
})

test('beyond the known years nothing is promised', () => {
  expect(lastDayOf({ count: 5, unit: 'working-day', source }, plainDate('2026-12-30'), calendar)).toBeNull()
})
