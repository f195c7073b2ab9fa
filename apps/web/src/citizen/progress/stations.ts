import type { Progress, ProgressStep } from '@anju/core/applications'
import { caseRoute } from '@anju/domain/cases'
import { formatMonthDay, plainDate, shanghaiDay } from '@anju/domain/kit'
import type { Content, Html } from '@anju/ui/markup'
import type { Station } from '@anju/ui/route'
import { moment } from '@anju/ui/text'

/** What happened, in the citizen's words; every event of the life has one. */
const happened: Readonly<Record<string, string>> = {
  submit: '已提交预申请',
  withdraw: '已撤回',
  'request-supplement': '通知补正',
  supplement: '已提交补正',
  expire: '逾期未补正',
  'register-acceptance': '受理登记',
  'refuse-acceptance': '不予受理',
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** `11月3日 09:12` */
export const momentOf = (at: Date): Html =>
  moment(at.toISOString(), `${formatMonthDay(shanghaiDay(at))} ${clock.format(at)}`)

/** 办件路线: what was done, where it stands, what comes after. */
export function stationsOf(progress: Progress): readonly Station[] {
  return [...done(progress), ...now(progress), ...ahead(progress)]
}

function done({ steps, case: born, materials, photos }: Progress): readonly Station[] {
  return steps.map((step) => ({
    title: happened[step.event] ?? step.event,
    state: 'done' as const,
    when: momentOf(step.at),
    meta: metaOf(
      step,
      step.event === 'submit'
        ? `材料 ${materials} 项 ${photos} 张`
        : born && step.event === 'register-acceptance'
          ? `受理编号 ${born.row.number}`
          : '',
    ),
  }))
}

function metaOf(step: ProgressStep, detail: string): Content {
  const unit = step.agency && step.event !== 'submit' && step.event !== 'withdraw' ? step.agency.name : ''
  return [unit, detail].filter(Boolean).join('，')
}

function now({ preApplication: { state }, agency, dueOn, supplement }: Progress): readonly Station[] {
  if (state === 'submitted') {
    const tag = dueOn ? `预计 ${formatMonthDay(dueOn)}前` : '日期待定'
    return [{ title: '等待受理', state: 'now', tag: { text: tag, tone: 'now' }, meta: agency.name }]
  }
  if (state === 'supplement-requested' && supplement) {
    const due = supplement.notice.due_on
    return [
      {
        title: '等您补正',
        state: 'now',
        hold: true,
        tag: { text: due ? `${formatMonthDay(plainDate(due))} 截止` : '尽快', tone: 'warn' },
        meta: '补齐后从原来的位置接着办。',
      },
    ]
  }
  return []
}

/** The way from acceptance on; the stages that a case has not reached yet. */
function ahead({ preApplication: { state }, case: born }: Progress): readonly Station[] {
  if (state === 'withdrawn' || state === 'not-accepted' || state === 'expired') return []
  const way = caseRoute(['preliminary-review', 'secondary-review'])
  const reached = born ? way.findIndex((one) => one.state === born.row.state) : -1
  return way.slice(reached + 1).map((one, at) => ({
    title: one.label,
    state: born && at === 0 ? ('now' as const) : ('todo' as const),
  }))
}
