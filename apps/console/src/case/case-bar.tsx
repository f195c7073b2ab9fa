import type { PreApplication } from '@anju/contract/staff'
import { Button } from 'antd'
import { useLocation } from 'wouter'
import { actOf, ClaimBar } from '../pieces/claim-bar.tsx'
import { ClosedBar } from '../pieces/closed-bar.tsx'
import { Kbd } from '../pieces/kbd.tsx'
import { placeOf } from '../pieces/queue-place.ts'
import { wordDay } from '../pieces/times.ts'
import { isRunning } from '../pieces/working-day-cells.ts'
import { WorkingDayCells } from '../pieces/working-days.tsx'
import { isOpen } from './outcome.ts'
import type { CaseActs } from './use-case.ts'

type Props = { item: PreApplication; acts: CaseActs; onNext: (() => void) | undefined }

/** Acceptance may be open when another supplement is not: the greyed button says why. */
const noSupplement = (why: string | null): string => (why ? `不能再补正：${why}` : '')

export function CaseBar({ item, acts, onNext }: Props) {
  const [, go] = useLocation()
  if (!isOpen(item)) {
    return <ClosedBar words={item.state.label} onNext={onNext} onBack={() => go(placeOf('/pre-applications'))} />
  }
  const isMine = item.claim?.isMine ?? false
  const accept = actOf(item.acts, 'accept')
  const supplement = actOf(item.acts, 'supplement')
  const refuse = actOf(item.acts, 'non-acceptance')
  const mayTry = isMine || actOf(item.acts, 'claim').allowed
  const why = accept.allowed ? noSupplement(supplement.why) : mayTry ? accept.why : ''
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
