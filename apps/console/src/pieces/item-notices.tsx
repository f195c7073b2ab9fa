import { Button } from 'antd'
import type { Refusal } from '../api/refused.ts'
import { Conflict, type Lost } from '../states/conflict.tsx'
import { Failure } from '../states/failure.tsx'
import { Kbd } from './kbd.tsx'

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
          {claimProblem.code === 'claim.taken' ? (
            <Taken words={claimProblem.words} onNext={onNext} />
          ) : (
            <Failure refusal={claimProblem} what="没有领取" />
          )}
        </div>
      )}
    </>
  )
}

/** Somebody was quicker: no fault of anybody, only told. */
const Taken = ({ words, onNext }: { words: string; onNext?: () => void }) => (
  <div className="say-box warn" role="alert">
    <p className="row">
      <span className="h">{words}，您没有领到。</span>
      {onNext && (
        <Button size="small" onClick={onNext}>
          下一件 <Kbd k="J" />
        </Button>
      )}
    </p>
  </div>
)
