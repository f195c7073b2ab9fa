import { html } from 'hono/html'
import { attributes, type Content, type Html } from '../markup/index.ts'
import { controlAttributes, type FieldBase, fieldShell } from './field-base.ts'
import { type TextField, textField, textInput } from './text-field.ts'

type Simple = FieldBase & Pick<TextField, 'value' | 'below' | 'readonly' | 'autocomplete'>

/** A mobile number of the chosen country; the national part alone is filled in by the browser. */
export function phoneField(field: Simple): Html {
  return textField({
    autocomplete: 'tel-national',
    ...field,
    inputmode: 'numeric',
    width: 'm',
    figures: true,
    maxlength: 20,
  })
}

/** The account to sign in with. */
export function accountField(field: Simple): Html {
  return textField({
    ...field,
    autocomplete: 'username',
    inputmode: 'numeric',
    width: 'm',
    figures: true,
    maxlength: 40,
  })
}

/** A name as the document has it: rare characters and · are welcome. */
export function nameField(field: Simple): Html {
  return textField({ autocomplete: 'name', ...field, width: 'm', maxlength: 100, spellcheck: false })
}

/** Number of an identity document; never kept by the browser. */
export function idNumberField(field: Simple): Html {
  return textField({ ...field, autocomplete: 'off', figures: true, maxlength: 40, spellcheck: false })
}

/** Number of a bank card as it is embossed; never kept by the browser. */
export function bankCardField(field: Simple): Html {
  return textField({
    ...field,
    autocomplete: 'off',
    inputmode: 'numeric',
    figures: true,
    maxlength: 40,
    spellcheck: false,
  })
}

/** An amount in yuan. With scripts, larger amounts are repeated in words of 万. */
export function moneyField(field: Simple & { unit?: Content }): Html {
  return textField(
    {
      ...field,
      unit: field.unit ?? '元',
      inputmode: 'decimal',
      width: 's',
      figures: true,
      maxlength: 20,
      autocomplete: 'off',
    },
    { 'data-money': '' },
  )
}

/** Any other number: areas, counts. */
export function numberField(field: Simple & { unit?: Content; whole?: boolean }): Html {
  return textField({
    ...field,
    inputmode: field.whole ? 'numeric' : 'decimal',
    width: 's',
    figures: true,
    maxlength: 20,
    autocomplete: 'off',
  })
}

export type PasswordField = FieldBase & { autocomplete: 'current-password' | 'new-password' }

/** A password. It never carries a value; with scripts it can be shown. */
export function passwordField(field: PasswordField): Html {
  const input = textInput({ ...field, value: undefined, type: 'password', maxlength: 256, spellcheck: false })
  return fieldShell(field, html`<password-reveal class="with">${input}</password-reveal>`)
}

export type CodeField = FieldBase & {
  value?: string
  /** The button that sends a code. */
  send: { name: string; value: string; sent: boolean; retryAfter?: number; formaction?: string }
  below?: Content
}

/** The code of a short message: one box, filled in by the phone, with the button that sends it. */
export function codeField(field: CodeField): Html {
  const { send } = field
  const seconds = send.retryAfter ?? 0
  const waiting = seconds > 0
  const text = waiting ? `重新获取验证码(${seconds})` : send.sent ? '重新获取验证码' : '获取短信验证码'
  const button = attributes({
    type: 'submit',
    class: 'btn q',
    name: send.name,
    value: send.value,
    formaction: send.formaction,
    'aria-disabled': waiting ? 'true' : undefined,
  })
  const input = attributes({
    type: 'text',
    class: 'num-in',
    ...controlAttributes(field),
    value: field.value,
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    maxlength: 12,
  })
  const timer = html`<resend-timer${attributes({ 'data-retry-after': waiting ? seconds : undefined })}><button${button}>${text}</button><span class="vh" aria-live="polite"></span></resend-timer>`
  return fieldShell(field, html`<div class="with"><input${input}>${timer}</div>`, field.below)
}

/** The search box of a page, with its button. */
export function searchField(field: FieldBase & { value?: string; button?: string }): Html {
  const input = textInput({ ...field, type: 'search', maxlength: 60, autocomplete: 'off' })
  const control = html`<div class="find">${input}<button type="submit" class="btn q">${field.button ?? '搜索'}</button></div>`
  return fieldShell(field, control)
}
