import { ok } from './outcome.ts'
import { invalid, type Reading } from './reading.ts'

declare const grossBrand: unique symbol
declare const usableBrand: unique symbol

/** 建筑面积 (GB/T 50353) in hundredths of a square metre. Never to be mixed with 使用面积. */
export type GrossFloorArea = number & { readonly [grossBrand]: true }

/** 使用面积 (GB 50096) in hundredths of a square metre. Never to be mixed with 建筑面积. */
export type UsableFloorArea = number & { readonly [usableBrand]: true }

export type FloorArea = GrossFloorArea | UsableFloorArea

/** The most that one typed area may be: 100,000 m², far above any home, so that a slip of the unit is seen. */
const largestTypedArea = 10_000_000

function hundredths(amount: number): number {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not an area in hundredths: ${amount}`)
  return amount
}

/** An area known in hundredths of a m² (GB/T 50353, two decimals). Example: `grossFloorArea(5230)` is 52.30 m². */
export const grossFloorArea = (amount: number): GrossFloorArea => hundredths(amount) as GrossFloorArea

/** An area known in hundredths of a m² (GB 50096, two decimals). Example: `usableFloorArea(3800)` is 38.00 m². */
export const usableFloorArea = (amount: number): UsableFloorArea => hundredths(amount) as UsableFloorArea

function readHundredths(text: string, path: string): Reading<number> {
  const typed = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/(?:m2|m²|平方米|平米|㎡|平)$/i, '')
  if (typed === '') return invalid(path, 'area.empty', '请填写面积')
  if (!/^\d+(\.\d*)?$/.test(typed)) return invalid(path, 'area.format', '面积只能填数字，例如 52.3')
  const [whole = '', decimals = ''] = typed.split('.')
  if (decimals.length > 2) return invalid(path, 'area.too-precise', '面积最多两位小数，例如 52.30')
  const amount = Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  if (amount > largestTypedArea) return invalid(path, 'area.too-large', '面积太大，请核对单位是不是“平方米”')
  return ok(amount)
}

/**
 * 建筑面积 as people type it, in m² with at most two decimals (GB/T 50353).
 * Example: `readGrossFloorArea('52.3 ㎡')` reads 5230 hundredths.
 */
export function readGrossFloorArea(text: string, path = 'grossFloorArea'): Reading<GrossFloorArea> {
  const reading = readHundredths(text, path)
  return reading.ok ? ok(grossFloorArea(reading.value)) : reading
}

/**
 * 使用面积 as people type it, in m² with at most two decimals (GB 50096).
 * Example: `readUsableFloorArea('38')` reads 3800 hundredths.
 */
export function readUsableFloorArea(text: string, path = 'usableFloorArea'): Reading<UsableFloorArea> {
  const reading = readHundredths(text, path)
  return reading.ok ? ok(usableFloorArea(reading.value)) : reading
}

/**
 * The sum of areas of one kind; the compiler refuses a mixture (GB/T 50353 and GB 50096 measure differently).
 * Example: `sumAreas([grossFloorArea(5230), grossFloorArea(100)])` is 53.30 m² of 建筑面积.
 */
export const sumAreas = <A extends FloorArea>(areas: readonly A[]): A =>
  hundredths(areas.reduce((sum, area) => sum + area, 0)) as A // a sum of areas of one kind is of that kind

/** An area as shown, in m² with two decimals (GB/T 15835). Example: `formatArea(grossFloorArea(5230))` is `52.30`. */
export const formatArea = (area: FloorArea): string => (area / 100).toFixed(2)
