import type { Answer, Answers, FieldSpec } from '../cities/index.ts'
import type { DocumentStep } from './steps.ts'

/**
 * What was typed in one step, refused or not: the step's own answers and, where it has a table, one set of answers per row.
 * 家庭成员信息 keeps the applicant in row 1. In 家庭住房情况 and 申请人财产信息 the answer `has` says `yes` or `no`.
 */
export type StepDocument = { answers: Answers; rows: readonly Answers[] }
export type StepDocuments = Readonly<Partial<Record<DocumentStep, StepDocument>>>

export const emptyDocument: StepDocument = { answers: {}, rows: [] }

const textOf = (value: unknown): Answer =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined

function answersOf(value: unknown): Answers {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  const entries = Object.entries(value).map(([name, answer]) => [name, textOf(answer)] as const)
  return Object.fromEntries(entries.filter(([, answer]) => answer !== undefined))
}

/**
 * A document as it comes out of the archive; what is not an answer in it is left out, so that an older or a damaged one
 * still opens and only has to be filled in again. Order 11 art. 8: the applicant answers for what is declared.
 * Example: `documentFrom({ answers: { has: 'no' }, rows: 3 })` has one answer and no row.
 */
export function documentFrom(value: unknown): StepDocument {
  if (typeof value !== 'object' || value === null) return emptyDocument
  const { answers, rows } = value as { answers?: unknown; rows?: unknown }
  return { answers: answersOf(answers), rows: Array.isArray(rows) ? rows.map(answersOf) : [] }
}

/**
 * Puts newly typed answers of some fields over the earlier ones; a field of the page that came back empty is empty now.
 * Example: with fields `a` and `b`, `{ a: '1', b: '2', c: '3' }` and typed `{ a: '4' }` give `{ a: '4', c: '3' }`.
 */
export function withTyped(earlier: Answers, fields: readonly FieldSpec[], typed: Answers): Answers {
  const names = new Set(fields.map((field) => field.name))
  const kept = Object.entries(earlier).filter(([name]) => !names.has(name))
  const fresh = Object.entries(typed).filter(([name, answer]) => names.has(name) && !isEmptyAnswer(answer))
  return Object.fromEntries([...kept, ...fresh])
}

/**
 * Nothing but white space, or nothing ticked. Example: `isEmptyAnswer(' ')` is true.
 */
export const isEmptyAnswer = (answer: Answer): boolean =>
  answer === undefined || (typeof answer === 'string' ? answer.trim() === '' : answer.every((one) => one.trim() === ''))

/**
 * One text of an answer, the first where there are several. Example: `oneOf(['a', 'b'])` is `a`.
 */
export const oneOf = (answer: Answer): string => (typeof answer === 'string' ? answer : (answer?.[0] ?? ''))

/**
 * All texts of an answer. Example: `allOf('a')` is `['a']`.
 */
export const allOf = (answer: Answer): readonly string[] =>
  answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer

/**
 * Whether two answers say the same. Example: `isSameAnswer('', undefined)` is true.
 */
export function isSameAnswer(a: Answer, b: Answer): boolean {
  if (isEmptyAnswer(a) || isEmptyAnswer(b)) return isEmptyAnswer(a) && isEmptyAnswer(b)
  return allOf(a).join('\n') === allOf(b).join('\n')
}
