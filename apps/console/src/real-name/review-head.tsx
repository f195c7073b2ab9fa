import type { Verification } from '@anju/contract/staff'
import { Link } from 'wouter'
import { JustDone } from '../pieces/just-done.tsx'
import { NeighbourButtons } from '../pieces/neighbour-buttons.tsx'
import type { Neighbours } from '../pieces/neighbours.ts'
import { wordDay } from '../pieces/times.ts'
import { isRunning } from '../pieces/working-day-cells.ts'
import { WorkingDayCells } from '../pieces/working-days.tsx'

export function ReviewHead({ item, neighbours }: { item: Verification; neighbours: Neighbours }) {
  return (
    <div className="head">
      <Link href="/verifications">实名审核</Link>
      <h1>{item.number}</h1>
      <span>
        <WorkingDayCells days={item.days} />
        {item.dueOn && isRunning(item.days.state) && <span className="meta"> {wordDay(item.dueOn)}前</span>}
      </span>
      <span className="grow" />
      <JustDone />
      <NeighbourButtons place="/verifications" neighbours={neighbours} />
    </div>
  )
}
