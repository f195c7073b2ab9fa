import { describe, expect, test } from 'vitest'
import type { Deadlines } from '../cities/index.ts'
import { allowed, citizenLabelOf, documentLife, next, statesOf } from '../kit/index.ts'
import { isMessageCode } from '../messages/index.ts'
import { type VerificationEvent, type VerificationState, verificationLife as life } from './lifecycle.ts'

const states = statesOf(life)
const events = Object.keys(life.events) as VerificationEvent[]
const roles = ['citizen', 'verifier', 'supervisor', 'bank', 'system'] as const

/** Written down a second time, from the law and the handbook, not from the table. */
const expected: Record<string, VerificationState> = {
  'draft submit citizen': 'submitted',
  'submitted approve verifier': 'verified',
  'submitted return verifier': 'returned',
  'returned submit citizen': 'submitted',
  'draft match bank': 'verified',
  'submitted match bank': 'verified',
  'returned match bank': 'verified',
  'verified supersede system': 'superseded',
  'verified revoke supervisor': 'revoked',
}

const everything = states.flatMap((state) =>
  events.flatMap((event) => roles.map((role) => [state, event, role] as const)),
)

describe('every state × every event × every role', () => {
  test('is all of them', () => {
    expect(everything).toHaveLength(6 * 7 * 5)
  })

  test.each(everything)('%s + %s by %s', (state, event, role) => {
    const step = next(life, state, event, role)
    const to = expected[`${state} ${event} ${role}`]
    expect(step).toMatchObject(
      to ? { ok: true, value: { from: state, event, to } } : { ok: false, refusal: { code: 'state.not-allowed' } },
    )
  })
})

describe('the life of a verification', () => {
  test('begins with a citizen’s draft', () => {
    expect(life.birth).toEqual({ event: 'begin', to: 'draft', by: ['citizen'] })
  })

  test('reaches every state', () => {
    const reached = new Set<VerificationState>([life.birth.to])
    for (const _round of states) for (const step of life.steps) if (reached.has(step.from)) reached.add(step.to)
    expect([...reached].sort()).toEqual([...states].sort())
  })

  test('offers a verifier two buttons and no more', () => {
    expect(allowed(life, 'submitted', 'verifier').map((step) => life.events[step.event])).toEqual(['通过', '不通过'])
    expect(states.filter((state) => allowed(life, state, 'verifier').length > 0)).toEqual(['submitted'])
  })

  test('is never decided by the one who submitted it', () => {
    for (const step of life.steps.filter(({ from }) => from === 'submitted')) {
      expect(step.by).not.toContain('citizen')
      if (step.event !== 'match') expect(step.guards).toContain('claimed')
    }
  })

  test('never gives a second account to one person', () => {
    for (const step of life.steps.filter(({ to }) => to === 'verified')) {
      expect(step.guards).toContain('person-not-verified-elsewhere')
    }
  })

  test('takes nothing away without a reason', () => {
    for (const step of life.steps.filter(({ to }) => to === 'returned' || to === 'revoked')) {
      expect(step.reasonRequired).toBe(true)
    }
  })

  test('has its time limit where somebody waits', () => {
    const limit: keyof Deadlines | undefined = life.states.submitted.deadline
    expect(limit).toBe('realNameReview')
    expect(states.filter((state) => life.states[state].deadline)).toEqual(['submitted'])
  })

  test('sends only messages that have words', () => {
    const notices = life.steps.flatMap(({ notice }) => notice ?? [])
    expect(notices.filter((notice) => !isMessageCode(notice))).toEqual([])
    expect(notices).toContain('identity.returned')
  })

  test('refuses a second decision by naming the state', () => {
    const late = next(life, 'verified', 'approve', 'verifier')
    expect(late).toMatchObject({ refusal: { params: { state: '已实名认证', event: '通过' } } })
  })

  test('shows each state by its own words', () => {
    expect(states.map((state) => citizenLabelOf(life, state))).toEqual([
      '未提交',
      '照片提交成功，审核中',
      '认证未通过，可重新提交',
      '已实名认证',
      '已由新的认证取代',
      '认证已失效',
    ])
  })

  test('can be drawn', () => {
    expect(documentLife(life)).toContain('submitted --> returned : 不通过')
  })
})
