import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOneTimeCode } from './one-time-code.ts'

/** Any code point, halves of pairs and controls among them. */
const anyCharacter = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code))

test.each(['123456', '12 34-56', '123 456', '１２３４５６', ' 123456\n', '123–456', '1\t2 3 4 5 6'])(
  '%j is 123456',
  (text) => {
    expect(readOneTimeCode(text)).toEqual({ ok: true, value: '123456' })
  },
)

test('leading zeros stay', () => {
  expect(readOneTimeCode('000042')).toEqual({ ok: true, value: '000042' })
})

test.each([
  ['', 'code.empty'],
  [' - ', 'code.empty'],
  ['12345', 'code.length'],
  ['1234567', 'code.length'],
  ['12345a', 'code.characters'],
  ['验证码123456', 'code.characters'],
  ['１２３４５', 'code.length'],
  ['٠١٢٣٤٥', 'code.characters'],
  ['123456\u0000', 'code.characters'],
  ['\ud83d', 'code.characters'],
])('%j is refused with %s', (text, code) => {
  const reading = readOneTimeCode(text, 'code')
  if (reading.ok) throw new Error('should be refused')
  expect(reading.refusal.fields).toMatchObject([{ path: 'code', code }])
})

test('every code survives every way of writing it', () => {
  const separators = fc.array(fc.constantFrom('', ' ', '-', '　'), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(fc.nat(999_999), separators, (number, between) => {
      const code = String(number).padStart(6, '0')
      const written = Array.from(code, (digit, index) => digit + between[index]).join('')
      expect(readOneTimeCode(written)).toEqual({ ok: true, value: code })
    }),
  )
})

test('any text is read as six digits or refused once', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      const reading = readOneTimeCode(text)
      expect(reading.ok ? reading.value : '000000').toMatch(/^\d{6}$/)
      expect(reading.ok || reading.refusal.fields?.length === 1).toBe(true)
    }),
  )
})
