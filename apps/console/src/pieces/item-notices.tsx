import type { Refusal } from '../api/refused.ts'
import { Conflict, type Lost } from '../states/conflict.tsx'
import { Failure } from '../states/failure.tsx'

type Props = {
  lost: Lost | undefined
  outcome: string | undefined
  claimProblem: Refusal | undefined
  onNext?: () => void
  onCloseLost: () => void
}

/** What stands between the head and the desk of one item: a lost race, what was decided, a claim that failed. */
export function ItemNotices({ lost, outcome, claimProblem, onNext, onCloseLost }: Props) {
  return (
    <>
      {lost && <Conflict lost={lost} onNext={onNext} onClose={onCloseLost} />}
      {outcome && !lost && (
        <div className="note">
          <div className="say-box info">
            <p>{outcome}</p>
          </div>
        </div>
      )}
      {claimProblem && (
        <div className="note">
          <Failure refusal={claimProblem} what="没有领取" />
        </div>
      )}
    </>
  )
}
