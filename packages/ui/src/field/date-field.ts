import { html } from 'hono/html'
import { type Html, attributes } from '../markup/index.ts'
import { type FieldBase, fieldId, groupShell } from './field-base.ts'

/** What was typed, part by part; kept as it is when it is refused. */
export type DateParts = { year: string; month: string; day: string }

export type DateField = FieldBase & {
  value?: Partial<DateParts>
  /** Only year and month. */
  withoutDay?: boolean
  birthday?: boolean
}

/** A known date in three boxes, named `<name>-year`, `<name>-month`, `<name>-day`. */
export function dateField(field: DateField): Html {
  const id = fieldId(field.name)
  const box = (part: keyof DateParts, word: string, length: number) => {
    const boxId = part === 'year' ? id : `${id}-${part}`
    const attrs = attributes({
      type: 'text',
      class: part === 'year' ? 'num-in year' : 'num-in',
      id: boxId,
      name: `${field.name}-${part}`,
      form: field.form,
      value: field.value?.[part],
      inputmode: 'numeric',
      maxlength: length,
      autocomplete: field.birthday ? `bday-${part}` : 'off',
      'aria-invalid': field.error ? 'true' : undefined,
    })
    return html`<div><input${attrs}><label for="${boxId}">${word}</label></div>`
  }
  const day = field.withoutDay ? '' : box('day', '日', 2)
  return groupShell(field, html`<div class="date">${box('year', '年', 4)}${box('month', '月', 2)}${day}</div>`)
}
