import { useState } from 'react'
import { isUnsure, type Refusal } from '../api/refused.ts'
import { clockTime } from '../pieces/times.ts'

type Props = { refusal: Refusal; what: string; kept?: string; onRetry?: () => void }

/** An error where it happened: the consequence; when the service failed, its request's number and trying again. */
export function Failure({ refusal, what, kept, onRetry }: Props) {
  const { words, requestId } = refusal
  const [at] = useState(() => clockTime(new Date()))
  return (
    <div className="say-box err" role="alert">
      <p>
        <span className="h">
          {what}：{words}。
        </span>
        {kept}
      </p>
      {isUnsure(refusal) && (
        <p className="meta row">
          {requestId ? `请求号 ${requestId}，` : ''}
          {at}
          {onRetry && (
            <button type="button" className="lnk" onClick={onRetry}>
              现在再试
            </button>
          )}
          {requestId && (
            <button type="button" className="lnk" onClick={() => void navigator.clipboard.writeText(requestId)}>
              复制请求号
            </button>
          )}
        </p>
      )}
    </div>
  )
}
