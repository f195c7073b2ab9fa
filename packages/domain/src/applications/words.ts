import { type FieldSpec, labelOf } from '../cities/index.ts'
import { fen, formatPhone, formatYuan, idDocumentLabel, isIdDocumentType, type Phone } from '../kit/index.ts'
import type { ParsedAnswer } from './answer.ts'

/**
 * An answer in the words of the form, as citizen and officer read it (GB/T 15835 for numbers). `members` are the names
 * of the rows of 家庭成员信息, for an owner.
 * Example: money 320050 with the unit 元/月 is `3,200.50 元/月`; the choice `20` is 已婚; nothing given is an empty text.
 */
export function answerWords(
  field: FieldSpec,
  answer: ParsedAnswer | undefined,
  members: readonly string[] = [],
): string {
  if (answer === undefined) return ''
  if (typeof answer === 'number') return numberWords(field, answer)
  if (typeof answer !== 'string') return answer.map((code) => labelOf(field, code)).join('、')
  const text = answer
  if (field.kind === 'member') return members[Number(text) - 1] ?? `第 ${text} 位成员`
  if (field.kind === 'phone') return formatPhone(text as Phone) // read by readPhone
  if (field.kind === 'id-document-type') return isIdDocumentType(text) ? idDocumentLabel(text) : text
  return labelOf(field, text)
}

function numberWords(field: FieldSpec, value: number): string {
  const unit = field.unit ? ` ${field.unit}` : ''
  if (field.kind === 'money') return `${formatYuan(fen(value))}${unit || ' 元'}`
  if (field.kind === 'area') return `${(value / 100).toFixed(2)}${unit || ' 平方米'}`
  return `${value}${unit}`
}
