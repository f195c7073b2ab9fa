import type { Verification } from '@anju/contract/staff'
import { Button } from 'antd'
import { useLocation } from 'wouter'
import { actOf, ClaimBar } from '../pieces/claim-bar.tsx'
import { ClosedBar } from '../pieces/closed-bar.tsx'
import { Kbd } from '../pieces/kbd.tsx'
import { placeOf } from '../pieces/queue-place.ts'
import type { Standing } from './judgement.ts'
import type { useReview } from './use-review.ts'

type Props = {
  item: Verification
  standing: Standing
  review: ReturnType<typeof useReview>
  onNext: (() => void) | undefined
}

/** Who holds it, why something cannot be pressed, the decision: always in this order. */
export function ReviewBar({ item, standing, review, onNext }: Props) {
  const [, go] = useLocation()
  if (item.decision) {
    return <ClosedBar words="这件已经办结" onNext={onNext} onBack={() => go(placeOf('/verifications'))} />
  }
  const { claim, acts } = item
  const isMine = claim?.isMine ?? false
  const approve = actOf(acts, 'approve')
  const words = isMine ? (approve.why ?? standing.words) : actOf(acts, 'claim').allowed ? '领取以后才能作决定' : ''
  const isBad = standing.bad.length > 0
  return (
    <div className="bar">
      <ClaimBar claim={claim} acts={acts} isBusy={review.claim.isBusy} onTurn={review.claim.turn} />
      <span className="grow" />
      <span className="why" aria-live="polite">
        {words}
      </span>
      <Button
        size="large"
        type={isMine && !isBad ? 'primary' : 'default'}
        disabled={!isMine || !approve.allowed || !standing.canApprove}
        onClick={() => review.ask('approve')}
      >
        通过 <Kbd k="A" />
      </Button>
      <Button
        size="large"
        type={isMine && isBad ? 'primary' : 'default'}
        disabled={!isMine || !actOf(acts, 'return').allowed || !standing.canReturn}
        onClick={() => review.ask('return')}
      >
        不通过 <Kbd k="X" />
      </Button>
    </div>
  )
}
