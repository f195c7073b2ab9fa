import { html } from 'hono/html'
import { type Content, type Html, attributes, classes } from '../markup/index.ts'
import { unseen } from '../text/index.ts'

export type ButtonInput = {
  text: Content
  /** Says which thing the button acts on, for screen readers: `删除` + `第 2 条`. */
  about?: string
  name?: string
  value?: string
  /** Address that takes the form instead of its own `action`. */
  formaction?: string
  /** Id of the form, when the button stands outside of it. */
  form?: string
  /** Skips the browser's own checks; our forms carry `novalidate` anyway. */
  formnovalidate?: boolean
  /** Busy or waiting; the button can still be pressed and the server answers. */
  waiting?: boolean
  id?: string
}

function button(input: ButtonInput, className: string): Html {
  const attrs = attributes({
    type: 'submit',
    class: className,
    id: input.id,
    name: input.name,
    value: input.value,
    formaction: input.formaction,
    form: input.form,
    formnovalidate: input.formnovalidate,
    'aria-disabled': input.waiting ? 'true' : undefined,
  })
  return html`<button${attrs}>${input.text}${input.about ? unseen(input.about) : ''}</button>`
}

/** The one solid button of a screen. */
export const mainButton = (input: ButtonInput): Html => button(input, 'btn')

/** Any other button: white with a blue edge. */
export const quietButton = (input: ButtonInput): Html => button(input, 'btn q')

/** A button that reads like a link: 删除, 旋转, 上移. */
export const actionButton = (input: ButtonInput): Html => button(input, 'act')

export type LinkInput = { text: Content; href: string; about?: string }

function link(input: LinkInput, className: string): Html {
  return html`<a${attributes({ class: className, href: input.href })}>${input.text}${input.about ? unseen(input.about) : ''}</a>`
}

export const mainLink = (input: LinkInput): Html => link(input, 'btn')
export const quietLink = (input: LinkInput): Html => link(input, 'btn q')
export const actionLink = (input: LinkInput): Html => link(input, 'act')

/** A row of actions below some text. `tight` keeps it close to what stands above. */
export function actions(items: Content, options: { tight?: boolean; start?: boolean } = {}): Html {
  const className = classes('acts', options.tight && 'tight', options.start && 'start')
  return html`<div${attributes({ class: className })}>${items}</div>`
}

/** The form's closing bar: sticks to the bottom of a phone, follows the text on a PC. */
export function actionBar(items: Content, options: { phoneOnly?: boolean } = {}): Html {
  return html`<div${attributes({ class: classes('bar', options.phoneOnly && 'slim') })}>${items}</div>`
}

/** Filled in by script; prints nothing without one. */
export function printButton(): Html {
  return html`<print-button class="noprint"></print-button>`
}
