import type { Field } from '@anju/contract/staff'
import { answerWords, type ParsedAnswer, type ParsedAnswers } from '@anju/domain/applications'
import type { FieldSpec } from '@anju/domain/cities'
import { maskPhone, type Phone } from '@anju/domain/kit'
import type { Veil } from './veil.ts'

/** Answers from a list of the form say nothing about who gave them apart from the household's kind. */
const isCoded = ({ kind }: FieldSpec): boolean => ['choice', 'yes-no', 'id-document-type'].includes(kind)

export function valueOf(
  spec: FieldSpec,
  answer: ParsedAnswer | undefined,
  veil: Veil,
  members: readonly string[],
): string {
  const words = answerWords(spec, answer, members)
  if (!veil.isMasked || words === '' || isCoded(spec)) return words
  if (spec.kind === 'person-name' || spec.kind === 'member') return veil.name(words)
  if (spec.kind === 'id-number') return veil.number(words)
  if (spec.kind === 'phone') return maskPhone(String(answer) as Phone) // read by readPhone
  return veil.text(words)
}

export const fenOf = (spec: FieldSpec, answer: ParsedAnswer | undefined, veil: Veil): number | null =>
  spec.kind === 'money' && typeof answer === 'number' ? veil.amount(answer) : null

export const squareMetresOf = (spec: FieldSpec, answer: ParsedAnswer | undefined, veil: Veil): number | null =>
  spec.kind === 'area' && typeof answer === 'number' && !veil.isMasked ? answer / 100 : null

export type Told = { veil: Veil; members: readonly string[]; earlier?: ParsedAnswers | undefined }

/** The answers that were given, in the form's words and order; what was not asked is left out. */
export function describeFields(specs: readonly FieldSpec[], given: ParsedAnswers, told: Told): Field[] {
  return specs
    .filter((spec) => given[spec.name] !== undefined)
    .map((spec) => ({
      key: spec.name,
      label: spec.label,
      value: valueOf(spec, given[spec.name], told.veil, told.members),
      fen: fenOf(spec, given[spec.name], told.veil),
      changed: told.earlier !== undefined && !isSame(given[spec.name], told.earlier[spec.name]),
    }))
}

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
