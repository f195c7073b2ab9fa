import {
  answerWords,
  applicantAnswers,
  type FormContext,
  memberField,
  memberFields,
  oneOf,
  readField,
} from '@anju/domain/applications'
import type { Answer, Answers, FieldSpec } from '@anju/domain/cities'
import { maskDocumentNumber } from '@anju/domain/kit'
import type { Desk } from './desk.ts'

type Draft = Pick<Desk, 'draft'>

/** The rows of 家庭成员信息 as they count: the applicant's first, with what the verification has settled. */
export function memberRows({ draft }: Draft): readonly Answers[] {
  const rows = draft.documents.members?.rows ?? []
  const all = rows.length === 0 ? [{}] : rows
  return all.map((row, index) => (index === 0 ? applicantAnswers(row, draft.context.verified) : row))
}

/** Names to choose an owner from; a row without a name yet says which one it is. */
export const memberNames = (desk: Draft): readonly string[] =>
  memberRows(desk).map((row, index) => oneOf(row[memberField.name]).trim() || `第 ${index + 1} 位成员`)

export const formContextOf = (desk: Draft): FormContext => {
  const { rules, today, since } = desk.draft.context
  return {
    today,
    ...(since ? { since } : {}),
    floorArea: rules.eligibility.floorArea.value.measure,
    memberCount: memberRows(desk).length,
  }
}

/** A typed answer in words; as it was typed where it cannot be read yet. */
export function typedWords(desk: Draft, field: FieldSpec, answer: Answer): string {
  const read = readField({ ...field, required: false }, answer, field.name, formContextOf(desk))
  return read.ok ? answerWords(field, read.value, memberNames(desk)) : oneOf(answer)
}

/** `3703**********0013`; nothing while there is no number. */
export function maskedNumber(row: Answers): string {
  const number = oneOf(row[memberField.idDocumentNumber]).trim()
  return number ? maskDocumentNumber(number) : ''
}

export const relationWords = (desk: Draft, row: Answers): string => {
  const field = memberFields(desk.draft.context.rules.form).find((one) => one.name === memberField.relationship)
  const code = oneOf(row[memberField.relationship])
  if (code === '01') return '申请人'
  return field && code ? typedWords(desk, field, code) : ''
}
