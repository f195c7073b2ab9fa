import { memberField, memberFields, oneOf } from '@anju/domain/applications'
import type { Answers } from '@anju/domain/cities'
import { actionBar, actionButton, actionLink, actions, mainButton, quietLink } from '@anju/ui/button'
import { postForm } from '@anju/ui/form'
import { lede } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import { rows } from '@anju/ui/rows'
import { tag } from '@anju/ui/tag'
import { digits } from '@anju/ui/text'
import { html } from 'hono/html'
import { type Desk, isEditable } from './desk.ts'
import { ownPath } from './frame.ts'
import { maskedNumber, memberNames, memberRows, relationWords, typedWords } from './household.ts'
import { askedOf } from './row-questions.ts'

export type MembersView = { desk: Desk; token: string; version: number }

/** The household so far, the applicant first. */
export function membersPage({ desk, token, version }: MembersView): Html {
  const { draft, base } = desk
  const spec = draft.context.rules.form.members
  const all = memberRows(desk)
  const mayAdd = isEditable(desk, `members.${all.length + 1}`) && all.length < spec.maxRows
  return html`${lede(spec.hint)}
${postForm({
  action: ownPath(desk, 'members'),
  token,
  hidden: { version },
  body: html`<h2 class="vh">已填的成员</h2>
${rows({ numbered: true, className: 'people', items: all.map((row, index) => memberRow(desk, row, index + 1)) })}
${mayAdd ? actions(quietLink({ text: spec.addLabel, href: `${base}/apply/members/new` })) : ''}
${actionBar(mainButton({ text: '下一步' }))}`,
})}`
}

function memberRow(desk: Desk, row: Answers, number: number) {
  const name = memberNames(desk)[number - 1] ?? ''
  const relation = relationWords(desk, row)
  const isFaulty = (desk.draft.faults.get('members') ?? []).some((fault) => fault.path.startsWith(`${number}.`))
  return {
    text: html`<b>${name}</b>${relation ? html`　${relation}` : ''}${isFaulty ? html` ${tag({ text: '还没填好', tone: 'warn' })}` : ''}`,
    meta: meta(desk, row),
    aside: actions(rowActions(desk, name, number)),
  }
}

function rowActions(desk: Desk, name: string, number: number): Content {
  const href = `${desk.base}/apply/members/${number}`
  const edit = hasQuestions(desk, number) ? actionLink({ text: '修改', about: name, href }) : ''
  const mayRemove = number > 1 && isEditable(desk, `members.${number}`)
  return [edit, mayRemove ? actionButton({ text: '删除', about: name, name: 'remove', value: String(number) }) : '']
}

/** Of a verified applicant there may be nothing left to ask. */
export function hasQuestions(desk: Desk, number: number): boolean {
  const typed = memberRows(desk)[number - 1] ?? {}
  const fields = memberFields(desk.draft.context.rules.form).filter((field) =>
    isEditable(desk, `members.${number}.${field.name}`),
  )
  return askedOf({ desk, step: 'members', row: number, number, typed, fields }).length > 0
}

function meta(desk: Desk, row: Answers): Content {
  const number = maskedNumber(row)
  const income = desk.draft.context.rules.form.members.fields.find((field) => field.name === 'monthlyIncome')
  const amount = income && oneOf(row.monthlyIncome) ? typedWords(desk, income, row.monthlyIncome) : ''
  const verified = desk.draft.context.verified && oneOf(row[memberField.relationship]) === '01' ? '已实名认证' : ''
  const rest = [amount ? `月收入 ${amount}` : '', verified].filter(Boolean).join('，')
  return html`${number ? digits(number) : ''}${number && rest ? '，' : ''}${rest}`
}
