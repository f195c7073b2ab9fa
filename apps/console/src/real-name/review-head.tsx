import type { Verification } from '@anju/contract/staff'
import { Button } from 'antd'
import { Link } from 'wouter'
import { Kbd } from '../pieces/kbd.tsx'
import { placeOf } from '../pieces/queue-place.ts'
import { NeighbourButtons } from '../pieces/neighbour-buttons.tsx'
import type { Neighbours } from '../pieces/neighbours.ts'
import { wordDay } from '../pieces/times.ts'
import { isRunning } from '../pieces/working-day-cells.ts'
import { WorkingDayCells } from '../pieces/working-days.tsx'

type Props = { item: Verification; neighbours: Neighbours; showsJournal: boolean; onJournal: () => void }

export function ReviewHead({ item, neighbours, showsJournal, onJournal }: Props) {
  return (
    <div className="head">
      <Link href={placeOf('/verifications')}>实名审核</Link>
      <h1>{item.number}</h1>
      <span>
        <WorkingDayCells days={item.days} />
        {item.dueOn && isRunning(item.days.state) && <span className="meta"> {wordDay(item.dueOn)}前</span>}
      </span>
      <span className="grow" />
      <Button size="small" aria-expanded={showsJournal} onClick={onJournal}>
        日志 <Kbd k="G" />
      </Button>
      <NeighbourButtons place="/verifications" neighbours={neighbours} />
    </div>
  )
}
