import { memberField } from '@anju/domain/applications'
import { type Answers, applicantKinship, type FieldSpec } from '@anju/domain/cities'
import type { FieldError } from '@anju/domain/kit'
import { actionBar, actions, mainButton, quietButton, quietLink } from '@anju/ui/button'
import { errorOf } from '@anju/ui/error-summary'
import { facts } from '@anju/ui/facts'
import { postForm } from '@anju/ui/form'
import type { Html } from '@anju/ui/markup'
import { note } from '@anju/ui/note'
import { digits } from '@anju/ui/text'
import { html } from 'hono/html'
import { fieldOfSpec } from './field-of-spec.ts'
import { maskedNumber, memberNames, memberRows } from './household.ts'
import type { RowDesk } from './row-questions.ts'

export type RowView = {
  at: RowDesk
  action: string
  fields: readonly FieldSpec[]
  typed: Answers
  errors: readonly FieldError[]
  version: number
  token: string
  hasNew?: boolean
}

export function rowTitle({ desk, step, row, number }: RowDesk): string {
  const { form } = desk.draft.context.rules
  if (row === 'new') return form[step].addLabel
  if (step !== 'members') return `${form[step].title}，第 ${number} 条`
  return number === 1 ? '申请人' : `第 ${number} 位成员`
}

/** One row on a page of its own: what was typed stays, refused or not. */
export function rowPage(view: RowView): Html {
  const { at, fields, typed, errors, token, version } = view
  const isApplicant = at.step === 'members' && at.number === 1
  const members = memberNames(at.desk)
  if (fields.length === 0) return html`${applicantFacts(at)}${wayBack(at)}`
  return html`${isApplicant ? applicantFacts(at) : ''}
${view.hasNew ? note({ role: 'status', body: '按您的回答，还要填下面几项。已经填的都保存了。' }) : ''}
${postForm({
  action: view.action,
  token,
  hidden: { version, shown: fields.map((field) => field.name).join(' ') },
  // A new row is made once, when it is sent.
  autosave: at.row !== 'new',
  guard: true,
  body: html`${fields.map((field) =>
    fieldOfSpec({
      field: fitted(at, field),
      answer: typed[field.name],
      error: errorOf(errors, field.name),
      members,
    }),
  )}${actionBar([
    mainButton({ text: '保存' }),
    quietButton({ text: '先保存，以后再填完', name: 'act', value: 'leave' }),
  ])}`,
})}`
}

/** 计量单位 comes with the category and is shown beside it; nobody but the applicant is the applicant. */
function fitted({ desk, step }: RowDesk, field: FieldSpec): FieldSpec {
  if (step === 'members' && field.name === memberField.relationship) {
    return { ...field, options: (field.options ?? []).filter((option) => option.code !== applicantKinship.code) }
  }
  if (step !== 'assets' || field.name !== 'category' || !field.options) return field
  const { categories } = desk.draft.context.rules.form.assets
  const options = field.options.map((option) => {
    const unit = categories.find((one) => one.code === option.code)?.unit
    return unit ? { ...option, label: `${option.label}（按${unit}）` } : option
  })
  return { ...field, options }
}

/** Nothing to ask of this applicant. */
const wayBack = ({ desk }: RowDesk): Html =>
  actions(quietLink({ text: '回到家庭成员信息', href: `${desk.base}/apply/members` }))

/** Settled by the real-name verification: shown, not asked. */
function applicantFacts({ desk }: RowDesk): Html {
  const [own] = memberRows(desk)
  if (!desk.draft.context.verified || !own) return html``
  return html`<p>姓名和证件以实名认证为准，不用填，也不能在这里改。</p>${facts([
    { term: '姓名', detail: memberNames(desk)[0] ?? '' },
    { term: '证件号码', detail: digits(maskedNumber(own)) },
  ])}`
}
