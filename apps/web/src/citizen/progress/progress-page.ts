import type { Progress } from '@anju/core/applications'
import { type CityProfile, rulesOfVersion } from '@anju/domain/cities'
import {
  beyondCalendar,
  formatMonthDay,
  formatWeekday,
  type PlainDate,
  plainDate,
  type WorkingDayCalendar,
  workingDaysBetween,
} from '@anju/domain/kit'
import { actionLink, actions, mainLink, quietLink } from '@anju/ui/button'
import { emptyState, noneYet } from '@anju/ui/empty-state'
import { helpBlock, section, sideLayout } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import { nowDo } from '@anju/ui/now-do'
import { queueFigures } from '@anju/ui/queue-figures'
import { caseHead } from '@anju/ui/receipt'
import { route } from '@anju/ui/route'
import { rows } from '@anju/ui/rows'
import { nowrap, phoneInText, phoneLink } from '@anju/ui/text'
import { html } from 'hono/html'
import { labelOf, nonAcceptanceReasons } from '@anju/contract/staff'
import { itemWords } from '../applications/supplement-words.ts'
import { mayWithdraw, windowHelp } from '../applications/submitted-pages.ts'
import { stationsOf } from './stations.ts'

export type ProgressView = {
  base: string
  profile: CityProfile | undefined
  all: readonly Progress[]
  today: PlainDate
  calendar: WorkingDayCalendar
  /** Masked: where short messages go. */
  phone: string
}

/** The newest application on top; 暂无记录 stands as long as nothing was accepted. */
export function progressPage(view: ProgressView): Html {
  const [latest] = view.all
  if (!latest) return nothingYet(view)
  return sideLayout({
    main: html`<h1>保障进度查询</h1>${latest.preApplication.state === 'supplement-requested' ? doNow(view, latest) : ''}
${head(latest)}
${latest.preApplication.state === 'supplement-requested' ? '' : doNow(view, latest)}
${latest.preApplication.state === 'submitted' ? queue(latest) : ''}
<h2>办件路线</h2>
${route(stationsOf(latest, view), { timed: true })}
${mayWithdraw(latest) ? actions(actionLink({ text: '撤回申请', href: `${view.base}/progress/${latest.preApplication.id}/withdraw` })) : ''}
${latest.case ? '' : noRecord()}
${view.all.length > 1 ? actions(actionLink({ text: '以前的申请', href: `${view.base}/account/records` })) : ''}`,
    aside: html`${windowHelp(latest)}${papers(view, latest)}`,
  })
}

function nothingYet({ base, profile }: ProgressView): Html {
  return sideLayout({
    main: html`<h1>保障进度查询</h1>${emptyState({
      title: '暂无记录',
      body: '您还没有提交过申请。提交后，这里马上能看到编号和排队位置；受理登记后，能看到每一步走到哪里。',
      action: mainLink({ text: '去申请公租房', href: `${base}/apply` }),
    })}`,
    aside: helpBlock(
      '需要帮忙',
      rows({
        items: [
          { text: '办事指南', href: `${base}/guides` },
          {
            text: '打电话问',
            meta: profile?.footer.hotlineHours,
            aside: phoneLink(profile?.footer.hotline ?? '12345'),
          },
        ],
      }),
    ),
  })
}

/** The guide: a record appears once the office has done 受理登记. */
const noRecord = (): Html =>
  section({
    id: 'records',
    title: '申请记录',
    className: 'sec',
    body: noneYet(html`<b>暂无记录</b>。受理机构做了受理登记，这里就会有办件的进度记录。`),
  })

const head = ({ case: born, preApplication, applicantName }: Progress): Html =>
  caseHead({
    label: born ? '受理编号' : '预申请编号',
    number: born?.row.number ?? preApplication.number,
    about: ['公共租赁住房保障资格', html`申请人 ${applicantName}，共&nbsp;${preApplication.household_size}&nbsp;人`],
  })

const dayWords = (day: PlainDate): Html => html`${nowrap(formatMonthDay(day))}（${formatWeekday(day)}）`

/** What the citizen has to do now, before anything else. */
function doNow(view: ProgressView, latest: Progress): Html {
  const { agency, dueOn, preApplication } = latest
  const { phone } = view
  switch (preApplication.state) {
    case 'supplement-requested':
      return supplement(view, latest)
    case 'submitted':
      return nowDo({
        tone: 'none',
        title: '现在不需要您做什么',
        body: html`等${agency.name}受理，${dueOn ? html`预计 ${dayWords(dueOn)}前有结果` : '完成日期待定'}。有变化会发短信到 ${nowrap(phone)}。`,
      })
    case 'accepted':
      return nowDo({
        tone: 'none',
        title: '现在不需要您做什么',
        body: html`${agency.name}已受理，正在审核。有变化会发短信到 ${nowrap(phone)}。`,
      })
    case 'not-accepted':
      return ended(view, '申请不予受理', notAcceptedWords(latest))
    case 'withdrawn':
      return ended(view, '这次申请已撤回', '需要时可以重新申请。')
    case 'expired':
      return ended(view, '逾期没有补正，这次申请已结束', '需要时可以重新申请。')
  }
}

const ended = ({ base }: ProgressView, title: string, body: Content): Html =>
  nowDo({ tone: 'none', title, body, actions: quietLink({ text: '重新申请', href: `${base}/apply` }) })

function notAcceptedWords({ preApplication, decisionNote, agency }: Progress): Content {
  const reason = preApplication.decision_reason ? labelOf(nonAcceptanceReasons, preApplication.decision_reason) : ''
  return html`理由：${reason}${decisionNote ? `。${decisionNote}` : ''}。不同意的，可以拨打 ${phoneInText(agency.phone)} 询问，或者申请行政复议、提起行政诉讼。`
}

function supplement(
  { base, calendar, today, profile }: ProgressView,
  { supplement: scope, preApplication }: Progress,
): Html {
  if (!scope || !profile) throw new Error('a supplement without its notice')
  const due = plainDate(scope.notice.due_on)
  if (scope.isOver) {
    return nowDo({
      tone: 'act',
      title: '补正期限已过',
      body: '不能再提交补正，这次申请很快会结束。结束后可以重新申请。',
    })
  }
  const rules = rulesOfVersion(profile, preApplication.rules_version) ?? profile.rules.at(-1)
  if (!rules) throw new Error('a city without by-laws')
  const left = workingDaysBetween(calendar, today, due)
  const asked = scope.items.map((item) => itemWords(base, rules, item))
  return nowDo({
    tone: 'hold',
    title: html`${nowrap(`${formatMonthDay(due)}前`)}补 ${asked.length}&nbsp;项`,
    body: html`${left === beyondCalendar ? '' : html`还剩 ${left}&nbsp;个工作日。`}只补下面列出的，其他不用动。`,
    asked: asked.map(({ title, reason }) => ({ title, reason })),
    actions: mainLink({ text: '去补正', href: `${base}/apply` }),
  })
}

function queue({ ahead = 0, dueOn }: Progress): Html {
  return queueFigures([
    { label: '排在第', figure: ahead + 1, unit: '位' },
    { label: '前面还有', figure: ahead, unit: '件' },
    { label: '预计受理', figure: dueOn ? formatMonthDay(dueOn) : '待定', unit: dueOn ? '前' : '' },
  ])
}

/** What was made for the citizen so far. */
function papers({ base }: ProgressView, { case: born, supplement, preApplication: { id, state } }: Progress): Html {
  const at = `${base}/progress/${id}`
  const list = [
    { text: '受理凭证', href: `${at}/acceptance`, isThere: born !== undefined },
    { text: '一次性补正告知书', href: `${at}/supplement`, isThere: supplement !== undefined },
    { text: '不予受理告知书', href: `${at}/non-acceptance`, isThere: state === 'not-accepted' },
    { text: '预申请回执', href: `${base}/apply/receipt`, isThere: true },
  ]
  const items = list.filter((one) => one.isThere).map(({ text, href }) => ({ text: actionLink({ text, href }) }))
  return helpBlock('文书', rows({ items }))
}
