import { describe, expect, test } from 'vitest'
import { next, statesOf } from '../kit/index.ts'
import { isMessageCode } from '../messages/index.ts'
import { type BankEvent, type BankState, bankVerificationLife as life } from './bank-lifecycle.ts'

const states = statesOf(life)
const events = Object.keys(life.events) as BankEvent[]
const roles = ['citizen', 'bank', 'system'] as const

/** Written down a second time: an answer counts once, late or not; nobody but the bank says what matches. */
const expected: Record<string, BankState> = {
  'asked wait bank': 'pending',
  'asked match bank': 'matched',
  'asked mismatch bank': 'mismatched',
  'asked find-taken bank': 'taken',
  'asked expire system': 'unanswered',
  'asked drop citizen': 'dropped',
  'asked drop system': 'dropped',
  'pending match bank': 'matched',
  'pending mismatch bank': 'mismatched',
  'pending find-taken bank': 'taken',
  'pending expire system': 'unanswered',
  'pending drop system': 'dropped',
  'unanswered match bank': 'matched',
  'unanswered mismatch bank': 'mismatched',
  'unanswered find-taken bank': 'taken',
  'unanswered drop system': 'dropped',
}

describe('every state × every event × every role', () => {
  const everything = states.flatMap((state) =>
    events.flatMap((event) => roles.map((role) => [state, event, role] as const)),
  )

  test('is all of them', () => {
    expect(everything).toHaveLength(7 * 7 * 3)
  })

  test.each(everything)('%s + %s by %s', (state, event, role) => {
    const to = expected[`${state} ${event} ${role}`]
    expect(next(life, state, event, role)).toMatchObject(
      to ? { ok: true, value: { from: state, event, to } } : { ok: false, refusal: { code: 'state.not-allowed' } },
    )
  })
})

test('begins with the citizen’s question', () => {
  expect(life.birth).toEqual({ event: 'ask', to: 'asked', by: ['citizen'] })
})

test('every answer that the citizen waits for is told, with words that exist', () => {
  const told = life.steps.filter((step) => !['wait', 'drop'].includes(step.event))
  expect(told.every((step) => step.notice && isMessageCode(step.notice))).toBe(true)
})
