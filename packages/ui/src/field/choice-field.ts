import { html } from 'hono/html'
import { type Content, type Html, attributes, classes, isEmpty } from '../markup/index.ts'
import {
  type FieldBase,
  controlAttributes,
  fieldId,
  fieldIds,
  fieldShell,
  groupShell,
  hintAndError,
} from './field-base.ts'

export type Option = { value: string; text: string }

export type SelectField = FieldBase & {
  options: readonly Option[]
  value?: string
  /** First entry, with an empty value: 请选择. */
  placeholder?: string
  width?: 's' | 'm'
  autocomplete?: string
  /** A button beside the box, such as 更新. */
  beside?: Content
  /**
   * With scripts, a change asks `address` with the form's fields in its query and puts the answer's elements
   * with these ids in place of the page's; the button beside is hidden then.
   */
  refresh?: { address: string; parts: readonly string[] }
}

/** A list to choose one from. */
export function selectField(field: SelectField): Html {
  const attrs = attributes({
    class: field.width,
    ...controlAttributes(field),
    autocomplete: field.autocomplete,
    'data-refresh': field.refresh?.address,
    'data-parts': field.refresh?.parts.join(' '),
  })
  const first = field.placeholder === undefined ? '' : html`<option value="">${field.placeholder}</option>`
  const options = field.options.map(
    (option) =>
      html`<option${attributes({ value: option.value, selected: option.value === field.value })}>${option.text}</option>`,
  )
  const select = html`<select${attrs}>${first}${options}</select>`
  return fieldShell(field, isEmpty(field.beside) ? select : html`<div class="with">${select}${field.beside}</div>`)
}

/** The button that works where scripts do not: it disappears as soon as they do. */
export function updateButton(input: { text: string; about?: string; name: string; value: string }): Html {
  const about = input.about ? html`<span class="vh">${input.about}</span>` : ''
  return html`<button type="submit" class="btn q" data-update${attributes({ name: input.name, value: input.value })}>${input.text}${about}</button>`
}

export type Choice = { value: string; label: Content; detail?: Content }

type ChoiceInput = {
  id: string
  name: string
  type: 'radio' | 'checkbox'
  choice: Choice
  checked: boolean
  form?: string
  describedBy?: string
  invalid?: boolean
}

function choice(input: ChoiceInput): Html {
  const attrs = attributes({
    type: input.type,
    id: input.id,
    name: input.name,
    value: input.choice.value,
    checked: input.checked,
    form: input.form,
    'aria-describedby': input.describedBy,
    'aria-invalid': input.invalid ? 'true' : undefined,
  })
  const label = isEmpty(input.choice.detail)
    ? html`<span>${input.choice.label}</span>`
    : html`<span><b>${input.choice.label}</b>${input.choice.detail}</span>`
  return html`<label class="choice"><input${attrs}>${label}</label>`
}

export type ChoicesField = FieldBase & {
  choices: readonly Choice[]
  value?: string
  /** Two or three short choices side by side. */
  inline?: boolean
}

/** One of a few: each choice is a box that can be pressed anywhere. */
export function choicesField(field: ChoicesField): Html {
  const id = fieldId(field.name)
  const boxes = field.choices.map((item, index) =>
    choice({
      id: index === 0 ? id : `${id}-${index + 1}`,
      name: field.name,
      type: 'radio',
      choice: item,
      checked: item.value === field.value,
      form: field.form,
    }),
  )
  const group = html`<div${attributes({ class: classes(field.inline && 'inline') })}>${boxes}</div>`
  return groupShell(field, group, 'radiogroup')
}

export type ChecksField = FieldBase & { choices: readonly Choice[]; values?: readonly string[] }

/** Any of several. */
export function checksField(field: ChecksField): Html {
  const id = fieldId(field.name)
  const boxes = field.choices.map((item, index) =>
    choice({
      id: index === 0 ? id : `${id}-${index + 1}`,
      name: field.name,
      type: 'checkbox',
      choice: item,
      checked: field.values?.includes(item.value) ?? false,
      form: field.form,
    }),
  )
  return groupShell(field, html`<div>${boxes}</div>`)
}

export type CheckField = FieldBase & { value?: string; detail?: Content; checked?: boolean }

/** One box to tick: a consent, a pledge. */
export function checkField(field: CheckField): Html {
  const ids = fieldIds(field)
  const box = choice({
    id: ids.id,
    name: field.name,
    type: 'checkbox',
    choice: { value: field.value ?? 'yes', label: field.label, detail: field.detail },
    checked: field.checked ?? false,
    form: field.form,
    describedBy: ids.describedBy,
    invalid: Boolean(field.error),
  })
  return html`<div${attributes({ class: classes('field', field.error && 'err-field') })}>${hintAndError(field)}${box}</div>`
}
