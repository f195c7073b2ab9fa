import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCharacterOf, kindOf, normaliseDocumentNumber, readCitizenNumber } from './id-number.ts'
import { addDays, plainDate } from './plain-date.ts'

/** Any code point, halves of pairs and controls among them. */
const anyCharacter = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code))

const today = plainDate('2026-11-23')
const complete = (first17: string): string => first17 + checkCharacterOf(first17)

const code = (text: string, day = today): string | undefined => {
  const reading = readCitizenNumber(text, day, 'idDocumentNumber')
  return reading.ok ? undefined : reading.refusal.fields?.[0]?.code
}

/** Numbers as the standard builds them: any division, any past birth date, any order. */
const citizenNumber = fc
  .tuple(fc.integer({ min: 100000, max: 799999 }), fc.nat(43_000), fc.nat(999))
  .map(([division, daysAgo, order]) =>
    complete(`${division}${addDays(today, -daysAgo).replaceAll('-', '')}${String(order).padStart(3, '0')}`),
  )

describe('the check character', () => {
  test.each([
    ['the example of GB 11643', '11010519491231002', 'X'],
    ['another example of GB 11643', '44052418800101001', '4'],
    ['a Zibo number', '37030319900307001', '3'],
    ['a 港澳居民居住证', '81000019900101001', '9'],
    ['a 永久居留身份证', '91115619900101001', '0'],
  ])('of %s', (_what, digits, expected) => {
    expect(checkCharacterOf(digits)).toBe(expected)
  })
})

describe('a number as people type it', () => {
  test.each([
    '11010519491231002X',
    '11010519491231002x',
    '110105 19491231 002X',
    '110105-19491231-002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    ' 11010519491231002X\n',
  ])('%j', (text) => {
    expect(readCitizenNumber(text, today)).toEqual({
      ok: true,
      value: { number: '11010519491231002X', kind: 'resident', birthDate: '1949-12-31', sex: 'female' },
    })
  })

  test('a man of Zibo', () => {
    expect(readCitizenNumber('370303199003070013', today)).toMatchObject({
      ok: true,
      value: { birthDate: '1990-03-07', sex: 'male' },
    })
  })

  test.each([
    ['', 'id.empty'],
    ['  -', 'id.empty'],
    ['110105491231002', 'id.old'],
    ['1101051949123100', 'id.length'],
    ['11010519491231002XX', 'id.length'],
    ['11010519491231002Y', 'id.characters'],
    ['1101051949123100XX', 'id.characters'],
    ['X1010519491231002X', 'id.characters'],
    ['身份证号码身份证号码身份证号码身份证', 'id.characters'],
    ['01010519491231002X', 'id.area'],
    [complete('11010519490230002'), 'id.birth'],
    [complete('11010519491331002'), 'id.birth'],
    [complete('11010519490001002'), 'id.birth'],
    [complete('11010520261124002'), 'id.birth'],
    [complete('11010518800101002'), 'id.birth'],
    [complete('11010500000101002'), 'id.birth'],
    ['110105194912310020', 'id.checksum'],
    ['370303199003070014', 'id.checksum'],
  ])('%j is refused with %s', (text, expected) => {
    expect(code(text)).toBe(expected)
  })

  test('tells what to do at the field', () => {
    const reading = readCitizenNumber('110105491231002', today, 'idDocumentNumber')
    if (reading.ok) throw new Error('should be refused')
    expect(reading.refusal.fields).toEqual([
      {
        path: 'idDocumentNumber',
        code: 'id.old',
        message: '15 位的旧身份证号码已经停用，请填写现在证件上的 18 位号码',
      },
    ])
  })

  test('a child born today has a number, tomorrow’s child has none yet', () => {
    expect(code(complete('37030320261123001'))).toBeUndefined()
    expect(code(complete('37030320261124001'))).toBe('id.birth')
    expect(code(complete('37030320261124001'), plainDate('2026-11-24'))).toBeUndefined()
  })

  test('a division that vanished long ago stays good', () => {
    expect(code(complete('37030119620501002'))).toBeUndefined()
    expect(code(complete('51020219620501002'))).toBeUndefined()
  })
})

describe('whose number it is', () => {
  test.each([
    ['810000199001010019', 'hkMoTwResident'],
    [complete('82000019900101002'), 'hkMoTwResident'],
    [complete('83000019900101002'), 'hkMoTwResident'],
    ['911156199001010010', 'permanentResident'],
    ['370303199003070013', 'resident'],
    [complete('71000019900101002'), 'resident'],
    [complete('81010119900101002'), 'resident'],
  ])('%s: %s', (number, kind) => {
    expect(readCitizenNumber(number, today)).toMatchObject({ ok: true, value: { kind } })
  })

  test('nobody’s begins with 0', () => {
    expect(kindOf('010105194912310028')).toBeUndefined()
  })
})

describe('any number', () => {
  test('that is built by the standard is read, with its own birth date and sex', () => {
    fc.assert(
      fc.property(citizenNumber, (number) => {
        const reading = readCitizenNumber(number, today)
        if (!reading.ok) throw new Error(JSON.stringify(reading.refusal))
        expect(reading.value.number).toBe(number)
        expect(reading.value.birthDate.replaceAll('-', '')).toBe(number.slice(6, 14))
        expect(reading.value.sex).toBe('13579'.includes(number.charAt(16)) ? 'male' : 'female')
      }),
    )
  })

  test('with one digit wrong is refused', () => {
    fc.assert(
      fc.property(citizenNumber, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const wrong = (Number(number[place]) + by) % 10
        expect(code(number.slice(0, place) + wrong + number.slice(place + 1))).toBeDefined()
      }),
    )
  })

  test('with two neighbours swapped is refused', () => {
    fc.assert(
      fc.property(citizenNumber, fc.nat(15), (number, place) => {
        const [a, b] = [number.charAt(place), number.charAt(place + 1)]
        fc.pre(a !== b)
        expect(code(number.slice(0, place) + b + a + number.slice(place + 2))).toBeDefined()
      }),
    )
  })

  test('any text is read or refused once, never thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const reading = readCitizenNumber(text, today)
        expect(reading.ok || reading.refusal.fields?.length === 1).toBe(true)
      }),
    )
  })
})

test('what people type is put into one form', () => {
  expect(normaliseDocumentNumber(' e1234-5678 ')).toBe('E12345678')
  expect(normaliseDocumentNumber('00123456（Ｂ）')).toBe('00123456B')
  expect(normaliseDocumentNumber('h 1234 5678')).toBe('H12345678')
})
