import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countGraphemes } from './graphemes.ts'
import { maskDocumentNumber, maskIdNumber, maskName, maskPhone } from './masking.ts'
import { readPhone } from './phone.ts'

const digits = (count: number) =>
  fc.array(fc.nat(9), { minLength: count, maxLength: count }).map((numbers) => numbers.join(''))
const chineseName = fc
  .array(fc.constantFrom('张', '样', '例', '㛃', '𠮷', '𬭼', '欧', '阳'), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))
const dottedName = fc.array(chineseName, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('·'))
const latinName = fc.array(fc.stringMatching(/^[A-Z][a-zé]{0,8}$/), { minLength: 1, maxLength: 3 })

describe('names', () => {
  test.each([
    ['张三', '张*'],
    ['张样例', '张*例'],
    ['欧阳娜娜', '欧**娜'],
    ['𠮷样三', '𠮷*三'],
    ['王㛃', '王*'],
    ['𠮷', '*'],
    ['张', '*'],
    ['', ''],
    ['阿卜杜热·合提', '阿***·*提'],
    ['阿卜杜·热合曼', '阿**·**曼'],
    ['古丽·阿布都·热西提', '古*·***·**提'],
    ['阿·提', '阿·*'],
    ['阿·提提', '阿·*提'],
    ['John Smith', 'J***'],
    ['A', 'A***'],
    ['José·María', 'J***'],
    ['Иван', 'И***'],
  ])('%s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown)
  })

  test('stay well-formed and as long as they are, whatever the characters', () => {
    fc.assert(
      fc.property(fc.oneof(chineseName, dottedName), (name) => {
        const shown = maskName(name)
        expect(shown.isWellFormed()).toBe(true)
        expect(countGraphemes(shown)).toBe(countGraphemes(name))
      }),
    )
  })

  test('show at most two characters and always hide one', () => {
    fc.assert(
      fc.property(fc.oneof(chineseName, dottedName), (name) => {
        const shown = Array.from(maskName(name)).filter((character) => character !== '·')
        expect(shown.filter((character) => character !== '*').length).toBeLessThanOrEqual(2)
        expect(shown).toContain('*')
      }),
    )
  })

  test('of other scripts show one letter and not even their length', () => {
    fc.assert(
      fc.property(latinName, (parts) => {
        expect(maskName(parts.join(' '))).toMatch(/^.\*{3}$/u)
      }),
    )
  })
})

describe('numbers', () => {
  test('of GB 11643 keep four at each end', () => {
    expect(maskIdNumber('370303199003070013')).toBe('3703**********0013')
    expect(maskIdNumber('11010519491231002X')).toBe('1101**********002X')
  })

  test('of phones keep three and four', () => {
    const phone = readPhone('15909098989')
    if (!phone.ok) throw new Error('should be read')
    expect(maskPhone(phone.value)).toBe('159****8989')
  })

  test.each([
    ['370303199003070013', '3703**********0013'],
    ['E12345678', 'E******78'],
    ['H1234567801', 'H********01'],
    ['12345678', '1*****78'],
    ['FRA110290010101', 'F************01'],
    ['A1234', 'A**34'],
    ['A123', '****'],
    ['', ''],
  ])('of a document %s is shown as %s', (number, shown) => {
    expect(maskDocumentNumber(number)).toBe(shown)
  })

  test('never show the birth date or the middle of a number', () => {
    fc.assert(
      fc.property(digits(18), (number) => {
        const shown = maskDocumentNumber(number)
        expect(shown).toHaveLength(18)
        expect(shown.slice(4, 14)).toBe('*'.repeat(10))
      }),
    )
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][0-9]{4,16}$/), (number) => {
        const shown = maskDocumentNumber(number)
        expect(shown).toHaveLength(number.length)
        expect(shown.replaceAll('*', '').length).toBeLessThanOrEqual(3)
      }),
    )
  })
})
