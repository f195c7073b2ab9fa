import type { Answer, Answers, FieldSpec } from '@anju/domain/cities'
import type { Form } from '../../http/form.ts'

/** Longer texts than any rule takes are cut here; what is left is still refused by the rule and shown again. */
const mostTyped = 4_000

/** What was typed for these questions, as it was typed. A day's three boxes become `2026-1-5`, also half filled. */
export const answersOf = (fields: readonly FieldSpec[], form: Form): Answers =>
  Object.fromEntries(fields.map((field) => [field.name, answerOf(field, form)]))

function answerOf({ name, kind }: FieldSpec, form: Form): Answer {
  if (kind === 'choices') return form.texts(name).map(cut)
  if (kind !== 'date') return cut(form.text(name))
  const parts = ['year', 'month', 'day'].map((part) => cut(form.text(`${name}-${part}`).trim()))
  return parts.every((part) => part === '') ? '' : parts.join('-')
}

const cut = (text: string): string => text.slice(0, mostTyped).toWellFormed()

/** Which questions the page put: one that was not put is not answered by leaving it out. */
export const shownFields = (form: Form): ReadonlySet<string> => new Set(form.text('shown').split(' ').filter(Boolean))
