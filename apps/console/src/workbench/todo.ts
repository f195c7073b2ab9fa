import type { Me, WorkingDays } from '@anju/contract/staff'

export type Todo = {
  id: string
  queue: string
  href: string
  number: string
  name: string
  note: string
  days: WorkingDays
}
export type TodoGroup = { title: string; todos: Todo[] }

const groupOf = ({ days: { state } }: Todo): number => {
  if (state === 'overdue') return 0
  if (state === 'due-today') return 1
  return state === 'paused' ? 3 : 2
}

/** What the officer holds, the most urgent first: 已超期, 今天到期, 以后, 等申请人. Empty groups do not stand there. */
export function groupTodos(todos: readonly Todo[]): TodoGroup[] {
  const titles = ['已超期', '今天到期', '以后', '等申请人补正']
  const groups = titles.map((title, i) => ({
    title,
    todos: todos
      .filter((todo) => groupOf(todo) === i)
      .toSorted((a, b) => b.days.over - a.days.over || a.days.remaining - b.days.remaining),
  }))
  return groups.filter((group) => group.todos.length > 0)
}

/** Where somebody begins who holds nothing: the queue in which something waits for nobody in particular. */
export function whereToStart({ verifications, preApplications }: Me['queues']) {
  if (verifications?.unclaimed) return { href: '/verifications', words: '从实名审核开始' }
  return preApplications?.unclaimed ? { href: '/pre-applications', words: '从受理登记开始' } : undefined
}

/** The one sentence at the top. */
export function headline(todos: readonly Todo[]): string {
  const over = todos.filter((t) => t.days.state === 'overdue').length
  const today = todos.filter((t) => t.days.state === 'due-today').length
  if (todos.length === 0) return '您手上没有办件'
  if (over === 0 && today === 0) return `您手上 ${todos.length} 件，今天没有到期的`
  if (over === 0) return `今天要办完 ${today} 件`
  return today === 0 ? `${over} 件已经超期` : `今天要办完 ${today} 件，另有 ${over} 件已经超期`
}
