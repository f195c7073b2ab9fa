import { allOf, oneOf } from '@anju/domain/applications'
import { type Answer, type FieldSpec, maxLengthOf } from '@anju/domain/cities'
import { idDocumentLabel, idDocumentTypes } from '@anju/domain/kit'
import {
  checksField,
  choicesField,
  dateField,
  type FieldBase,
  idNumberField,
  moneyField,
  nameField,
  numberField,
  phoneField,
  selectField,
  textArea,
  textField,
} from '@anju/ui/field'
import type { Html } from '@anju/ui/markup'

/** Up to so many choices stand open on the page; more of them go into a list. */
const mostOpenChoices = 7

export type FieldView = {
  field: FieldSpec
  answer: Answer
  error?: string | undefined
  /** Names of the household's members, for an owner. */
  members?: readonly string[]
}

type Draw = (base: FieldBase, view: FieldView) => Html

const text = (answer: Answer): string => oneOf(answer)

const choose: Draw = (base, { field, answer }) => {
  const options = field.options ?? []
  if (options.length > mostOpenChoices) {
    const listed = options.map(({ code, label }) => ({ value: code, text: label }))
    return selectField({ ...base, options: listed, value: text(answer), placeholder: '请选择', width: 'm' })
  }
  const choices = options.map(({ code, label, hint }) => ({ value: code, label, detail: hint }))
  const isShort = options.length <= 4 && options.every(({ label, hint }) => label.length <= 6 && !hint)
  return choicesField({ ...base, choices, value: text(answer), inline: isShort })
}

const drawn: Readonly<Record<FieldSpec['kind'], Draw>> = {
  text: (base, { field, answer }) => textField({ ...base, value: text(answer), maxlength: maxLengthOf(field) }),
  'long-text': (base, { field, answer }) => textArea({ ...base, value: text(answer), maxlength: maxLengthOf(field) }),
  choice: choose,
  choices: (base, { field, answer }) =>
    checksField({
      ...base,
      choices: (field.options ?? []).map(({ code, label, hint }) => ({ value: code, label, detail: hint })),
      values: allOf(answer),
    }),
  'yes-no': (base, { answer }) =>
    choicesField({
      ...base,
      inline: true,
      value: text(answer),
      choices: [
        { value: 'yes', label: '是' },
        { value: 'no', label: '否' },
      ],
    }),
  money: (base, { field, answer }) => moneyField({ ...base, value: text(answer), unit: field.unit ?? '元' }),
  count: (base, { field, answer }) => numberField({ ...base, value: text(answer), unit: field.unit, whole: true }),
  area: (base, { field, answer }) => numberField({ ...base, value: text(answer), unit: field.unit ?? '平方米' }),
  date: (base, { answer }) => {
    const [year = '', month = '', day = ''] = text(answer).split('-')
    return dateField({ ...base, value: { year, month, day } })
  },
  phone: (base, { answer }) => phoneField({ ...base, value: text(answer), autocomplete: 'off' }),
  address: (base, { field, answer }) =>
    textField({ ...base, value: text(answer), maxlength: maxLengthOf(field), width: 'l' }),
  'person-name': (base, { answer }) => nameField({ ...base, value: text(answer), autocomplete: 'off' }),
  'id-document-type': (base, { answer }) =>
    selectField({
      ...base,
      placeholder: '请选择',
      width: 'm',
      value: text(answer),
      options: idDocumentTypes.map((type) => ({ value: type, text: idDocumentLabel(type) })),
    }),
  'id-number': (base, { answer }) => idNumberField({ ...base, value: text(answer) }),
  member: (base, { answer, members = [] }) =>
    selectField({
      ...base,
      placeholder: '请选择',
      width: 'm',
      value: text(answer),
      options: members.map((name, index) => ({ value: String(index + 1), text: name })),
    }),
}

/** One question of a city's form, with what was typed, refused or not. */
export function fieldOfSpec(view: FieldView): Html {
  const { field, error } = view
  const base: FieldBase = {
    name: field.name,
    label: field.label,
    hint: field.hint,
    optional: !field.required,
    ...(error ? { error } : {}),
  }
  return drawn[field.kind](base, view)
}
