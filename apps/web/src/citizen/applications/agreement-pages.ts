import type { FieldError } from '@anju/domain/kit'
import { actionBar, mainButton } from '@anju/ui/button'
import { errorOf } from '@anju/ui/error-summary'
import { checkField, nameField } from '@anju/ui/field'
import { postForm } from '@anju/ui/form'
import { lede } from '@anju/ui/layout'
import type { Html } from '@anju/ui/markup'
import { html } from 'hono/html'
import type { Desk } from './desk.ts'
import { ownPath } from './frame.ts'

type View = { desk: Desk; token: string; version: number }

/** 申请须知, as long as the reader likes: no countdown. */
export function notesPage({ desk, token, version }: View): Html {
  const { notes } = desk.draft.context.rules
  return html`${lede('请看一遍。看完按“下一步”。')}
${notes.sections.map(
  ({ heading, paragraphs }) =>
    html`<section class="sec"><h2>${heading}</h2>${paragraphs.map((words) => html`<p>${words}</p>`)}</section>`,
)}
<p class="meta">${notes.title}，${notes.version}</p>
${postForm({
  action: ownPath(desk, 'notes'),
  token,
  hidden: { version, notesVersion: notes.version },
  body: actionBar(mainButton({ text: '下一步' })),
})}`
}

export type PledgeView = View & { errors: readonly FieldError[]; isAgreed: boolean; name: string }

/** 承诺书 with the authorisation of inquiries; agreed to by a tick and the own name. */
export function pledgePage({ desk, token, version, errors, isAgreed, name }: PledgeView): Html {
  const { pledge } = desk.draft.context.rules
  const { verified } = desk.draft.context
  return html`${lede('提交申请前，请阅读承诺书并同意。')}
<section class="sec"><h2 class="song">${pledge.title}</h2>${pledge.paragraphs.map((words) => html`<p>${words}</p>`)}
</section>
<section class="sec"><h2 class="song">${pledge.authorisation.title}</h2>${pledge.authorisation.paragraphs.map((words) => html`<p>${words}</p>`)}
<p class="meta">${pledge.version}</p></section>
${postForm({
  action: ownPath(desk, 'pledge'),
  token,
  hidden: { version, pledgeVersion: pledge.version },
  body: html`<div class="sec">${checkField({
    name: 'agree',
    label: pledge.agree,
    detail: `${pledge.title}和${pledge.authorisation.title}`,
    checked: isAgreed,
    error: errorOf(errors, 'agree'),
  })}
${nameField({
  name: 'name',
  label: '签名：申请人姓名',
  hint: verified ? '填写您本人的姓名，与实名认证的一致' : '填写您本人的姓名，与证件上的一致',
  value: name,
  autocomplete: 'off',
  error: errorOf(errors, 'name'),
})}</div>
${actionBar(mainButton({ text: '下一步' }))}`,
})}`
}
