import type { FieldError } from '../kit/index.ts'

export type Division = { code: string; name: string }
export type DivisionLevel = 'district' | 'street' | 'committee'
export type DivisionRow = Division & { parent: string; level: DivisionLevel }

type StreetData = Division & { committees: readonly (readonly string[])[] }

/** A city's divisions as they stand in its file. A city without districts has `streets` instead of `districts`. */
export type DivisionData = {
  source: string
  city: string
  districts: readonly (Division & { streets: readonly StreetData[] })[]
  streets?: readonly StreetData[]
}

/** 申请地: the district must be chosen, the rest may be left open. */
export type AreaChoice = { district: string; street?: string; committee?: string }

export interface CityDivisions {
  /** Where the data come from and as of when; staff keep them current. */
  source: string
  districts(): readonly Division[]
  streetsOf(district: string): readonly Division[]
  committeesOf(street: string): readonly Division[]
  find(code: string): DivisionRow | undefined
  /** Parents before children. */
  rows(): readonly DivisionRow[]
}

/** The one area of a city without districts (东莞, 中山, 儋州, 嘉峪关): it carries the city's own code. */
export const wholeCity = (city: string): Division => ({ code: city, name: '全市' })

function streetRows(parent: string, streets: readonly StreetData[]): DivisionRow[] {
  return streets.flatMap(({ code, name, committees }) => [
    { code, name, parent, level: 'street' as const },
    ...committees.map(([committee = '', words = '']) => ({
      code: committee,
      name: words,
      parent: code,
      level: 'committee' as const,
    })),
  ])
}

function rowsOf(data: DivisionData): DivisionRow[] {
  if (data.districts.length === 0) {
    return [
      { ...wholeCity(data.city), parent: data.city, level: 'district' },
      ...streetRows(data.city, data.streets ?? []),
    ]
  }
  return data.districts.flatMap(({ code, name, streets }) => [
    { code, name, parent: data.city, level: 'district' as const },
    ...streetRows(code, streets),
  ])
}

/** Look-ups over one city's divisions. Parent and child are told by the table, never by a code's prefix. */
export function divisionsFrom(data: DivisionData): CityDivisions {
  const rows = rowsOf(data)
  const byCode = new Map(rows.map((row) => [row.code, row]))
  const children = Map.groupBy(rows, (row) => `${row.level} ${row.parent}`)
  const below = (level: DivisionLevel, parent: string): readonly Division[] => children.get(`${level} ${parent}`) ?? []
  return {
    source: data.source,
    districts: () => below('district', data.city),
    streetsOf: (district) => below('street', district),
    committeesOf: (street) => below('committee', street),
    find: (code) => byCode.get(code),
    rows: () => rows,
  }
}

const fault = (path: string, code: string, message: string): FieldError => ({ path, code, message })

/**
 * What is wrong with a chosen place, all at once. 张店区 with 闻韶街道 (of 临淄区) → one fault at `street`.
 * An empty street or committee counts as left open.
 */
export function areaFaults(divisions: CityDivisions, choice: AreaChoice): readonly FieldError[] {
  const { district, street, committee } = choice
  if (!district) return [fault('district', 'required', '请选择城区/县')]
  if (divisions.find(district)?.level !== 'district') {
    return [fault('district', 'unknown', '没有这个城区/县，请从列表里重新选择')]
  }
  const faults: FieldError[] = []
  if (street && !divisions.streetsOf(district).some((one) => one.code === street)) {
    faults.push(fault('street', 'outside-district', '这个街道/乡镇不在所选的城区/县，请重新选择'))
  }
  if (committee && !street) faults.push(fault('committee', 'street-missing', '请先选择街道/乡镇，再选居委'))
  if (committee && street && !divisions.committeesOf(street).some((one) => one.code === committee)) {
    faults.push(fault('committee', 'outside-street', '这个居委不在所选的街道/乡镇，请重新选择'))
  }
  return faults
}
