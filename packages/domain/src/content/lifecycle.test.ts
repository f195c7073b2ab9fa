import { describe, expect, test } from 'vitest'
import { documentLife, next, statesOf } from '../kit/index.ts'
import { isSecondPerson } from './access.ts'
import { type ContentEvent, type ContentState, contentLife as life } from './lifecycle.ts'

const states = statesOf(life)
const events = Object.keys(life.events) as ContentEvent[]
const roles = ['editor', 'publisher'] as const

/** Written down a second time, from the rule that a second person publishes. */
const expected: Record<string, ContentState> = {
  'draft edit editor': 'draft',
  'draft submit editor': 'submitted',
  'draft discard editor': 'discarded',
  'submitted recall editor': 'draft',
  'submitted return publisher': 'draft',
  'submitted publish publisher': 'published',
  'published withdraw publisher': 'withdrawn',
}

const everything = states.flatMap((state) =>
  events.flatMap((event) => roles.map((role) => [state, event, role] as const)),
)

test.each(everything)('%s + %s by %s', (state, event, role) => {
  const to = expected[`${state} ${event} ${role}`]
  expect(next(life, state, event, role)).toMatchObject(
    to ? { ok: true, value: { from: state, event, to } } : { ok: false, refusal: { code: 'state.not-allowed' } },
  )
})

describe('the second person', () => {
  test('is nobody who wrote it or sent it for review', () => {
    expect(isSecondPerson('a', { editedBy: 'a', submittedBy: 'b' })).toBe(false)
    expect(isSecondPerson('b', { editedBy: 'a', submittedBy: 'b' })).toBe(false)
    expect(isSecondPerson('c', { editedBy: 'a', submittedBy: 'b' })).toBe(true)
  })

  test('is asked for by every step of a publisher on what was submitted', () => {
    for (const { guards } of life.steps
      .filter(({ from }) => from === 'submitted')
      .filter(({ by }) => by.includes('publisher')))
      expect(guards).toContain('second-person')
  })
})

test('its table can be read', () => {
  expect(documentLife(life)).toContain('审核发布')
})
