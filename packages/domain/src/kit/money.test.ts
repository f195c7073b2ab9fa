import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen, formatYuan, largestTypedAmount, type Money, readMoney, sumMoney, yuanInWords } from './money.ts'

/** Any code point, halves of pairs and controls among them. */
const anyCharacter = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code))

const amount = fc.integer({ min: 0, max: largestTypedAmount }).map(fen)

describe('fen', () => {
  test('takes whole numbers only: half a fen or a lost digit is a bug', () => {
    expect(fen(0)).toBe(0)
    expect(fen(-5)).toBe(-5)
    expect(() => fen(0.5)).toThrow(RangeError)
    expect(() => fen(Number.NaN)).toThrow(RangeError)
    expect(() => fen(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError)
  })
})

describe('an amount as people type it', () => {
  test.each([
    ['3200', 320000],
    ['3,200', 320000],
    ['3，200', 320000],
    ['3200.5', 320050],
    ['3200.05', 320005],
    ['3200.', 320000],
    ['.5', 50],
    ['0', 0],
    ['000', 0],
    ['¥3,200.50', 320050],
    ['￥3200', 320000],
    ['3200元', 320000],
    ['３２００．５', 320050],
    [' 3 200 ', 320000],
    ['1,234,567.89', 123456789],
    ['999999999.99', 99_999_999_999],
  ])('%j is %i fen', (text, expected) => {
    expect(readMoney(text)).toEqual({ ok: true, value: expected })
  })

  test.each([
    ['', 'money.empty'],
    ['  ', 'money.empty'],
    ['元', 'money.empty'],
    ['-1', 'money.negative'],
    ['−1', 'money.negative'],
    ['3.2万', 'money.unit'],
    ['3千', 'money.unit'],
    ['3,20', 'money.format'],
    ['32,00', 'money.format'],
    [',200', 'money.format'],
    ['1,2345', 'money.format'],
    ['三千二', 'money.format'],
    ['3.200.5', 'money.format'],
    ['.', 'money.format'],
    ['1e5', 'money.format'],
    ['0x10', 'money.format'],
    ['NaN', 'money.format'],
    ['3200.005', 'money.too-precise'],
    ['1000000000', 'money.too-large'],
    ['9'.repeat(400), 'money.too-large'],
  ])('%j is refused with %s', (text, code) => {
    const reading = readMoney(text, 'income.monthly')
    if (reading.ok) throw new Error('should be refused')
    expect(reading.refusal.fields).toMatchObject([{ path: 'income.monthly', code }])
  })

  test('says in the words what to type instead', () => {
    const reading = readMoney('3.2万')
    if (reading.ok) throw new Error('should be refused')
    expect(reading.refusal.fields?.[0]?.message).toBe('请以元为单位填写数字，例如 3.2万 写成 32000')
  })

  test('a form may set a lower bound', () => {
    expect(readMoney('1001', 'rent', fen(100_000)).ok).toBe(false)
    expect(readMoney('1000', 'rent', fen(100_000)).ok).toBe(true)
  })

  test('what is shown can be typed back', () => {
    fc.assert(
      fc.property(amount, (money) => {
        expect(readMoney(formatYuan(money))).toEqual({ ok: true, value: money })
      }),
    )
  })

  test('any text is either read or refused, never thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const reading = readMoney(text)
        expect(reading.ok ? Number.isSafeInteger(reading.value) : reading.refusal.fields?.length === 1).toBe(true)
      }),
    )
  })
})

describe('showing', () => {
  test.each([
    [0, '0'],
    [5, '0.05'],
    [50, '0.50'],
    [320000, '3,200'],
    [320050, '3,200.50'],
    [123456789, '1,234,567.89'],
    [-320050, '-3,200.50'],
  ])('%i fen is %s', (value, shown) => {
    expect(formatYuan(fen(value))).toBe(shown)
  })
})

describe('sums', () => {
  test('of nothing is nothing', () => {
    expect(sumMoney([])).toBe(0)
  })

  test('are exact where yuan as fractions are not', () => {
    expect(sumMoney([fen(10), fen(20)])).toBe(30)
  })

  test('do not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(amount), (amounts: Money[]) => {
        expect(sumMoney(amounts)).toBe(sumMoney(amounts.toReversed()))
      }),
    )
  })
})

describe('in capital numerals', () => {
  test.each([
    // The examples of the payment rules themselves.
    [140950, '壹仟肆佰零玖元伍角'],
    [600714, '陆仟零柒元壹角肆分'],
    [168032, '壹仟陆佰捌拾元叁角贰分'],
    [10700053, '壹拾万零柒仟元伍角叁分'],
    [1640902, '壹万陆仟肆佰零玖元零贰分'],
    [32504, '叁佰贰拾伍元零肆分'],
    // And the magnitudes people slip over.
    [0, '零元整'],
    [1, '壹分'],
    [50, '伍角'],
    [100, '壹元整'],
    [105, '壹元零伍分'],
    [1000, '壹拾元整'],
    [320000, '叁仟贰佰元整'],
    [3200000, '叁万贰仟元整'],
    [10000000, '壹拾万元整'],
    [10050000, '壹拾万零伍佰元整'],
    [100000000, '壹佰万元整'],
    [10000000000, '壹亿元整'],
    [10000050000, '壹亿零伍佰元整'],
    [10500000000, '壹亿零伍佰万元整'],
    [99999999999, '玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ])('%i fen is %s', (value, words) => {
    expect(yuanInWords(fen(value))).toBe(words)
  })

  test('amounts outside its range are a bug', () => {
    expect(() => yuanInWords(fen(-1))).toThrow(RangeError)
    expect(() => yuanInWords(fen(1e14))).toThrow(RangeError)
  })

  test('never doubles a zero, never ends in one, and no two amounts share their words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: largestTypedAmount }).map(fen), amount, (a, b) => {
        const words = yuanInWords(a)
        expect(words).not.toMatch(/零零|零$|零元.|undefined/)
        expect(words === yuanInWords(b)).toBe(a === b)
      }),
    )
  })
})
