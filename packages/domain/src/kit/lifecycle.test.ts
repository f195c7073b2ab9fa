import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  allowed,
  citizenLabelOf,
  defineLife,
  isStateOf,
  type Life,
  type LifeStep,
  next,
  statesOf,
} from './lifecycle.ts'

/** A library's book, so that no rule of the house is copied here. */
const book = defineLife({
  name: 'books',
  title: '借书',
  states: {
    'on-shelf': { citizenLabel: '在架' },
    lent: { citizenLabel: '已借出', deadline: 'return' },
    lost: { citizenLabel: '已遗失', end: true },
  },
  events: { buy: '购入', lend: '借出', giveBack: '归还', extend: '续借', reportLost: '报失' },
  birth: { event: 'buy', to: 'on-shelf', by: ['librarian'] },
  steps: [
    { from: 'on-shelf', event: 'lend', to: 'lent', by: ['librarian'], guards: ['card-valid'], notice: 'books.lent' },
    { from: 'lent', event: 'giveBack', to: 'on-shelf', by: ['librarian', 'reader'] },
    { from: 'lent', event: 'extend', to: 'lent', by: ['reader'] },
    { from: 'lent', event: 'reportLost', to: 'lost', by: ['reader'], reasonRequired: true },
  ],
})

const step: LifeStep = { from: 'a', event: 'go', to: 'b', by: ['me'] }
const tiny: Life = {
  name: 'tiny',
  title: '小',
  states: { a: { citizenLabel: '甲' }, b: { citizenLabel: '乙', end: true } },
  events: { be: '在', go: '去' },
  birth: { event: 'be', to: 'a', by: ['me'] },
  steps: [step],
}

describe('defining a life', () => {
  test('keeps the names for the compiler', () => {
    expectTypeOf(statesOf(book)).toEqualTypeOf<readonly ('on-shelf' | 'lent' | 'lost')[]>()
    expectTypeOf(book.states.lent.deadline).toEqualTypeOf<'return' | undefined>()
    // @ts-expect-error no such state
    const unknownState = () => next(book, 'burnt', 'lend', 'reader')
    // @ts-expect-error no such role
    const unknownRole = () => next(book, 'lent', 'lend', 'thief')
    expect([unknownState, unknownRole]).toHaveLength(2)
  })

  test('takes a sound table', () => {
    expect(defineLife(tiny)).toBe(tiny)
  })

  test.each<[string, Partial<Life>]>([
    ['two states say 甲', { states: { a: { citizenLabel: '甲' }, b: { citizenLabel: '甲' } } }],
    ['two steps for a + go', { steps: [step, { ...step, to: 'a' }] }],
    ['b is an end and has go', { steps: [step, { ...step, from: 'b' }] }],
    ['nobody may go', { steps: [{ ...step, by: [] }] }],
    ['nobody may be', { birth: { event: 'be', to: 'a', by: [] } }],
  ])('refuses a table in which %s', (fault, change) => {
    expect(() => defineLife({ ...tiny, ...change })).toThrow(`the life of tiny: ${fault}`)
  })
})

describe('the next step', () => {
  test('is the one of the table', () => {
    expect(next(book, 'on-shelf', 'lend', 'librarian')).toEqual({
      ok: true,
      value: {
        from: 'on-shelf',
        event: 'lend',
        to: 'lent',
        by: ['librarian'],
        guards: ['card-valid'],
        notice: 'books.lent',
      },
    })
  })

  test('refused, names the state and what is allowed there to this role', () => {
    expect(next(book, 'lent', 'lend', 'reader')).toEqual({
      ok: false,
      refusal: {
        code: 'state.not-allowed',
        params: { state: '已借出', event: '借出', allowed: '归还、续借、报失' },
      },
    })
    expect(next(book, 'lent', 'extend', 'librarian')).toMatchObject({ refusal: { params: { allowed: '归还' } } })
  })

  test('refused where nothing is allowed, says nothing of it', () => {
    const refused = next(book, 'lost', 'lend', 'librarian')
    expect(refused).toEqual({
      ok: false,
      refusal: { code: 'state.not-allowed', params: { state: '已遗失', event: '借出' } },
    })
  })
})

describe('what is allowed', () => {
  test.each([
    ['on-shelf', 'librarian', ['lend']],
    ['on-shelf', 'reader', []],
    ['lent', 'reader', ['giveBack', 'extend', 'reportLost']],
    ['lent', 'librarian', ['giveBack']],
    ['lost', 'reader', []],
  ] as const)('in %s to a %s', (state, role, events) => {
    expect(allowed(book, state, role).map((one) => one.event)).toEqual(events)
  })
})

describe('names', () => {
  test('of the states, in order', () => {
    expect(statesOf(book)).toEqual(['on-shelf', 'lent', 'lost'])
  })

  test('of stored texts', () => {
    expect(isStateOf(book, 'lent')).toBe(true)
    for (const text of ['', 'LENT', 'toString', '__proto__']) expect(isStateOf(book, text)).toBe(false)
  })

  test('for citizens', () => {
    expect(citizenLabelOf(book, 'lent')).toBe('已借出')
  })
})
