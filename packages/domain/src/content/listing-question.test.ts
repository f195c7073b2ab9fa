import { describe, expect, test } from 'vitest'
import { fen } from '../kit/index.ts'
import { areaWords, monthlyRentOf, noWishes, readListingQuestion, rentSpanOf, rentWords } from './index.ts'

const districts = new Set(['370303'])
const read = (asked: Record<string, string>) => readListingQuestion(asked, districts)
const pathsOf = (asked: Record<string, string>) => read(asked).errors.map((one) => one.path)

describe('the question in an address', () => {
  test('nothing, or empty boxes: everything by name', () => {
    const empty = { wishes: noWishes, order: 'name', errors: [] }
    expect(read({})).toEqual(empty)
    expect(read({ district: '', rooms: '', rent: ' ', 'area-from': '', 'area-to': '', sort: '' })).toEqual(empty)
  })

  test('as people type it', () => {
    const asked = {
      district: '370303',
      rooms: '2',
      rent: '６00元',
      'area-from': '40',
      'area-to': '60.5㎡',
      free: 'yes',
      sort: 'rent',
    }
    expect(read(asked)).toEqual({
      wishes: { district: '370303', rooms: 2, rentUpTo: fen(60_000), areaFrom: 40, areaTo: 60.5, onlyAvailable: true },
      order: 'rent',
      errors: [],
    })
  })

  test('what cannot be read is told beside its field and counts as not asked for', () => {
    expect(pathsOf({ district: '310101', rooms: '9', rent: '六百', 'area-from': '-1', 'area-to': 'x' })).toEqual([
      'district',
      'rooms',
      'rent',
      'area-from',
      'area-to',
    ])
    expect(read({ rent: '六百', rooms: '2' }).wishes).toEqual({ ...noWishes, rooms: 2 })
    expect(pathsOf({ 'area-from': '60', 'area-to': '40' })).toEqual(['area-to'])
    expect(read({ 'area-from': '60', 'area-to': '40' }).wishes).toEqual(noWishes)
  })
})

describe('rent and area', () => {
  const layout = { rentPerSquareMetre: 1_350, grossArea: { from: 38, to: 45 } }

  test('a month is the square metres times their rent, to the fen', () => {
    expect(monthlyRentOf(layout)).toEqual({ from: 51_300, to: 60_750 })
    expect(monthlyRentOf({ rentPerSquareMetre: 1_333, grossArea: { from: 38.55, to: 38.55 } })).toEqual({
      from: 51_387,
      to: 51_387,
    })
    expect(monthlyRentOf({ ...layout, rentPerSquareMetre: 0 })).toBeUndefined()
  })

  test('the span over layouts leaves out what has no rent', () => {
    const dear = { rentPerSquareMetre: 2_000, grossArea: { from: 50, to: 60 } }
    expect(rentSpanOf([layout, dear, { ...dear, rentPerSquareMetre: 0 }])).toEqual({ from: 51_300, to: 120_000 })
    expect(rentSpanOf([])).toBeUndefined()
  })

  test('words', () => {
    expect(rentWords(monthlyRentOf(layout))).toBe('约 513 至 608 元/月')
    expect(rentWords({ from: fen(120_040), to: fen(120_000) })).toBe('约 1,200 元/月')
    expect(rentWords(undefined)).toBe('租金待公布')
    expect([areaWords(layout.grossArea), areaWords({ from: 25, to: 25 })]).toEqual(['38 至 45 m²', '25 m²'])
  })
})
