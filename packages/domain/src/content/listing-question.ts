import { type FieldError, invalid, ok, type Reading, readGrossFloorArea, readMoney } from '../kit/index.ts'
import type { ListingOrder, ListingWishes } from './listing-filter.ts'

/** The wishes as they stand in the address: `district`, `rooms`, `rent`, `area-from`, `area-to`, `free`, `sort`. */
export type ListingQuestion = Readonly<Record<string, string | undefined>>
export type AskedListings = { wishes: ListingWishes; order: ListingOrder; errors: readonly FieldError[] }

const optional = <T>(text: string, read: (text: string) => Reading<T>): Reading<T | null> =>
  text === '' ? ok(null) : read(text)

const readRooms = (text: string): Reading<1 | 2 | 3 | null> => {
  if (text === '') return ok(null)
  const rooms = ([1, 2, 3] as const).find((one) => String(one) === text)
  return rooms ? ok(rooms) : invalid('rooms', 'rooms.unknown', '没有这个户型，请从列表里重新选择')
}

const squareMetres = (path: string) => (text: string) => {
  const reading = readGrossFloorArea(text, path)
  return reading.ok ? ok(reading.value / 100) : reading
}

/**
 * The question that an address asks. What cannot be read counts as not asked for and is told beside its field.
 * Example: `rent=六百` gives one fault at `rent` and all estates.
 */
export function readListingQuestion(asked: ListingQuestion, districts: ReadonlySet<string>): AskedListings {
  const text = (name: string) => (asked[name] ?? '').trim().slice(0, 40)
  const district = optional(text('district'), (code) =>
    districts.has(code) ? ok(code) : invalid('district', 'district.unknown', '没有这个城区/县，请从列表里重新选择'),
  )
  const rooms = readRooms(text('rooms'))
  const rentUpTo = optional(text('rent'), (typed) => readMoney(typed, 'rent'))
  const areaFrom = optional(text('area-from'), squareMetres('area-from'))
  const areaTo = optional(text('area-to'), squareMetres('area-to'))
  const order = areaOrder(areaFrom, areaTo)
  const readings = [district, rooms, rentUpTo, areaFrom, areaTo, order]
  return {
    wishes: {
      district: valueOf(district),
      rooms: valueOf(rooms),
      rentUpTo: valueOf(rentUpTo),
      areaFrom: order.ok ? valueOf(areaFrom) : null,
      areaTo: order.ok ? valueOf(areaTo) : null,
      onlyAvailable: text('free') !== '',
    },
    order: text('sort') === 'rent' ? 'rent' : 'name',
    errors: readings.flatMap((one) => (one.ok ? [] : (one.refusal.fields ?? []))),
  }
}

const valueOf = <T>(reading: Reading<T | null>): T | null => (reading.ok ? reading.value : null)

function areaOrder(from: Reading<number | null>, to: Reading<number | null>): Reading<null> {
  const [least, most] = [valueOf(from), valueOf(to)]
  return least !== null && most !== null && least > most
    ? invalid('area-to', 'area.order', '最大面积小于最小面积，请核对')
    : ok(null)
}
