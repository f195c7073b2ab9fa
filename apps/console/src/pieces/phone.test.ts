import { expect, test } from 'vitest'
import { phoneWords } from './phone.ts'

test.each([
  ['+8619141505711', '191 4150 5711'],
  ['+85251234567', '+85251234567'],
])('%s is told as %s', (phone, words) => expect(phoneWords(phone)).toBe(words))
