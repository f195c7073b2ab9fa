import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPhone, nationalNumber, type Phone, readPhone } from './phone.ts'

const elevenDigits = fc
  .tuple(fc.constantFrom('13', '14', '15', '16', '17', '18', '19'), fc.nat(999_999_999))
  .map(([start, rest]) => start + String(rest).padStart(9, '0'))

const read = (text: string): Phone => {
  const reading = readPhone(text)
  if (!reading.ok) throw new Error(`refused: ${text}`)
  return reading.value
}

describe('a number as people type it', () => {
  test.each([
    '15909098989',
    '159 0909 8989',
    '159-0909-8989',
    '159—0909—8989',
    '+8615909098989',
    '+86 159 0909 8989',
    '+86-159-0909-8989',
    '(+86)15909098989',
    '008615909098989',
    '8615909098989',
    '１５９０９０９８９８９',
    '＋８６１５９０９０９８９８９',
    ' 15909098989\n',
    '159 0909 8989',
  ])('%j', (text) => {
    expect(readPhone(text)).toEqual({ ok: true, value: '+8615909098989' })
  })

  test.each([
    ['', 'phone.empty'],
    [' - ', 'phone.empty'],
    ['1590909898', 'phone.length'],
    ['159090989890', 'phone.length'],
    ['+86', 'phone.characters'],
    ['1590909898a', 'phone.characters'],
    ['我的手机', 'phone.characters'],
    ['+85291234567', 'phone.characters'],
    ['15909098989;15909098980', 'phone.characters'],
    ['12909098989', 'phone.format'],
    ['05332301234', 'phone.format'],
    ['25909098989', 'phone.format'],
    ['\u0000', 'phone.characters'],
    ['\ud800', 'phone.characters'],
  ])('%j is refused with %s', (text, code) => {
    const reading = readPhone(text, 'contact.phone')
    if (reading.ok) throw new Error('should be refused')
    expect(reading.refusal.fields).toMatchObject([{ path: 'contact.phone', code }])
  })

  test('a number that itself begins with 86 is not cut short', () => {
    expect(readPhone('86159090989').ok).toBe(false)
    expect(read('18600000086')).toBe('+8618600000086')
  })

  test('every number of the plan is taken, whatever the range', () => {
    fc.assert(
      fc.property(elevenDigits, (digits) => {
        expect(read(digits)).toBe(`+86${digits}`)
      }),
    )
  })

  test('every way of writing one number is the same number', () => {
    const prefix = fc.constantFrom('', '+86', '+86 ', '0086', '86 ', '+86-')
    const separator = fc.constantFrom('', ' ', '-', '–')
    fc.assert(
      fc.property(elevenDigits, prefix, separator, (digits, before, between) => {
        const written = before + [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].join(between)
        expect(read(written)).toBe(`+86${digits}`)
      }),
    )
  })
})

describe('showing', () => {
  test('without the country code, and in groups', () => {
    const phone = read('15909098989')
    expect(nationalNumber(phone)).toBe('15909098989')
    expect(formatPhone(phone)).toBe('159 0909 8989')
  })

  test('what is shown can be typed back', () => {
    fc.assert(
      fc.property(elevenDigits, (digits) => {
        expect(read(formatPhone(read(digits)))).toBe(read(digits))
      }),
    )
  })
})
