import { Button } from 'antd'
import { Kbd } from '../pieces/kbd.tsx'

export type Lost = { words: string; theirs?: string; mine: string }

/** Somebody was first: who, when and what; one's own decision has no effect, its reasons stay as a slip of paper. */
export function Conflict({ lost, onNext, onClose }: { lost: Lost; onNext?: () => void; onClose: () => void }) {
  return (
    <div className="note">
      <div className="say-box warn" role="alert">
        <p>
          <span className="h">{lost.words}</span>
          {lost.words.includes('没有生效') ? '，' : '。您的决定没有生效，'}也没有通知申请人。
        </p>
        <dl className="kv">
          {lost.theirs && (
            <>
              <dt>先到的决定</dt>
              <dd>{lost.theirs}</dd>
            </>
          )}
          <dt>您的决定</dt>
          <dd>
            {lost.mine} <span className="meta">只留在这一页，不对外</span>
          </dd>
        </dl>
        <p className="row">
          {onNext && (
            <Button size="small" onClick={onNext}>
              下一件 <Kbd k="J" />
            </Button>
          )}
          <Button size="small" onClick={onClose}>
            知道了
          </Button>
        </p>
      </div>
    </div>
  )
}
