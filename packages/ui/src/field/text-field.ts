import { html } from 'hono/html'
import { type Content, type Html, attributes, classes, isEmpty } from '../markup/index.ts'
import { type FieldBase, controlAttributes, fieldShell } from './field-base.ts'

export type TextField = FieldBase & {
  value?: string
  type?: 'text' | 'tel' | 'search' | 'password'
  /** s: 9 rem, m: 16 rem, l: the whole line, otherwise 24 rem. */
  width?: 's' | 'm' | 'l'
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'search'
  maxlength?: number
  readonly?: boolean
  /** Figures of equal width. */
  figures?: boolean
  /** Unit behind the box: 元/月, 平方米. */
  unit?: Content
  /** A button beside the box. */
  beside?: Content
  /** Something below the box. */
  below?: Content
  spellcheck?: false
}

export function textInput(field: TextField, extra: Readonly<Record<string, string | undefined>> = {}): Html {
  const attrs = attributes({
    type: field.type ?? 'text',
    class: classes(field.width, field.figures && 'num-in'),
    ...controlAttributes(field),
    value: field.value,
    autocomplete: field.autocomplete,
    inputmode: field.inputmode,
    maxlength: field.maxlength,
    readonly: field.readonly,
    spellcheck: field.spellcheck === false ? 'false' : undefined,
    ...extra,
  })
  return html`<input${attrs}>`
}

/** One line of text. */
export function textField(field: TextField, extra?: Readonly<Record<string, string | undefined>>): Html {
  const input = textInput(field, extra)
  const withUnit = isEmpty(field.unit) ? input : html`<div class="unit">${input}<span>${field.unit}</span></div>`
  const control = isEmpty(field.beside) ? withUnit : html`<div class="with">${input}${field.beside}</div>`
  return fieldShell(field, control, field.below)
}

export type TextArea = FieldBase & { value?: string; rows?: number; maxlength?: number }

/** Several lines of text. */
export function textArea(field: TextArea): Html {
  const attrs = attributes({ ...controlAttributes(field), rows: field.rows ?? 4, maxlength: field.maxlength })
  return fieldShell(field, html`<textarea${attrs}>${field.value ?? ''}</textarea>`)
}
