import type { Progress } from '@anju/core/applications'
import { applicationLife } from '@anju/domain/applications'
import { caseLife } from '@anju/domain/cases'
import type { CityProfile } from '@anju/domain/cities'
import { citizenLabelOf, formatFullDate, formatMonthDay, formatWeekday, plainDate } from '@anju/domain/kit'
import { actionLink, actions, mainLink } from '@anju/ui/button'
import { emptyState } from '@anju/ui/empty-state'
import { helpBlock, sideLayout } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import { nowDo } from '@anju/ui/now-do'
import { numberPlate } from '@anju/ui/plate'
import { queueFigures } from '@anju/ui/queue-figures'
import { route } from '@anju/ui/route'
import { rows } from '@anju/ui/rows'
import { nowrap, phoneLink } from '@anju/ui/text'
import { html } from 'hono/html'
import type { ItemWords } from '../applications/supplement-words.ts'
import { stationsOf } from './stations.ts'

export type ProgressView = {
  heading: string
  base: string
  profile: CityProfile
  /** Newest first. */
  all: readonly Progress[]
  /** What a supplement asks for, in words, when the newest application waits for one. */
  asked: readonly ItemWords[]
}

/** 保障进度查询 and 我的记录: what to do now stands on top, then the place in the queue, then the way. */
export function progressPage(view: ProgressView): Html {
  const [newest, ...earlier] = view.all
  const main = newest
    ? [shown(view, newest), records(view), earlier.length ? earlierOnes(earlier) : '']
    : [nothing(view.base)]
  return sideLayout({
    main: html`<h1>${view.heading}</h1>${main}`,
    aside: newest ? officeOf(newest, view) : helpOf(view),
  })
}

const nothing = (base: string): Html =>
  emptyState({
    title: '暂无记录',
    body: '您还没有提交过申请。提交后，这里马上能看到编号和排队位置；受理登记后，能看到每一步走到哪里。',
    action: mainLink({ text: '去申请公租房', href: `${base}/apply` }),
  })

function shown(view: ProgressView, progress: Progress): Content {
  const { preApplication: row, applicantName } = progress
  const what = html`<p class="meta">公共租赁住房保障资格<br>申请人 ${applicantName}，共 ${row.household_size} 人</p>`
  return [
    toDo(view, progress),
    html`<div class="caseno">${numberPlate({ label: '预申请编号', number: row.number })}${what}</div>`,
    place(progress),
    html`<h2>办件路线</h2>${route(stationsOf(progress), { timed: true })}`,
    links(view, progress),
  ]
}

function toDo({ base, asked }: ProgressView, progress: Progress): Html {
  const { preApplication: row, agency, supplement, decisionNote } = progress
  if (row.state === 'supplement-requested' && supplement) return supplementToDo(base, asked, supplement)
  if (row.state === 'not-accepted') {
    return nowDo({
      tone: 'act',
      title: '没有受理',
      body: html`${decisionNote || '受理机构认为不符合受理条件。'} 不服的，可以向上级住房保障部门申请复核，也可以改正后重新申请。`,
      actions: mainLink({ text: '重新申请', href: `${base}/apply` }),
    })
  }
  if (row.state === 'withdrawn' || row.state === 'expired') {
    const title = row.state === 'withdrawn' ? '您已撤回这份申请' : '没有按期补正，这份申请已结束'
    return nowDo({
      tone: 'act',
      title,
      body: '需要的话，可以重新申请。',
      actions: mainLink({ text: '重新申请', href: `${base}/apply` }),
    })
  }
  const waiting = progress.case ? '已经受理，等待审核' : `等${agency.name}受理`
  return nowDo({
    tone: 'none',
    title: '现在不需要您做什么',
    body: `${waiting}。有变化会发短信，也会在个人中心的消息里告诉您。`,
  })
}

function supplementToDo(
  base: string,
  asked: readonly ItemWords[],
  supplement: NonNullable<Progress['supplement']>,
): Html {
  const due = supplement.notice.due_on
  if (supplement.isOver) {
    return nowDo({ tone: 'hold', title: '补正期限已过', body: '这份申请不能再补正，很快会结束。您可以重新申请。' })
  }
  return nowDo({
    tone: 'hold',
    title: html`${due ? nowrap(`${formatFullDate(plainDate(due))}前`) : ''}补 ${supplement.items.length} 项`,
    body: '只补下面列出的，其他不用动。',
    asked: asked.map(({ title, reason }) => ({ title, reason })),
    actions: mainLink({ text: '去补正', href: `${base}/apply` }),
  })
}

/** 排在第几: while it waits for acceptance. */
function place({ ahead, dueOn }: Progress): Content {
  if (ahead === undefined) return ''
  const day = dueOn
    ? { figure: formatMonthDay(dueOn), unit: `前（${formatWeekday(dueOn)}）` }
    : { figure: '待定', unit: '' }
  return queueFigures([
    { label: '排在第', figure: ahead + 1, unit: '位' },
    { label: '前面还有', figure: ahead, unit: '件' },
    { label: '预计受理', ...day },
  ])
}

function links({ base }: ProgressView, { preApplication: row }: Progress): Content {
  const mayWithdraw = row.state === 'submitted' || row.state === 'supplement-requested'
  return actions([
    actionLink({ text: '预申请回执', href: `${base}/apply/receipt` }),
    mayWithdraw ? actionLink({ text: '撤回申请', href: `${base}/progress/${row.id}/withdraw` }) : '',
  ])
}

/** The guide's own record: it is born at 受理登记, and until then there is 暂无记录. */
function records({ all }: ProgressView): Html {
  const cases = all.flatMap((one) => (one.case ? [{ ...one.case, agency: one.agency }] : []))
  const items = cases.map(({ row, agency }) => ({
    text: html`<span class="num">${row.number}</span>`,
    meta: agency.name,
    aside: html`<span class="tag now">${citizenLabelOf(caseLife, row.state)}</span>`,
  }))
  const body = items.length
    ? rows({ items })
    : html`<p>暂无记录</p><p class="meta">受理机构做了受理登记，这里才有申请保障的进度记录。</p>`
  return html`<section class="sec" aria-labelledby="records"><h2 id="records">申请记录</h2>${body}</section>`
}

function earlierOnes(earlier: readonly Progress[]): Html {
  const items = earlier.map(({ preApplication: row }) => ({
    text: html`<span class="num">${row.number}</span>`,
    aside: html`<span class="tag off">${citizenLabelOf(applicationLife, row.state)}</span>`,
  }))
  return html`<section class="sec" aria-labelledby="earlier"><h2 id="earlier">以前的预申请</h2>${rows({ items })}</section>`
}

function officeOf({ agency }: Progress, view: ProgressView): Content {
  const where = html`<p>${agency.name}<br>${agency.address}<br>${agency.hours}</p>`
  const phone = { text: '电话', aside: phoneLink(agency.phone, agency.name) }
  return [helpBlock('受理机构', html`${where}${rows({ items: [phone] })}`), helpOf(view)]
}

function helpOf({ base, profile }: ProgressView): Content {
  const { hotline, hotlineHours } = profile.footer
  return helpBlock(
    '需要帮忙',
    rows({
      items: [
        { text: html`<a class="act" href="${base}/guides">办事指南</a>` },
        { text: '打电话问', meta: hotlineHours, aside: phoneLink(hotline) },
      ],
    }),
  )
}
