import { applicantAnswers, lockedMemberFields, memberField, oneOf, tableOf } from '@anju/domain/applications'
import { type Answers, applicantKinship, askedFields, type FieldSpec } from '@anju/domain/cities'
import type { Desk } from './desk.ts'

export type TableStep = 'members' | 'housing' | 'assets'

/** One row of a table: the one that the address names, or a new one. */
export type RowDesk = {
  desk: Desk
  step: TableStep
  row: number | 'new'
  /** The row's number, also of a new one. */
  number: number
  typed: Answers
  fields: readonly FieldSpec[]
}

/** The questions to put; the applicant's own are settled by the verification and by being the applicant's. */
export function askedOf({ desk, step, number, typed, fields }: RowDesk): readonly FieldSpec[] {
  const all = tableOf(desk.draft.context.rules.form, step)?.fields ?? []
  const asked = new Set(askedFields(all, answersToAskBy({ desk, step, number, typed })).map((field) => field.name))
  const open = fields.filter((field) => asked.has(field.name))
  if (step !== 'members' || number > 1) return open
  const locked = desk.draft.context.verified ? lockedMemberFields : ['relationship']
  return open.filter((field) => !locked.includes(field.name))
}

export const answersInForce = ({
  desk,
  step,
  number,
  typed,
}: Pick<RowDesk, 'desk' | 'step' | 'number' | 'typed'>): Answers =>
  step === 'members' && number === 1 ? applicantAnswers(typed, desk.draft.context.verified) : typed

/** What is asked of every further member is asked at once, before it is said which relation it is. */
function answersToAskBy(at: Pick<RowDesk, 'desk' | 'step' | 'number' | 'typed'>): Answers {
  const answers = answersInForce(at)
  if (at.step !== 'members' || at.number === 1 || oneOf(answers.relationship)) return answers
  const { fields } = at.desk.draft.context.rules.form.members
  const kin = fields.find((field) => field.name === memberField.relationship)?.options ?? []
  const any = kin.find((option) => option.code !== applicantKinship.code)
  return any ? { ...answers, [memberField.relationship]: any.code } : answers
}
