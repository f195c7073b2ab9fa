import type { PreApplication } from '@anju/contract/staff'
import { Button } from 'antd'
import { Link } from 'wouter'
import { Kbd } from '../pieces/kbd.tsx'
import { placeOf } from '../pieces/queue-place.ts'
import { NeighbourButtons } from '../pieces/neighbour-buttons.tsx'
import type { Neighbours } from '../pieces/neighbours.ts'

type Props = { item: PreApplication; neighbours: Neighbours; showsJournal: boolean; onJournal: () => void }

export function CaseHead({ item, neighbours, showsJournal, onJournal }: Props) {
  return (
    <div className="head">
      <Link href={placeOf('/pre-applications')}>受理登记</Link>
      <h1>
        {item.applicant.name} {item.members.length} 人户
      </h1>
      <span className="nw">{item.number}</span>
      <span className="tag now">{item.state.label}</span>
      <span className="grow" />
      <Button size="small" aria-expanded={showsJournal} onClick={onJournal}>
        日志 <Kbd k="G" />
      </Button>
      <NeighbourButtons place="/pre-applications" neighbours={neighbours} />
    </div>
  )
}
