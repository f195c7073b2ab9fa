import { describe, expect, test } from 'vitest'
import { fen } from '../kit/index.ts'
import { findListings, type ListingBody, noWishes, richTextOf, wideningsOf } from './index.ts'

const layout = (rooms: number, from: number, to: number, rent: number, available: number) => ({
  name: `${rooms} 室`,
  rooms,
  grossArea: { from, to },
  rentPerSquareMetre: rent,
  total: 10,
  available,
  plan: null,
})
const estate = (title: string, district: string, layouts: ListingBody['layouts']) => ({
  title,
  body: {
    district,
    address: '',
    operator: '',
    phone: '',
    builtIn: null,
    layouts,
    facilities: [],
    transport: '',
    text: richTextOf([]),
    pictures: [],
  } satisfies ListingBody,
})

const estates = [
  estate('示范小区一期', '370303', [layout(1, 38, 45, 1_350, 4), layout(2, 56, 60, 1_200, 0)]),
  estate('示例家园', '370305', [layout(2, 50, 58, 900, 3)]),
  estate('演示新居', '370305', [layout(0, 25, 25, 0, 2), layout(3, 75, 80, 1_000, 1)]),
]
const found = (wishes: Partial<typeof noWishes>, order?: 'name' | 'rent') =>
  findListings(estates, { ...noWishes, ...wishes }, order).map(
    ({ estate: { title }, layouts }) => `${title} ${layouts.length}`,
  )

describe('what answers', () => {
  test('nothing asked for: all, by name', () => {
    expect(found({})).toEqual(
      ['示范小区一期 2', '示例家园 1', '演示新居 2'].toSorted(new Intl.Collator('zh-CN').compare),
    )
  })

  test.each([
    ['a district', { district: '370303' }, ['示范小区一期 2']],
    ['two rooms, exactly', { rooms: 2 as const }, ['示范小区一期 1', '示例家园 1']],
    ['one room, and a studio with it', { rooms: 1 as const }, ['示范小区一期 1', '演示新居 1']],
    ['three and more', { rooms: 3 as const }, ['演示新居 1']],
    ['a home for sure, from the smallest of its layout', { rentUpTo: fen(51_300) }, ['示范小区一期 1', '示例家园 1']],
    ['one fen less', { rentUpTo: fen(51_299) }, ['示例家园 1']],
    ['at least so large', { areaFrom: 58 }, ['示范小区一期 1', '示例家园 1', '演示新居 1']],
    ['at most so large', { areaTo: 30 }, ['演示新居 1']],
    ['a span that touches', { areaFrom: 45, areaTo: 50 }, ['示范小区一期 1', '示例家园 1']],
    ['free ones', { onlyAvailable: true, district: '370303' }, ['示范小区一期 1']],
  ])('%s', (_name, wishes, expected) => {
    expect(found(wishes).toSorted()).toEqual(expected.toSorted())
  })

  test('all wishes have to meet in one layout', () => {
    expect(found({ rooms: 2, onlyAvailable: true })).toEqual(['示例家园 1'])
    expect(found({ rooms: 2, areaTo: 45 })).toEqual([])
  })

  test('a rent that is not published fits no limit, whatever it is', () => {
    expect(found({ rooms: 1, rentUpTo: fen(99_999_999) })).toEqual(['示范小区一期 1'])
  })

  test('by rent: the cheapest home of each first', () => {
    expect(found({}, 'rent')).toEqual(['示例家园 1', '示范小区一期 2', '演示新居 2'])
  })
})

describe('when nothing answers', () => {
  test('each single wish that would help is named with what it would find', () => {
    const wishes = { ...noWishes, district: '370303', rooms: 3 as const, onlyAvailable: true }
    expect(wideningsOf(estates, wishes).map(({ without, found: n }) => [without, n])).toEqual([
      ['district', 1],
      ['rooms', 1],
    ])
  })

  test('none where two would have to go', () => {
    expect(wideningsOf(estates, { ...noWishes, district: '370302', rentUpTo: fen(1) })).toEqual([])
  })
})
