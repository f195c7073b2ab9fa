import { expect, test } from 'vitest'
import { idleAt, shouldTell, spell } from './idle.ts'

const times = { idleSeconds: 900, warnSeconds: 120 }

test('fifteen minutes without an act lock, the last two warn', () => {
  expect(idleAt(0, 0, times)).toEqual({ phase: 'open' })
  expect(idleAt(779_000, 0, times)).toEqual({ phase: 'open' })
  expect(idleAt(780_000, 0, times)).toEqual({ phase: 'warn', left: 120 })
  expect(idleAt(899_500, 0, times)).toEqual({ phase: 'warn', left: 1 })
  expect(idleAt(900_000, 0, times)).toEqual({ phase: 'lock' })
  expect(idleAt(9_000_000, 0, times)).toEqual({ phase: 'lock' })
})

test('typing alone is told to the server once a minute', () => {
  expect(shouldTell(30_000, 0, 'open')).toBe(false)
  expect(shouldTell(61_000, 0, 'open')).toBe(true)
  expect(shouldTell(1_000, 0, 'warn')).toBe(true)
})

test('the time left is spelled', () => {
  expect([spell(118), spell(60), spell(9)]).toEqual(['1 分 58 秒', '1 分 0 秒', '9 秒'])
})
