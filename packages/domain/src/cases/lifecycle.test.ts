import { describe, expect, test } from 'vitest'
import type { Deadlines } from '../cities/index.ts'
import { allowed, citizenLabelOf, documentLife, next, statesOf } from '../kit/index.ts'
import { isMessageCode } from '../messages/index.ts'
import { caseLife as life, caseRoute, type ReviewState } from './lifecycle.ts'

const states = statesOf(life)
const allLevels: ReviewState[] = ['preliminary-review', 'secondary-review', 'final-review']

describe('the life of a case', () => {
  test('is born at 受理登记, by an acceptor, with a message', () => {
    expect(life.birth).toEqual({
      event: 'register-acceptance',
      to: 'accepted',
      by: ['acceptor'],
      notice: 'cases.accepted',
    })
    expect(isMessageCode('cases.accepted')).toBe(true)
  })

  test('names the whole chain', () => {
    expect(states).toEqual([
      'accepted',
      'preliminary-review',
      'secondary-review',
      'final-review',
      'reject-proposed',
      'rejected',
      'notice-pending',
      'noticed',
      'objection-raised',
      'registered',
      'reconsideration',
      'withdrawn',
      'terminated',
    ])
  })

  test('shows each state by its own words', () => {
    const labels = states.map((state) => citizenLabelOf(life, state))
    expect(new Set(labels).size).toBe(states.length)
    expect(citizenLabelOf(life, 'noticed')).toBe('公示中')
  })

  test.each(states)('knows no further step from %s yet, for anybody', (state) => {
    expect(allowed(life, state, 'acceptor')).toEqual([])
    expect(next(life, state, 'register-acceptance', 'acceptor')).toMatchObject({
      ok: false,
      refusal: { code: 'state.not-allowed', params: { state: citizenLabelOf(life, state), event: '受理登记' } },
    })
  })

  test('takes its time limits from the city’s rules', () => {
    const limits: (keyof Deadlines)[] = states.flatMap((state) => life.states[state].deadline ?? [])
    expect(limits).toEqual(['review', 'reconsideration'])
  })

  test('can be drawn', () => {
    expect(documentLife(life)).toContain('[*] --> accepted : 受理登记')
  })
})

describe('the way of a case', () => {
  test('with all three levels', () => {
    expect(caseRoute(allLevels).map(({ label }) => label)).toEqual([
      '受理登记',
      '初审',
      '复审',
      '终审',
      '公示',
      '取得保障资格',
    ])
  })

  test('leaves out the levels that a city has not, and keeps the order', () => {
    expect(caseRoute(['secondary-review', 'preliminary-review']).map(({ state }) => state)).toEqual([
      'accepted',
      'preliminary-review',
      'secondary-review',
      'noticed',
      'registered',
    ])
    expect(caseRoute([]).map(({ state }) => state)).toEqual(['accepted', 'noticed', 'registered'])
  })

  test('passes only through states of the life', () => {
    for (const { state } of caseRoute(allLevels)) expect(states).toContain(state)
  })
})
