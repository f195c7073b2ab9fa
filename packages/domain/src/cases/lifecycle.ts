import { defineLife } from '../kit/index.ts'

/**
 * 办件: the staff's case, born at 受理登记, with the states of the whole review chain named. The guide, 二(五); Order 11
 * arts 8, 9. Only acceptance is in use: each later stage adds its steps to this table when it is built.
 * Example: `register-acceptance` by an acceptor gives birth to a case in `accepted`.
 */
export const caseLife = defineLife({
  name: 'cases',
  title: '办件',
  states: {
    accepted: { citizenLabel: '已受理', deadline: 'review' },
    'preliminary-review': { citizenLabel: '街道初审中' },
    'secondary-review': { citizenLabel: '区县复审中' },
    'final-review': { citizenLabel: '市级审核中' },
    'reject-proposed': { citizenLabel: '审核意见确认中' },
    rejected: { citizenLabel: '不符合条件' },
    'notice-pending': { citizenLabel: '待公示' },
    noticed: { citizenLabel: '公示中' },
    'objection-raised': { citizenLabel: '公示异议核查中' },
    registered: { citizenLabel: '已取得保障资格', end: true },
    reconsideration: { citizenLabel: '复核中', deadline: 'reconsideration' },
    withdrawn: { citizenLabel: '已撤回', end: true },
    terminated: { citizenLabel: '已终止', end: true },
  },
  events: { 'register-acceptance': '受理登记' },
  birth: { event: 'register-acceptance', to: 'accepted', by: ['acceptor'], notice: 'cases.accepted' },
  steps: [],
})

export type CaseState = keyof typeof caseLife.states
export type CaseEvent = keyof typeof caseLife.events

/** A station of the way that a case takes when nothing goes wrong, as the citizen's 办件路线 shows it. */
export type CaseStation = { state: CaseState; label: string }

const stations: readonly CaseStation[] = [
  { state: 'accepted', label: '受理登记' },
  { state: 'preliminary-review', label: '初审' },
  { state: 'secondary-review', label: '复审' },
  { state: 'final-review', label: '终审' },
  { state: 'noticed', label: '公示' },
  { state: 'registered', label: '取得保障资格' },
]

/** The review levels that a city may leave out. */
export type ReviewState = 'preliminary-review' | 'secondary-review' | 'final-review'

/**
 * The stations from acceptance to eligibility with the review levels that the city has, in order (Order 11 art. 9: joint
 * review, public notice, registration; the depth of the chain is the city's). Example: without `final-review` there are five.
 */
export const caseRoute = (levels: readonly ReviewState[]): readonly CaseStation[] =>
  stations.filter(({ state }) => !state.endsWith('-review') || levels.some((level) => level === state))
