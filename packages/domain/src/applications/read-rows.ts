import type { Answers, AssetSpec, DeclaredRowSpec } from '../cities/index.ts'
import { unitOfAsset } from '../cities/index.ts'
import { type FieldError, type Reading } from '../kit/index.ts'
import type { ParsedAnswers } from './answer.ts'
import { type StepDocument, oneOf } from './document.ts'
import type { FormContext } from './read-field.ts'
import { faultsOf, readFields, settle } from './read-fields.ts'

/** A table that may be empty, once it was answered: `not-asked` where the city does not want it. */
export type DeclaredRows = { declared: 'some' | 'none' | 'not-asked'; rows: readonly ParsedAnswers[] }

/** The answer that says whether there is anything to declare. */
export const hasField = 'has'

/**
 * One row of 家庭住房情况 or 申请人财产信息, `at` before each path; of an asset the unit comes from its category and is never
 * typed (the guide, 二(四)6). Example: 机动车 has the unit 辆.
 */
export function readDeclaredRow(
  spec: DeclaredRowSpec | AssetSpec,
  typed: Answers,
  context: FormContext,
  at = '',
): Reading<ParsedAnswers> {
  const reading = readFields(spec.fields, typed, context, at)
  if (!reading.ok || !('categories' in spec)) return reading
  const unit = unitOfAsset(spec, String(reading.value.category ?? ''))
  return unit === undefined ? reading : settle([], { ...reading.value, unit })
}

/**
 * A table that may be empty: "none" has to be said, leaving the page is no answer. The guide, 二(四)5 and 6.
 * Paths are `has` or `<row>.<field>`, rows counted from 1.
 * Example: `has` = `no` reads as none, whatever rows were typed before; `has` = `yes` without a row is refused.
 */
export function readDeclaredRows(
  spec: DeclaredRowSpec | AssetSpec,
  { answers, rows }: StepDocument,
  context: FormContext,
): Reading<DeclaredRows> {
  if (!spec.asked) {
    const seen = oneOf(answers[hasField]) !== ''
    return settle(seen ? [] : [fault(hasField, `请看过“${spec.title}”的说明，按“下一步”`)], notAsked)
  }
  const has = oneOf(answers[hasField])
  if (has === 'no') return settle([], { declared: 'none', rows: [] })
  if (has !== 'yes') return settle([fault(hasField, `请选择“${spec.some}”或“${spec.none}”：${spec.title}`)], notAsked)
  const readings = rows.map((row, index) => readDeclaredRow(spec, row, context, `${index + 1}.`))
  const faults = readings.flatMap((reading) => faultsOf(reading))
  if (rows.length === 0) faults.push(fault(hasField, `您选了“${spec.some}”，请至少填写一条，或者改选“${spec.none}”`))
  if (rows.length > spec.maxRows) faults.push(fault('', `${spec.title}最多 ${spec.maxRows} 条`))
  return settle(faults, { declared: 'some', rows: readings.flatMap((reading) => (reading.ok ? [reading.value] : [])) })
}

const notAsked: DeclaredRows = { declared: 'not-asked', rows: [] }

const fault = (path: string, message: string): FieldError => ({ path, code: 'required', message })
