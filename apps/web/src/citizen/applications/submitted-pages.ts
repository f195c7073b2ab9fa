import type { Progress } from '@anju/core/applications'
import { applicationLife } from '@anju/domain/applications'
import type { CityProfile } from '@anju/domain/cities'
import {
  allowed,
  citizenLabelOf,
  formatFullDate,
  formatMonthDay,
  formatWeekday,
  shanghaiDay,
  type PlainDate,
} from '@anju/domain/kit'
import { actions, mainLink, printButton, quietLink } from '@anju/ui/button'
import type { Fact } from '@anju/ui/facts'
import { helpBlock, lede, section, sideLayout } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import { receipt } from '@anju/ui/receipt'
import { route } from '@anju/ui/route'
import { rows } from '@anju/ui/rows'
import { moment, nowrap, phoneLink } from '@anju/ui/text'
import { html } from 'hono/html'
import { clockOf, momentWords } from './save.ts'

type View = { base: string; latest: Progress; profile: CityProfile | undefined }

/** The first thing to know: it is done, and who does what by when. */
export function donePage({ base, latest, profile, phone }: View & { phone: string }): Html {
  const { agency, dueOn, preApplication } = latest
  const waits = preApplication.state === 'submitted'
  return sideLayout({
    main: html`<h1>您已完成预申请</h1>
${lede(
  waits
    ? html`现在不需要您做什么。${agency.name}会在 ${dueWords(dueOn)}受理，结果发短信到 ${nowrap(phone)}。`
    : '下面是这次预申请的回执。现在办到哪一步，请看进度。',
)}
${receiptOf({ latest, profile })}
${actions([
  mainLink({ text: '查看进度', href: `${base}/progress` }),
  quietLink({ text: '打印回执', href: `${base}/apply/receipt` }),
])}
${section({ id: 'next', title: '接下来', className: 'sec', body: comingUp(latest) })}`,
    aside: windowHelp(latest),
  })
}

/** `11月30日（星期一）前`, or that the day is not known yet. */
const dueWords = (dueOn: PlainDate | null): Content =>
  dueOn ? html`${nowrap(formatMonthDay(dueOn))}（${formatWeekday(dueOn)}）前` : '（日期待定）'

export function receiptPage({ base, latest, profile }: View): Html {
  return html`<h1 class="noprint">预申请回执</h1>${receiptOf({ latest, profile })}
<div class="noprint">${actions([mainLink({ text: '查看进度', href: `${base}/progress` }), printButton()])}</div>`
}

function receiptOf({ latest, profile }: Omit<View, 'base'>): Html {
  const { preApplication, agency, applicantName, dueOn } = latest
  const submitted = preApplication.submitted_at
  const items: Fact[] = [
    { term: '申请人', detail: html`${applicantName}，共&nbsp;${preApplication.household_size}&nbsp;人` },
    { term: '办理事项', detail: '公共租赁住房保障资格' },
    { term: '受理机构', detail: agency.name },
    { term: '地址', detail: agency.address },
    { term: '电话', detail: phoneLink(agency.phone) },
    { term: '提交时间', detail: moment(submitted.toISOString(), momentWords(submitted)) },
    { term: '资料', detail: html`${latest.materials}&nbsp;项，${latest.photos}&nbsp;张` },
    ...queueFacts(latest),
    { term: '预计受理', detail: dueOn ? html`${nowrap(formatFullDate(dueOn))}前` : '日期待定' },
    { term: '状态', detail: stateWords(latest) },
  ]
  const hotline = profile?.footer.hotline
  return receipt({
    title: '预申请回执',
    number: { label: '预申请编号', number: preApplication.number },
    items,
    foot: html`<p>登录后在“保障进度查询”里核对这份回执。${hotline ? html`打 ${nowrap(hotline)} 询问时，请报上面的编号。` : ''}</p>`,
  })
}

function queueFacts({ ahead }: Progress): Fact[] {
  if (ahead === undefined) return []
  return [{ term: '排队位置', detail: html`第&nbsp;${ahead + 1}&nbsp;位，前面还有 ${ahead}&nbsp;件` }]
}

export const stateWords = ({ preApplication: { state } }: Pick<Progress, 'preApplication'>): string =>
  citizenLabelOf(applicationLife, state)

/** While it is not accepted. */
export const mayWithdraw = ({ preApplication: { state } }: Progress): boolean =>
  allowed(applicationLife, state, 'applicant').some((step) => step.event === 'withdraw')

function comingUp({ agency, dueOn, preApplication }: Progress): Html {
  const submitted = preApplication.submitted_at
  return route(
    [
      {
        state: 'done',
        title: '已提交预申请',
        when: moment(submitted.toISOString(), `${formatMonthDay(shanghaiDay(submitted))} ${clockOf(submitted)}`),
      },
      {
        state: 'todo',
        title: `${agency.name}受理登记`,
        when: dueOn ? html`${nowrap(formatMonthDay(dueOn))} 前` : '日期待定',
        meta: '受理后发短信告诉您，“保障进度查询”里会出现办理进度。',
      },
      { state: 'todo', title: '审核', meta: '街道、区县和有关部门核对户籍、收入、住房和财产。' },
      { state: 'todo', title: '公示' },
      { state: 'todo', title: '登记为轮候对象' },
    ],
    { timed: true },
  )
}

export function windowHelp({ agency }: Progress): Html {
  return helpBlock(
    '受理窗口',
    html`<p>${agency.name}<br>${agency.address}<br>${agency.hours}</p>${rows({
      items: [{ text: '电话', aside: phoneLink(agency.phone, agency.name) }],
    })}`,
  )
}
