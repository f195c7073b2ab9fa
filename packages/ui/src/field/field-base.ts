import { html } from 'hono/html'
import { type Content, type Html, attributes, classes, idList, isEmpty } from '../markup/index.ts'
import { unseen } from '../text/index.ts'

/** What every question has. */
export type FieldBase = {
  name: string
  label: Content
  hint?: Content
  /** What to do, in words; shown between hint and control. */
  error?: string
  /** Marks the label with （选填）. */
  optional?: boolean
  /** Id of the form, when the field stands outside of it. */
  form?: string
}

/** `f-<name>`; anything that an address could not carry becomes a dash. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^\w-]+/g, '-')}`
}

export type FieldIds = { id: string; hintId?: string; errorId?: string; describedBy?: string }

export function fieldIds(field: Pick<FieldBase, 'name' | 'hint' | 'error'>): FieldIds {
  const id = fieldId(field.name)
  const hintId = isEmpty(field.hint) ? undefined : `${id}-hint`
  const errorId = field.error ? `${id}-error` : undefined
  return { id, hintId, errorId, describedBy: idList(hintId, errorId) }
}

/** The attributes that every single control shares. */
export function controlAttributes(field: FieldBase) {
  const ids = fieldIds(field)
  return {
    id: ids.id,
    name: field.name,
    form: field.form,
    'aria-describedby': ids.describedBy,
    'aria-invalid': field.error ? 'true' : undefined,
  }
}

export function hintAndError(field: FieldBase): Content {
  const ids = fieldIds(field)
  return [
    ids.hintId && html`<p${attributes({ class: 'hint', id: ids.hintId })}>${field.hint}</p>`,
    ids.errorId && html`<p${attributes({ class: 'err-msg', id: ids.errorId })}>${unseen('错误：')}${field.error}</p>`,
  ]
}

function optionalMark(field: Pick<FieldBase, 'optional'>): Content {
  return field.optional ? html`<span class="opt">（选填）</span>` : ''
}

/** Label, hint, error, control: always in this order. */
export function fieldShell(field: FieldBase, control: Content, after?: Content): Html {
  return html`<div${attributes({ class: classes('field', field.error && 'err-field') })}><label for="${fieldId(field.name)}">${field.label}${optionalMark(field)}</label>${hintAndError(field)}${control}${after}</div>`
}

/** The same for a question with several controls. */
export function groupShell(field: FieldBase, controls: Content, role?: 'radiogroup'): Html {
  const attrs = attributes({
    class: classes('field', field.error && 'err-field'),
    role,
    'aria-describedby': fieldIds(field).describedBy,
    'aria-invalid': role && field.error ? 'true' : undefined,
  })
  return html`<fieldset${attrs}><legend>${field.label}${optionalMark(field)}</legend>${hintAndError(field)}${controls}</fieldset>`
}
