import { expect, test } from 'vitest'
import { cellsOf, isFine, toneOf } from './working-day-cells.ts'

test.each([
  [
    'submitted today, which does not count',
    { total: 3, used: 0, isTodayOpen: false, state: 'ahead', over: 0 },
    'ahead ahead ahead',
  ],
  ['the first day', { total: 3, used: 0, isTodayOpen: true, state: 'ahead', over: 0 }, 'today ahead ahead'],
  ['the last day', { total: 3, used: 2, isTodayOpen: true, state: 'due-today', over: 0 }, 'past past today'],
  ['one day over', { total: 3, used: 3, isTodayOpen: false, state: 'overdue', over: 1 }, 'past past past over'],
  [
    'long over',
    { total: 2, used: 2, isTodayOpen: false, state: 'overdue', over: 40 },
    'past past over over over over over',
  ],
  ['the citizen’s turn', { total: 3, used: 1, isTodayOpen: false, state: 'paused', over: 0 }, 'past ahead ahead'],
  ['decided', { total: 3, used: 3, isTodayOpen: false, state: 'done', over: 0 }, 'past past past'],
] as const)('%s', (_what, days, cells) => expect(cellsOf(days).join(' ')).toBe(cells))

test('red is for what is over, amber for today', () => {
  expect([toneOf('overdue'), toneOf('due-today'), toneOf('ahead'), toneOf('paused')]).toEqual(['red', 'amb', '', 'dim'])
  expect([isFine(6), isFine(20)]).toEqual([false, true])
})
