import type { ShownDraft, ShownSupplement } from '@anju/core/applications'
import {
  beyondCalendar,
  type FieldError,
  formatMonthDay,
  plainDate,
  type WorkingDayCalendar,
  workingDaysBetween,
} from '@anju/domain/kit'
import { actionBar, mainButton } from '@anju/ui/button'
import { errorOf, errorSummary } from '@anju/ui/error-summary'
import { checkField } from '@anju/ui/field'
import { postForm } from '@anju/ui/form'
import { sideLayout } from '@anju/ui/layout'
import type { Html } from '@anju/ui/markup'
import { nowDo } from '@anju/ui/now-do'
import { rows } from '@anju/ui/rows'
import { type Tag, tag } from '@anju/ui/tag'
import { digits, nowrap } from '@anju/ui/text'
import { html } from 'hono/html'
import { faultHref } from './fault-href.ts'
import { help } from './frame.ts'
import { itemWords } from './supplement-words.ts'

type SupplementView = {
  base: string
  token: string
  draft: ShownDraft
  supplement: ShownSupplement
  calendar: WorkingDayCalendar
  errors?: readonly FieldError[]
}

/** 补正: one list of everything to be done again, each with its reason and its link. */
export function supplementPage(view: SupplementView): Html {
  const { base, draft, supplement, calendar, errors = [] } = view
  const { notice, items, isOver, preApplication } = supplement
  const due = plainDate(notice.due_on)
  const left = workingDaysBetween(calendar, draft.context.today, due)
  const leftWords = left === beyondCalendar ? '' : html`还剩 ${left}&nbsp;个工作日。`
  return sideLayout({
    main: html`${errorSummary({ errors, hrefOf: (path) => faultHref({ base, draft }, path) })}<h1>需要补正的内容</h1>
${nowDo({
  tone: isOver ? 'act' : 'hold',
  title: isOver ? '补正期限已过' : html`${nowrap(`${formatMonthDay(due)}前`)}补 ${items.length}&nbsp;项`,
  body: isOver
    ? '不能再提交补正。这次申请结束后，可以重新申请。'
    : html`${leftWords}只补下面列出的，其他内容不用动，也不能改。`,
})}
<p class="meta">预申请编号 ${digits(preApplication.number)}</p>
${itemRows(base, draft, supplement)}
${isOver ? '' : answerForm(view)}`,
    aside: help({ base, draft }),
  })
}

function itemRows(base: string, { context }: ShownDraft, { items, isOver }: ShownSupplement): Html {
  const asked = items.map((item) => {
    const { title, reason, href } = itemWords(base, context.rules, item)
    const text = html`<b>${title}</b>`
    return isOver ? { text, meta: reason } : { text, meta: reason, href, aside: tag(changeState(item)) }
  })
  return rows({ numbered: true, items: asked })
}

/** What was not changed has to be called right, once that was asked. */
function answerForm({ base, token, draft, errors }: SupplementView): Html {
  const error = errorOf(errors, 'unchanged')
  const asIs = error ? checkField({ name: 'unchanged', label: '没有改动的我都核对过，不用改', error }) : ''
  return postForm({
    action: `${base}/apply/supplement`,
    token,
    hidden: { version: draft.row.version },
    body: html`<p class="sec">都补好以后，按“提交补正”。补正后从原来的位置接着排队。</p>${asIs}${actionBar(mainButton({ text: '提交补正' }))}`,
  })
}

const changeState = ({ isDoneAgain }: ShownSupplement['items'][number]): Tag =>
  isDoneAgain ? { text: '已改动', tone: 'ok' } : { text: '还没改动', tone: 'warn' }
