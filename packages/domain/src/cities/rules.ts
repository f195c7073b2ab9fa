import type { PlainDate } from '../kit/index.ts'
import type { FormSpec } from './form.ts'
import type { ApplicationNotes, Pledge } from './pledge.ts'
import type { Source, Sourced } from './source.ts'

export type TimeLimit = {
  count: number
  /** Working days count from the next working day; days are calendar days. */
  unit: 'working-day' | 'day'
  source: Source
}

export type Deadlines = {
  realNameReview: TimeLimit
  acceptanceCheck: TimeLimit
  supplement: TimeLimit
  /** From acceptance to decision, notice period not counted. Absent where no source gives one. */
  review?: TimeLimit
  reconsideration: TimeLimit
}

/** The law says that what is missing is told once. A further round is the exception and must be justified by a supervisor. */
export type SupplementRounds = { free: number; further: 'supervisor-reason' | 'never'; source: Source }

/** 建筑面积 (gross) and 使用面积 (usable) are never mixed: each city says which one it asks and judges. */
export type FloorAreaMeasure = 'gross' | 'usable'

export type FloorAreaLine = { measure: FloorAreaMeasure; perPersonSquareMetres: number; operator: '<' | '<=' }

/** Income line per person and year of one administering area: a district's code, or the name of a zone that has none. */
export type IncomeLine = { area: string; perPersonYearFen: number }

export type Eligibility = {
  /** 谁可以办, in words for citizens; each with its source. */
  conditions: readonly Sourced<string>[]
  floorArea: Sourced<FloorAreaLine>
  /** Absent: the city has no income line. */
  income?: Sourced<readonly IncomeLine[]>
  /** Absent: the city has no asset line. */
  assets?: Sourced<{ kind: 'income-line-times-members' }>
}

/** The by-laws of one city from one day on. What is decided under them stores their `version`. */
export type CityRules = {
  /** `<city>/<effectiveFrom>`, unique for ever. */
  version: string
  effectiveFrom: PlainDate
  source: Source
  eligibility: Eligibility
  form: FormSpec
  notes: ApplicationNotes
  pledge: Pledge
  deadlines: Deadlines
  supplementRounds: SupplementRounds
  /** Days a draft is kept after its last change. */
  draftKeptDays: Sourced<number>
}

export const floorAreaWords: Record<FloorAreaMeasure, string> = { gross: '建筑面积', usable: '使用面积' }

/**
 * Income line of an administering area, first match of the names given, the narrowest first.
 * `['高新区', '370303']` → the line of 高新区, not of 张店区.
 */
export function incomeLineOf(rules: CityRules, areas: readonly string[]): IncomeLine | undefined {
  const lines = rules.eligibility.income?.value ?? []
  return areas.map((area) => lines.find((line) => line.area === area)).find((line) => line !== undefined)
}

/**
 * Asset line of a household for comparison only; the office decides. Zibo: income line of the area × members,
 * 张店区 43,895 元 × 3 = 131,685 元. Undefined where the city has no such line or the area is unknown.
 */
export function assetLineFen(rules: CityRules, areas: readonly string[], members: number): number | undefined {
  if (rules.eligibility.assets?.value.kind !== 'income-line-times-members') return undefined
  const line = incomeLineOf(rules, areas)
  return line && line.perPersonYearFen * members
}
