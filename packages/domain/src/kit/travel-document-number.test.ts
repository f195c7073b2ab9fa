import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chinesePassport,
  foreignPassport,
  homeReturnPermit,
  hongKongMacaoTravelPermit,
  oldPermanentResidentCard,
  readShapedNumber,
  taiwanTravelPermit,
} from './travel-document-number.ts'

const shapes = {
  chinesePassport,
  foreignPassport,
  homeReturnPermit,
  hongKongMacaoTravelPermit,
  oldPermanentResidentCard,
  taiwanTravelPermit,
}

type ShapeName = keyof typeof shapes

describe('numbers of documents without a check digit', () => {
  const good: [ShapeName, string, string][] = [
    ['chinesePassport', 'E12345678', 'E12345678'],
    ['chinesePassport', 'e1234 5678', 'E12345678'],
    ['chinesePassport', 'EA1234567', 'EA1234567'],
    ['chinesePassport', 'G12345678', 'G12345678'],
    ['chinesePassport', 'PE1234567', 'PE1234567'],
    ['chinesePassport', '141234567', '141234567'],
    ['foreignPassport', '12AB34567', '12AB34567'],
    ['foreignPassport', 'a1234', 'A1234'],
    ['homeReturnPermit', 'H12345678', 'H12345678'],
    ['homeReturnPermit', 'm12345678', 'M12345678'],
    ['homeReturnPermit', 'H1234567801', 'H1234567801'],
    ['homeReturnPermit', 'CA1234567', 'CA1234567'],
    ['hongKongMacaoTravelPermit', 'C12345678', 'C12345678'],
    ['hongKongMacaoTravelPermit', 'CA1234567', 'CA1234567'],
    ['hongKongMacaoTravelPermit', 'W12345678', 'W12345678'],
    ['taiwanTravelPermit', '12345678', '12345678'],
    ['taiwanTravelPermit', '0012345601(B)', '0012345601B'],
    ['oldPermanentResidentCard', 'FRA110290010101', 'FRA110290010101'],
  ]
  test.each(good)('%s %j is %s', (shape, typed, number) => {
    expect(readShapedNumber(typed, shapes[shape])).toEqual({ ok: true, value: number })
  })

  const bad: [ShapeName, string, string][] = [
    ['chinesePassport', '', 'id.empty'],
    ['chinesePassport', 'EI1234567', 'id.format'],
    ['chinesePassport', 'E1234567', 'id.format'],
    ['chinesePassport', '370303199003070013', 'id.format'],
    ['foreignPassport', 'ABCDEF', 'id.format'],
    ['foreignPassport', 'A123', 'id.format'],
    ['foreignPassport', 'A12345<>"', 'id.format'],
    ['homeReturnPermit', 'H123456789', 'id.format'],
    ['homeReturnPermit', 'C12345678', 'id.format'],
    ['homeReturnPermit', 'CO1234567', 'id.format'],
    ['hongKongMacaoTravelPermit', 'H12345678', 'id.format'],
    ['hongKongMacaoTravelPermit', 'CI1234567', 'id.format'],
    ['taiwanTravelPermit', '1234567', 'id.format'],
    ['taiwanTravelPermit', 'T12345678', 'id.format'],
    ['oldPermanentResidentCard', 'FRA1102900101', 'id.format'],
    ['oldPermanentResidentCard', '  ', 'id.empty'],
  ]
  test.each(bad)('%s %j is refused with %s', (shape, typed, code) => {
    const reading = readShapedNumber(typed, shapes[shape], 'idDocumentNumber')
    if (reading.ok) throw new Error('should be refused')
    expect(reading.refusal.fields).toMatchObject([{ path: 'idDocumentNumber', code }])
  })

  test('the message shows what such a number looks like', () => {
    const reading = readShapedNumber('123', homeReturnPermit)
    if (reading.ok) throw new Error('should be refused')
    expect(reading.refusal.fields?.[0]?.message).toContain('H12345678')
  })

  test('reading what was read changes nothing; any text is read or refused once', () => {
    const name = fc.constantFrom<ShapeName[]>('chinesePassport', 'foreignPassport', 'homeReturnPermit')
    fc.assert(
      fc.property(name, fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9 -]{5,12}$/)), (shape, text) => {
        const reading = readShapedNumber(text, shapes[shape])
        const again = reading.ok ? readShapedNumber(reading.value, shapes[shape]) : reading
        expect(again).toEqual(reading)
        expect(reading.ok || reading.refusal.fields?.length === 1).toBe(true)
      }),
    )
  })
})
