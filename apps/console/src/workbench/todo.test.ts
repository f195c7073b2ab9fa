import { expect, test } from 'vitest'
import type { WorkingDays } from '@anju/contract/staff'
import { groupTodos, headline, type Todo, whereToStart } from './todo.ts'

const todo = (id: string, state: WorkingDays['state'], over = 0, remaining = 0): Todo => ({
  id,
  queue: '实名审核',
  href: `/verifications/${id}`,
  number: id,
  name: '张*例',
  note: '',
  days: { total: 3, used: 1, isTodayOpen: true, state, remaining, over, dueOn: null, words: '', warning: null },
})

test('the most urgent stand first, groups without items do not stand', () => {
  const groups = groupTodos([
    todo('c', 'ahead', 0, 2),
    todo('a', 'overdue', 1),
    todo('d', 'ahead', 0, 1),
    todo('b', 'overdue', 4),
  ])
  expect(groups.map((g) => [g.title, g.todos.map((t) => t.id)])).toEqual([
    ['已超期', ['b', 'a']],
    ['以后', ['d', 'c']],
  ])
})

test('the headline counts what presses', () => {
  expect(headline([])).toBe('您手上没有办件')
  expect(headline([todo('a', 'ahead')])).toBe('您手上 1 件，今天没有到期的')
  expect(headline([todo('a', 'due-today')])).toBe('今天要办完 1 件')
  expect(headline([todo('a', 'due-today'), todo('b', 'overdue', 1)])).toBe('今天要办完 1 件，另有 1 件已经超期')
  expect(headline([todo('b', 'overdue', 1)])).toBe('1 件已经超期')
})

test('who holds nothing begins where something waits', () => {
  const figures = (unclaimed: number) => ({ open: 4, mine: 0, unclaimed, dueToday: 0, overdue: 0 })
  const start = (verifications: number, preApplications: number) =>
    whereToStart({ verifications: figures(verifications), preApplications: figures(preApplications) })?.href
  expect(start(2, 2)).toBe('/verifications')
  expect(start(0, 2)).toBe('/pre-applications')
  expect(start(0, 0)).toBeUndefined()
  expect(whereToStart({})).toBeUndefined()
})
