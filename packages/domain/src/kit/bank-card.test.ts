import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastFourOf, readBankCard } from './bank-card.ts'

const faultOf = (text: string) => {
  const read = readBankCard(text, 'card')
  return read.ok ? 'ok' : read.refusal.fields?.[0]
}

describe('a card’s number', () => {
  test.each([
    '6200000000000005',
    '6200 0000 0000 0005',
    ' 6200-0000-0000-0005 ',
    '６２０００００００００００００５',
    '6200—0000 0000 0005',
  ])('%s is read as it is on the card', (text) => {
    expect(readBankCard(text)).toEqual({ ok: true, value: '6200000000000005' })
  })

  test.each([
    ['', 'card.empty', '请填写银行卡号'],
    [' - ', 'card.empty', '请填写银行卡号'],
    ['620000000000000O', 'card.characters', '银行卡号只有数字，请对照卡面核对'],
    ['6200+00000000005', 'card.characters', '银行卡号只有数字，请对照卡面核对'],
    ['620000000005', 'card.length', '银行卡号应为 13 至 19 位数字，您填了 12 位，请对照卡面核对'],
    ['62000000000000000000', 'card.length', '银行卡号应为 13 至 19 位数字，您填了 20 位，请对照卡面核对'],
    ['6200000000000006', 'card.checksum', '银行卡号有误：最后一位与前面的数字对不上，请逐位对照卡面核对'],
    ['2600000000000005', 'card.checksum', '银行卡号有误：最后一位与前面的数字对不上，请逐位对照卡面核对'],
  ])('"%s" is refused: %s', (text, code, message) => {
    expect(faultOf(text)).toEqual({ path: 'card', code, message })
  })

  test('one wrong digit is always found', () => {
    const digit = fc.integer({ min: 0, max: 9 })
    const body = fc.array(digit, { minLength: 12, maxLength: 18 })
    const checked = body.map((digits) => {
      const text = digits.join('')
      const last = [...'0123456789'].find((one) => readBankCard(text + one).ok)
      return text + (last ?? '')
    })
    fc.assert(
      fc.property(checked, fc.nat(), fc.integer({ min: 1, max: 9 }), (card, at, by) => {
        const place = at % card.length
        const other = card.slice(0, place) + ((Number(card[place]) + by) % 10) + card.slice(place + 1)
        expect(readBankCard(card).ok).toBe(true)
        expect(readBankCard(other).ok).toBe(false)
      }),
    )
  })

  test('is known again by its last four digits', () => {
    const read = readBankCard('6200 0000 0000 0005')
    expect(read.ok && lastFourOf(read.value)).toBe('0005')
  })
})
