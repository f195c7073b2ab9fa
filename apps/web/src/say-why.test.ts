import { expect, test } from 'vitest'
import { sayWhy } from './say-why.ts'
import { SettingsError } from './settings.ts'

test('what a person can put right is one line, a bug tells its place', () => {
  expect(sayWhy(new SettingsError('PORT_STAFF: wrong'))).toBe('anju: PORT_STAFF: wrong')
  expect(sayWhy(new Error('first\n  second'))).toBe('anju: first second')
  expect(sayWhy(new AggregateError([new Error('a'), new Error('b')]))).toBe('anju: Error: a; Error: b')
  expect(sayWhy('thrown')).toBe('anju: thrown')
  expect(sayWhy(new TypeError('x is undefined'))).toMatch(/^anju: TypeError: x is undefined\n +at /)
})
