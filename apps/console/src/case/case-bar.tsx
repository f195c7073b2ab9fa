import type { PreApplication } from '@anju/contract/staff'
import { Button } from 'antd'
import { useLocation } from 'wouter'
import { actOf, ClaimBar } from '../pieces/claim-bar.tsx'
import { Kbd } from '../pieces/kbd.tsx'
import { wordDay } from '../pieces/times.ts'
import { isRunning } from '../pieces/working-day-cells.ts'
import { WorkingDayCells } from '../pieces/working-days.tsx'
import type { CaseActs } from './use-case.ts'

type Props = { item: PreApplication; acts: CaseActs }

export function CaseBar({ item, acts }: Props) {
  const [, go] = useLocation()
  const isMine = item.claim?.isMine ?? false
  const accept = actOf(item.acts, 'accept')
  const supplement = actOf(item.acts, 'supplement')
  const refuse = actOf(item.acts, 'non-acceptance')
  const why = accept.allowed ? '' : (accept.why ?? (isMine || item.claim ? '' : '领取以后才能作决定'))
  return (
    <div className="bar">
      <ClaimBar claim={item.claim} acts={item.acts} isBusy={acts.claim.isBusy} onTurn={acts.claim.turn} />
      <span className="wide-only">
        <WorkingDayCells days={item.days} />
        {item.dueOn && isRunning(item.days.state) && <span className="meta">　{wordDay(item.dueOn)}前</span>}
      </span>
      <span className="grow" />
      <span className="why">{why}</span>
      <Button size="large" disabled={!supplement.allowed} onClick={() => go(`/pre-applications/${item.id}/supplement`)}>
        补正 <Kbd k="B" />
      </Button>
      <Button size="large" disabled={!refuse.allowed} onClick={() => acts.ask('refuse')}>
        不予受理 <Kbd k="X" />
      </Button>
      <Button
        size="large"
        type={isMine ? 'primary' : 'default'}
        disabled={!accept.allowed}
        onClick={() => acts.ask('accept')}
      >
        受理登记 <Kbd k="A" />
      </Button>
    </div>
  )
}
