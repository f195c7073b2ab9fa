import type { Progress } from '@anju/core/applications'
import { caseLife } from '@anju/domain/cases'
import { citizenLabelOf, formatFullDate, isStateOf, shanghaiDay } from '@anju/domain/kit'
import { actionLink, actions, mainLink } from '@anju/ui/button'
import { emptyState, noneYet } from '@anju/ui/empty-state'
import { section } from '@anju/ui/layout'
import type { Html } from '@anju/ui/markup'
import { rows } from '@anju/ui/rows'
import { type Tone, tag } from '@anju/ui/tag'
import { digits, nowrap } from '@anju/ui/text'
import { html } from 'hono/html'
import { stateWords } from '../applications/submitted-pages.ts'

type View = { base: string; all: readonly Progress[] }

/** 我的记录: what was submitted, and the record of what was accepted; 暂无记录 until there is one. */
export function recordsPage({ base, all }: View): Html {
  const accepted = all.filter((one) => one.case !== undefined)
  return html`<h1>我的记录</h1>
${all.length > 0 ? section({ id: 'pre', title: '预申请', body: rows({ items: all.map((one) => preRow(base, one)) }) }) : ''}
${accepted.length > 0 ? section({ id: 'records', title: '申请记录', className: 'sec', body: rows({ items: accepted.map((one) => caseRow(base, one)) }) }) : noRecord({ base, all })}`
}

const tones: Readonly<Record<string, Tone>> = {
  submitted: 'now',
  'supplement-requested': 'warn',
  accepted: 'ok',
  'not-accepted': 'err',
}

function preRow(base: string, one: Progress) {
  const { number, submitted_at, state } = one.preApplication
  return {
    text: html`<b>公租房保障资格申请</b>`,
    href: `${base}/progress`,
    meta: html`${digits(number)}，${nowrap(`${formatFullDate(shanghaiDay(submitted_at))}提交`)}，${one.agency.name}`,
    aside: tag({ text: stateWords(one), tone: tones[state] ?? 'off' }),
  }
}

function caseRow(base: string, { case: born, agency }: Progress) {
  const state = born && isStateOf(caseLife, born.row.state) ? citizenLabelOf(caseLife, born.row.state) : ''
  const day = born ? formatFullDate(shanghaiDay(born.row.accepted_at)) : ''
  return {
    text: html`<b>公租房保障资格</b>`,
    href: `${base}/progress`,
    meta: html`${digits(born?.row.number ?? '')}，${nowrap(`${day}受理`)}，${agency.name}`,
    aside: tag({ text: state, tone: 'now' }),
  }
}

function noRecord({ base, all }: View): Html {
  if (all.length > 0) {
    return section({
      id: 'records',
      title: '申请记录',
      className: 'sec',
      body: html`${noneYet(html`<b>暂无记录</b>。受理机构做了受理登记，这里就会有办件的进度记录。预申请的情况看上面。`)}${actions(
        actionLink({ text: '查看进度', href: `${base}/progress` }),
      )}`,
    })
  }
  return emptyState({
    title: '暂无记录',
    body: '您还没有提交过申请。提交后，这里马上能看到预申请；受理登记后，能看到办理进度。',
    action: mainLink({ text: '去申请公租房', href: `${base}/apply` }),
  })
}
