import type { WorkingDays } from '@anju/contract/staff'

export type Cell = 'past' | 'today' | 'ahead' | 'over'

/** One cell for one working day; what is beyond the promise is red, at most five of it are drawn. */
export function cellsOf({
  total,
  used,
  isTodayOpen,
  state,
  over,
}: Pick<WorkingDays, 'total' | 'used' | 'isTodayOpen' | 'state' | 'over'>): Cell[] {
  const cells: Cell[] = Array.from({ length: total }, (_, i) => (i < used ? 'past' : 'ahead'))
  if (isTodayOpen && used < total) cells[used] = 'today'
  if (state === 'overdue') cells.push(...Array.from({ length: Math.min(5, Math.max(1, over)) }, () => 'over' as const))
  return cells
}

/** How urgent the words beside the cells are. */
export const toneOf = (state: WorkingDays['state']): 'red' | 'amb' | 'dim' | '' => {
  if (state === 'overdue') return 'red'
  if (state === 'due-today') return 'amb'
  return state === 'ahead' ? '' : 'dim'
}

/** Whether the day on which it falls due still says something. */
export const isRunning = (state: WorkingDays['state']): boolean => state !== 'done' && state !== 'paused'

/** Beyond six days the cells become fine teeth. */
export const isFine = (total: number): boolean => total > 6
