import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type FloorArea,
  formatArea,
  type GrossFloorArea,
  grossFloorArea,
  readGrossFloorArea,
  readUsableFloorArea,
  sumAreas,
  usableFloorArea,
} from './area.ts'

const hundredths = fc.integer({ min: 0, max: 10_000_000 })

describe('an area as people type it', () => {
  test.each([
    ['52.3', 5230],
    ['52.30', 5230],
    ['52', 5200],
    ['52.', 5200],
    ['0', 0],
    ['５２．３', 5230],
    ['52.3㎡', 5230],
    ['52.3 m²', 5230],
    ['52.3M2', 5230],
    ['52.3平方米', 5230],
    ['52.3 平', 5230],
    ['100000', 10_000_000],
  ])('%j is %i hundredths, of either kind', (text, expected) => {
    expect(readGrossFloorArea(text)).toEqual({ ok: true, value: expected })
    expect(readUsableFloorArea(text)).toEqual({ ok: true, value: expected })
  })

  test.each([
    ['', 'area.empty'],
    [' ㎡', 'area.empty'],
    ['-5', 'area.format'],
    ['五十', 'area.format'],
    ['1,000', 'area.format'],
    ['1e3', 'area.format'],
    ['.5', 'area.format'],
    ['52.305', 'area.too-precise'],
    ['100000.01', 'area.too-large'],
    ['9'.repeat(400), 'area.too-large'],
  ])('%j is refused with %s', (text, code) => {
    const gross = readGrossFloorArea(text, 'homes.0.grossFloorArea')
    const usable = readUsableFloorArea(text)
    if (gross.ok || usable.ok) throw new Error('should be refused')
    expect(gross.refusal.fields).toMatchObject([{ path: 'homes.0.grossFloorArea', code }])
    expect(usable.refusal.fields).toMatchObject([{ path: 'usableFloorArea', code }])
  })

  test('what is shown can be typed back', () => {
    fc.assert(
      fc.property(hundredths, (amount) => {
        expect(readGrossFloorArea(formatArea(grossFloorArea(amount)))).toEqual({ ok: true, value: amount })
      }),
    )
  })
})

describe('areas', () => {
  test('are whole hundredths, never negative: anything else is a bug', () => {
    for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => grossFloorArea(wrong)).toThrow(RangeError)
      expect(() => usableFloorArea(wrong)).toThrow(RangeError)
    }
  })

  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [5230, '52.30'],
    [10_000_000, '100000.00'],
  ])('%i hundredths are shown as %s', (amount, shown) => {
    expect(formatArea(usableFloorArea(amount))).toBe(shown)
  })

  test('sum within a kind', () => {
    const total: GrossFloorArea = sumAreas([grossFloorArea(5230), grossFloorArea(100)])
    expect(total).toBe(5330)
    expect(sumAreas([])).toBe(0)
  })

  test('gross and usable area cannot stand for each other', () => {
    // @ts-expect-error 使用面积 is not 建筑面积
    const wrong: GrossFloorArea = usableFloorArea(100)
    const either: FloorArea = wrong
    expect(either).toBe(100)
  })
})
