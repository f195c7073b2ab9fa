import type { Money } from '../kit/index.ts'
import type { ListingBody, ListingLayout } from './bodies.ts'
import { monthlyRentOf, rentSpanOf } from './listing-rent.ts'

/** What somebody looks for in 房源信息; null: does not matter. Areas in m² of 建筑面积, rent in fen a month. */
export type ListingWishes = {
  district: string | null
  /** 3 stands for three and more. */
  rooms: 1 | 2 | 3 | null
  rentUpTo: Money | null
  areaFrom: number | null
  areaTo: number | null
  onlyAvailable: boolean
}
export type ListingOrder = 'name' | 'rent'

export const noWishes: ListingWishes = {
  district: null,
  rooms: null,
  rentUpTo: null,
  areaFrom: null,
  areaTo: null,
  onlyAvailable: false,
}

type Estate = { title: string; body: ListingBody }
/** An estate with the layouts that answer the wishes, all of them at once in one layout. */
export type FoundListing<E extends Estate> = { estate: E; layouts: readonly ListingLayout[] }

const hasRooms = ({ rooms }: ListingLayout, wish: ListingWishes['rooms']): boolean => {
  if (wish === null) return true
  return wish === 1 ? rooms <= 1 : wish === 2 ? rooms === 2 : rooms >= 3
}

/** A layout stands for homes of different size: one of them has to fit. A rent that is not published fits no limit. */
function answers(layout: ListingLayout, wishes: ListingWishes): boolean {
  const { grossArea, available } = layout
  const rent = monthlyRentOf(layout)
  return (
    hasRooms(layout, wishes.rooms) &&
    (wishes.rentUpTo === null || (rent !== undefined && rent.from <= wishes.rentUpTo)) &&
    (wishes.areaFrom === null || grossArea.to >= wishes.areaFrom) &&
    (wishes.areaTo === null || grossArea.from <= wishes.areaTo) &&
    (!wishes.onlyAvailable || available > 0)
  )
}

const byName = new Intl.Collator('zh-CN', { numeric: true })

/** The cheapest first; those without a published rent last. */
const cheapest = ({ layouts }: FoundListing<Estate>): number => rentSpanOf(layouts)?.from ?? Number.MAX_SAFE_INTEGER

/**
 * The estates that answer, by name or by their lowest rent (公共租赁住房管理办法 art. 10: what there is is made public).
 * Example: two rooms up to 600 yuan finds an estate only where one layout has both.
 */
export function findListings<E extends Estate>(
  estates: readonly E[],
  wishes: ListingWishes,
  order: ListingOrder = 'name',
): readonly FoundListing<E>[] {
  return estates
    .filter(({ body }) => wishes.district === null || body.district === wishes.district)
    .map((estate) => ({ estate, layouts: estate.body.layouts.filter((one) => answers(one, wishes)) }))
    .filter(({ layouts }) => layouts.length > 0)
    .toSorted(
      (a, b) => (order === 'rent' ? cheapest(a) - cheapest(b) : 0) || byName.compare(a.estate.title, b.estate.title),
    )
}

export type Wish = 'district' | 'rooms' | 'rentUpTo' | 'area' | 'onlyAvailable'
const withoutWish: Readonly<Record<Wish, Partial<ListingWishes>>> = {
  district: { district: null },
  rooms: { rooms: null },
  rentUpTo: { rentUpTo: null },
  area: { areaFrom: null, areaTo: null },
  onlyAvailable: { onlyAvailable: false },
}

/** A single wish to give up, what is then asked for, and how many estates that finds. */
export type Widening = { without: Wish; wishes: ListingWishes; found: number }

/**
 * Which single wish is worth giving up when nothing was found, the most helpful first.
 * Example: with 三室 in a district that has none, `rooms` and `district` are named, each with what it would find.
 */
export function wideningsOf(estates: readonly Estate[], wishes: ListingWishes): readonly Widening[] {
  return (Object.keys(withoutWish) as Wish[])
    .map((without) => ({ without, wishes: { ...wishes, ...withoutWish[without] } }))
    .map((one) => ({ ...one, found: findListings(estates, one.wishes).length }))
    .filter(({ found }) => found > 0)
    .toSorted((a, b) => b.found - a.found)
}
