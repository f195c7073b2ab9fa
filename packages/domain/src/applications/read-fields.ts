import { type Answers, askedFields, type FieldSpec } from '../cities/index.ts'
import { type FieldError, ok, type Reading, refuse } from '../kit/index.ts'
import type { ParsedAnswers } from './answer.ts'
import { type FormContext, readField } from './read-field.ts'

/**
 * All faults of a form as one refusal, or its value. Order 11 art. 8: everything to be supplied is told once.
 * Example: `settle([], 1)` is 1; with two faults it refuses and counts them.
 */
export function settle<T>(faults: readonly FieldError[], value: T): Reading<T> {
  return faults.length === 0 ? ok(value) : refuse('form.invalid', { params: { count: faults.length }, fields: faults })
}

/**
 * The faults of a reading, none when it was read. Example: `faultsOf(ok(1))` is empty.
 */
export const faultsOf = (reading: Reading<unknown>): readonly FieldError[] =>
  reading.ok ? [] : (reading.refusal.fields ?? [])

/**
 * The questions that these answers call for, read one by one; what is not asked any more is left out whatever was typed
 * before. Order 11 art. 8. `at` stands before each path.
 * Example: with `employment` = `retired` a typed `employer` is not in the result.
 */
export function readFields(
  fields: readonly FieldSpec[],
  given: Answers,
  context: FormContext,
  at = '',
): Reading<ParsedAnswers> {
  const faults: FieldError[] = []
  const values: [string, ParsedAnswers[string]][] = []
  for (const field of askedFields(fields, given)) {
    const reading = readField(field, given[field.name], `${at}${field.name}`, context)
    faults.push(...faultsOf(reading))
    if (reading.ok && reading.value !== undefined) values.push([field.name, reading.value])
  }
  return settle(faults, Object.fromEntries(values))
}
