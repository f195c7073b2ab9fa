import type { Answers, FieldSpec, FormSection } from '@anju/domain/cities'
import type { FieldError } from '@anju/domain/kit'
import { actionBar, mainButton } from '@anju/ui/button'
import { errorOf } from '@anju/ui/error-summary'
import { postForm } from '@anju/ui/form'
import type { Html } from '@anju/ui/markup'
import { note } from '@anju/ui/note'
import { html } from 'hono/html'
import type { Desk } from './desk.ts'
import { fieldOfSpec } from './field-of-spec.ts'
import { ownPath } from './frame.ts'
import { leaveButton } from './leave-button.ts'

export type InformationView = {
  desk: Desk
  section: FormSection
  sections: readonly FormSection[]
  fields: readonly FieldSpec[]
  answers: Answers
  errors: readonly FieldError[]
  version: number
  token: string
  /** The answers called for questions that were not on the page. */
  hasNew?: boolean
}

/** One page of 申请信息 with the questions that the answers so far call for. */
export function informationPage(view: InformationView): Html {
  const { desk, section, sections, fields, answers, errors, version, token } = view
  const number = sections.findIndex((one) => one.name === section.name) + 1
  return html`<h2>${section.title}<span class="meta">　第&nbsp;${number}&nbsp;页，共&nbsp;${sections.length}&nbsp;页</span></h2>
${section.hint ? html`<p>${section.hint}</p>` : ''}
${view.hasNew ? note({ role: 'status', body: '按您的回答，还要填下面几项。已经填的都保存了。' }) : ''}
${postForm({
  action: ownPath(desk, `information/${section.name}`),
  token,
  hidden: { version, shown: fields.map((field) => field.name).join(' ') },
  autosave: true,
  body: html`${fields.map((field) =>
    fieldOfSpec({ field, answer: answers[field.name], error: errorOf(errors, field.name) }),
  )}${actionBar([mainButton({ text: '下一步' }), leaveButton(desk)])}`,
})}`
}
