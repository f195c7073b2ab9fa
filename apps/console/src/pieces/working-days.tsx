import type { WorkingDays } from '@anju/contract/staff'
import { cellsOf, isFine, toneOf } from './working-day-cells.ts'

/** 工作日格: drawn from the server's count; the words beside it say the same. */
export function WorkingDayCells({ days }: { days: WorkingDays }) {
  return (
    <span className="nw" title={days.warning ?? undefined}>
      {days.state !== 'unknown' && (
        <span className={isFine(days.total) ? 'dd fine' : 'dd'} aria-hidden="true">
          {cellsOf(days).map((cell, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- a cell is its place
            <i key={i} className={cell} />
          ))}
        </span>
      )}
      <span className={toneOf(days.state)}>{days.words}</span>
      {days.warning && <span className="meta"> {days.warning}</span>}
    </span>
  )
}
