import type { Standing } from '@anju/core/identity'
import type { FieldError } from '@anju/domain/kit'
import { actionBar, actionLink, actions, mainButton } from '@anju/ui/button'
import { answerGroup } from '@anju/ui/facts'
import { checkField } from '@anju/ui/field'
import { postForm } from '@anju/ui/form'
import { lede } from '@anju/ui/layout'
import type { Html } from '@anju/ui/markup'
import { note } from '@anju/ui/note'
import { rows } from '@anju/ui/rows'
import { html } from 'hono/html'
import { answerGroups } from './answer-groups.ts'
import type { Desk } from './desk.ts'
import { faultHref } from './fault-href.ts'
import { standingWords, verifyLink } from './gate-page.ts'

export type CheckView = {
  desk: Desk
  token: string
  missing: readonly FieldError[]
  /** Why it was not submitted, where that is not a matter of single answers. */
  said: string | undefined
  confirmError: string | undefined
  isConfirmed: boolean
  standing: Standing
}

/** Everything that was answered, each with its way back, and the button of it all. */
export function checkPage(view: CheckView): Html {
  const { desk, token, said, standing } = view
  const { row, context } = desk.draft
  const isVerified = standing.state === 'verified'
  return html`${said ? note({ tone: 'warn', role: 'status', body: said }) : ''}
${lede('请从头看一遍。提交以后要改，需要受理机构通知补正，或者撤回后重新申请。')}
${missingList(view)}
${isVerified ? '' : html`${note({ tone: 'warn', body: html`${standingWords(standing)}实名认证用户才能提交申请。` })}${actions(verifyLink(desk.base, standing))}`}
${answerGroups(desk, { editable: true }).map(answerGroup)}
${postForm({
  action: `${desk.base}/apply/check`,
  token,
  hidden: { draft: row.id, version: row.version },
  body: html`<div class="sec"><h2>提交前确认</h2>
${checkField({
  name: 'confirmed',
  label: '我已阅读并同意',
  detail: '以上内容属实。如与实际不符，愿意承担相应责任。',
  checked: view.isConfirmed,
  ...(view.confirmError ? { error: view.confirmError } : {}),
})}
${actions(actionLink({ text: `再看一遍承诺书（${context.rules.pledge.version}）`, href: `${desk.base}/apply/pledge?back=check` }), { tight: true })}</div>
${actionBar(mainButton({ text: '提交' }))}`,
})}`
}

/** Everything missing at once, each with the page where it is put right. */
function missingList({ desk, missing }: CheckView): Html {
  if (missing.length === 0) return html``
  const items = missing.map(({ path, message }) => ({ text: message, href: faultHref(desk, path) }))
  return html`<section aria-labelledby="missing"><h2 id="missing">还有 ${missing.length}&nbsp;处没有填好</h2>${rows({ items, numbered: true })}</section>`
}
