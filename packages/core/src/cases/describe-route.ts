import type { RouteStep } from '@anju/contract/staff'
import { caseRoute } from '@anju/domain/cases'
import { formatMonthDay, plainDate } from '@anju/domain/kit'
import type * as store from './store.ts'

/** 办件路线: submitting, acceptance, and the levels of review that follow. */
export function describeRoute(row: store.PreApplication, born: store.Case | undefined): RouteStep[] {
  const due = row.due_on === null ? null : `${formatMonthDay(plainDate(row.due_on))}前`
  // The clock stands still while the citizen answers a supplement.
  const note = row.state === 'supplement-requested' ? '等申请人补正' : row.state === 'submitted' ? due : null
  const isOver = !born && row.state !== 'submitted' && row.state !== 'supplement-requested'
  const submitted = { key: 'submit', label: '提交预申请', at: row.submitted_at.toISOString(), note: null }
  const stations = caseRoute(['preliminary-review', 'secondary-review'])
  return [
    { ...submitted, state: 'done' },
    ...stations.map(({ state, label }, index): RouteStep => {
      if (index === 0) {
        const at = born?.accepted_at.toISOString() ?? null
        return { key: state, label, state: born ? 'done' : isOver ? 'todo' : 'now', at, note: born ? null : note }
      }
      return { key: state, label, state: born && index === 1 ? 'now' : 'todo', at: null, note: null }
    }),
  ]
}
