import type { Progress, ProgressStep } from '@anju/core/applications'
import { type ApplicationEvent } from '@anju/domain/applications'
import { caseLife, caseRoute } from '@anju/domain/cases'
import {
  beyondCalendar,
  citizenLabelOf,
  daysBetween,
  formatMonthDay,
  isStateOf,
  type PlainDate,
  plainDate,
  shanghaiDay,
  type WorkingDayCalendar,
  workingDaysBetween,
} from '@anju/domain/kit'
import type { Content } from '@anju/ui/markup'
import type { Station } from '@anju/ui/route'
import { moment, nowrap } from '@anju/ui/text'
import { html } from 'hono/html'
import { clockOf } from '../applications/save.ts'

type Today = { today: PlainDate; calendar: WorkingDayCalendar }

const words: Readonly<Partial<Record<ApplicationEvent, string>>> = {
  submit: '已提交预申请',
  'request-supplement': '受理机构通知补正',
  supplement: '已提交补正',
  withdraw: '已撤回',
  expire: '逾期没有补正，已结束',
  'refuse-acceptance': '不予受理',
  'register-acceptance': '受理登记',
}

/** 办件路线: what happened with its times and units, where it stands now, and what is still to come. */
export function stationsOf(progress: Progress, now: Today): readonly Station[] {
  const past = progress.steps
    .filter((step) => step.event !== 'register-acceptance')
    .map((step) => pastStation(progress, step))
  const { state } = progress.preApplication
  if (state === 'submitted') return [...past, waiting(progress, now), ...toCome()]
  if (state === 'supplement-requested')
    return [...past.slice(0, -1), holding(progress), acceptance('补齐后'), ...toCome()]
  if (state === 'accepted') return [...past, ...caseStations(progress, now)]
  return past
}

const whenOf = (at: Date): Content => moment(at.toISOString(), `${formatMonthDay(shanghaiDay(at))} ${clockOf(at)}`)

function pastStation({ materials, photos }: Progress, step: ProgressStep): Station {
  const isSubmit = step.event === 'submit'
  return {
    state: 'done',
    title: Object.entries(words).find(([event]) => event === step.event)?.[1] ?? step.event,
    when: whenOf(step.at),
    meta: isSubmit ? html`资料 ${materials}&nbsp;项 ${photos}&nbsp;张` : step.agency?.name,
  }
}

function waiting({ agency, dueOn, preApplication }: Progress, { today, calendar }: Today): Station {
  const since = shanghaiDay(preApplication.resubmitted_at ?? preApplication.submitted_at)
  return {
    state: 'now',
    title: '等待受理登记',
    when: html`今天，${nowrap(formatMonthDay(today))}`,
    ...dayTag(since, dueOn, today, calendar),
    meta: agency.name,
  }
}

/** `第 3 天，共 5 个工作日`; past the promised day it says so. */
function dayTag(
  since: PlainDate,
  dueOn: PlainDate | null,
  today: PlainDate,
  calendar: WorkingDayCalendar,
): Pick<Station, 'tag'> {
  if (!dueOn) return { tag: { text: '完成日期待定', tone: 'now' } }
  const all = workingDaysBetween(calendar, since, dueOn)
  const gone = workingDaysBetween(calendar, since, today)
  if (all === beyondCalendar || gone === beyondCalendar) return {}
  if (today > dueOn) return { tag: { text: html`已超过预计日期 ${daysBetween(dueOn, today)}&nbsp;天`, tone: 'warn' } }
  return { tag: { text: html`第&nbsp;${Math.max(1, gone)}&nbsp;天，共&nbsp;${all}&nbsp;个工作日`, tone: 'now' } }
}

function holding({ supplement, agency, steps }: Progress): Station {
  const asked = steps.at(-1)
  const due = supplement && formatMonthDay(plainDate(supplement.notice.due_on))
  return {
    state: 'now',
    hold: true,
    title: '等您补正',
    when: asked ? whenOf(asked.at) : undefined,
    ...(due ? { tag: { text: html`${nowrap(due)} 截止`, tone: 'warn' as const } } : {}),
    meta: html`${agency.name}。补齐后从原来的位置接着排队。`,
  }
}

const acceptance = (when: Content): Station => ({ state: 'todo', title: '受理登记', when })
const laterStations = () =>
  caseRoute(['preliminary-review', 'secondary-review']).filter(({ state }) => state !== 'accepted')
const toCome = (): Station[] => laterStations().map(({ label }) => ({ state: 'todo', title: label }))

/** After 受理登记 the case's own route: what is done, where it is, what follows. */
function caseStations({ case: born }: Progress, { today, calendar }: Today): Station[] {
  if (!born) return []
  const { row, steps } = born
  const way = caseRoute(['preliminary-review', 'secondary-review'])
  const at = Math.max(
    0,
    way.findIndex(({ state }) => state === row.state),
  )
  const waits = row.state === 'accepted'
  const reached = steps
    .filter((step) => waits || step.to_state !== row.state)
    .map(
      (step): Station => ({
        state: 'done',
        title: labelOfState(step.to_state),
        when: whenOf(step.at),
        meta: step.agency?.name,
      }),
    )
  // Accepted is a point, not a stage: what is going on is the wait for the next one.
  const [now, ...rest] = way.slice(waits ? at + 1 : at)
  const due = row.due_on === null ? null : plainDate(row.due_on)
  const current: Station[] = now
    ? [
        {
          state: 'now',
          title: waits ? `等待${now.label}` : now.label,
          when: html`今天，${nowrap(formatMonthDay(today))}`,
          ...dayTag(shanghaiDay(row.accepted_at), due, today, calendar),
        },
      ]
    : []
  return [...reached, ...current, ...rest.map(({ label }): Station => ({ state: 'todo', title: label }))]
}

const labelOfState = (state: string): string =>
  isStateOf(caseLife, state) ? (state === 'accepted' ? '受理登记' : citizenLabelOf(caseLife, state)) : state
