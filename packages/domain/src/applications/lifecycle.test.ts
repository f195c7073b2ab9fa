import { describe, expect, test } from 'vitest'
import type { Deadlines } from '../cities/index.ts'
import { allowed, citizenLabelOf, documentLife, next, statesOf } from '../kit/index.ts'
import { isMessageCode } from '../messages/index.ts'
import { type ApplicationEvent, type ApplicationState, applicationLife as life } from './lifecycle.ts'

const states = statesOf(life)
const events = Object.keys(life.events) as ApplicationEvent[]
const roles = ['applicant', 'acceptor', 'supervisor', 'system'] as const

/** Written down a second time, from the law and the handbook, not from the table. */
const expected: Record<string, ApplicationState> = {
  'draft submit applicant': 'submitted',
  'submitted withdraw applicant': 'withdrawn',
  'submitted register-acceptance acceptor': 'accepted',
  'submitted request-supplement acceptor': 'supplement-requested',
  'submitted request-supplement supervisor': 'supplement-requested',
  'submitted refuse-acceptance acceptor': 'not-accepted',
  'supplement-requested supplement applicant': 'submitted',
  'supplement-requested withdraw applicant': 'withdrawn',
  'supplement-requested expire system': 'expired',
}

const everything = states.flatMap((state) =>
  events.flatMap((event) => roles.map((role) => [state, event, role] as const)),
)

describe('every state × every event × every role', () => {
  test('is all of them', () => {
    expect(everything).toHaveLength(7 * 8 * 4)
  })

  test.each(everything)('%s + %s by %s', (state, event, role) => {
    const step = next(life, state, event, role)
    const to = expected[`${state} ${event} ${role}`]
    expect(step).toMatchObject(
      to ? { ok: true, value: { from: state, event, to } } : { ok: false, refusal: { code: 'state.not-allowed' } },
    )
  })
})

describe('the life of a pre-application', () => {
  test('begins with the applicant’s draft', () => {
    expect(life.birth).toEqual({ event: 'begin', to: 'draft', by: ['applicant'] })
  })

  test('reaches every state', () => {
    const reached = new Set<ApplicationState>([life.birth.to])
    for (const _round of states) for (const step of life.steps) if (reached.has(step.from)) reached.add(step.to)
    expect([...reached].sort()).toEqual([...states].sort())
  })

  test('can be withdrawn as long as it is not accepted, and never afterwards', () => {
    const withdrawable = states.filter((state) => next(life, state, 'withdraw', 'applicant').ok)
    expect(withdrawable).toEqual(['submitted', 'supplement-requested'])
  })

  test('offers the acceptor the three acts of the desk, in one state only', () => {
    const buttons = allowed(life, 'submitted', 'acceptor').map((step) => life.events[step.event])
    expect(buttons).toEqual(['受理登记', '补正', '不予受理'])
    expect(states.filter((state) => allowed(life, state, 'acceptor').length > 0)).toEqual(['submitted'])
  })

  test('is decided only by whoever claimed it', () => {
    for (const step of life.steps.filter(({ by }) => by.some((role) => role === 'acceptor'))) {
      expect(step.guards).toContain('claimed')
    }
  })

  test('asks once for what is missing: another round is guarded', () => {
    const step = life.steps.find(({ event }) => event === 'request-supplement')
    expect(step?.guards).toContain('first-round-or-supervisor')
  })

  test('is refused or sent back only with a reason', () => {
    for (const step of life.steps.filter(({ to }) => to === 'not-accepted' || to === 'supplement-requested')) {
      expect(step.reasonRequired).toBe(true)
    }
  })

  test('has a time limit wherever somebody waits, by the names of the city’s rules', () => {
    const limits: (keyof Deadlines)[] = states.flatMap((state) => life.states[state].deadline ?? [])
    expect(limits).toEqual(['acceptanceCheck', 'supplement'])
  })

  test('tells the citizen of every step, in words that exist', () => {
    for (const { event, notice } of life.steps) expect([event, notice && isMessageCode(notice)]).toEqual([event, true])
  })

  test('refused, says what can be done instead', () => {
    expect(next(life, 'draft', 'withdraw', 'applicant')).toMatchObject({
      refusal: { params: { state: '草稿', event: '撤回', allowed: '提交' } },
    })
    expect(next(life, 'supplement-requested', 'submit', 'applicant')).toMatchObject({
      refusal: { params: { allowed: '提交补正、撤回' } },
    })
    const afterwards = next(life, 'accepted', 'withdraw', 'applicant')
    expect(afterwards.ok ? undefined : afterwards.refusal.params).toEqual({ state: '已受理', event: '撤回' })
  })

  test('shows each state by its own words', () => {
    expect(states.map((state) => citizenLabelOf(life, state))).toEqual([
      '草稿',
      '已提交，待受理',
      '需补正',
      '已受理',
      '不予受理',
      '已撤回',
      '逾期未补正',
    ])
  })

  test('can be drawn', () => {
    expect(documentLife(life)).toContain('submitted --> accepted : 受理登记')
    expect(documentLife(life)).toContain('supplement_requested --> submitted : 提交补正')
  })
})
