import { formatYuan, fen, type Money } from '../kit/index.ts'
import type { ListingLayout } from './bodies.ts'

/** Rent of a layout in fen a month: the smallest and the largest of its homes. */
export type MonthlyRent = { from: Money; to: Money }

type Priced = Pick<ListingLayout, 'rentPerSquareMetre' | 'grossArea'>

/**
 * 月租金 by 建筑面积 (公共租赁住房管理办法 art. 19: rent by the square metre); undefined while no rent is published.
 * Example: 38 to 45 m² at 13.50 yuan is 513 to 607.50 yuan a month.
 */
export function monthlyRentOf({ rentPerSquareMetre, grossArea }: Priced): MonthlyRent | undefined {
  if (rentPerSquareMetre === 0) return undefined
  const rent = (area: number): Money => fen(Math.round(area * rentPerSquareMetre))
  return { from: rent(grossArea.from), to: rent(grossArea.to) }
}

/** The span over several layouts; undefined where none has a rent. */
export function rentSpanOf(layouts: readonly Priced[]): MonthlyRent | undefined {
  const rents = layouts.flatMap((one) => monthlyRentOf(one) ?? [])
  if (rents.length === 0) return undefined
  return { from: fen(Math.min(...rents.map((one) => one.from))), to: fen(Math.max(...rents.map((one) => one.to))) }
}

const wholeYuan = (amount: Money): string => formatYuan(fen(Math.round(amount / 100) * 100))

/** As people compare it, in whole yuan: `约 513 至 608 元/月`. */
export function rentWords(rent: MonthlyRent | undefined): string {
  if (!rent) return '租金待公布'
  const [from, to] = [wholeYuan(rent.from), wholeYuan(rent.to)]
  return from === to ? `约 ${from} 元/月` : `约 ${from} 至 ${to} 元/月`
}

/** 建筑面积 of a layout: `38 至 45 m²`. */
export function areaWords({ from, to }: ListingLayout['grossArea']): string {
  return from === to ? `${from} m²` : `${from} 至 ${to} m²`
}
