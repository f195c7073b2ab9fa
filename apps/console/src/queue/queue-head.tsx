import { Button } from 'antd'
import { Kbd } from '../pieces/kbd.tsx'

type Props = {
  title: string
  say: string
  open: string
  /** Absent where nothing can be taken. */
  onClaim: (() => void) | undefined
  canClaim: boolean
  onOpen: (() => void) | undefined
}

export const QueueHead = ({ title, say, open, onClaim, canClaim, onOpen }: Props) => (
  <div className="head">
    <h1>{title}</h1>
    <span className="say">{say}</span>
    <span className="grow" />
    {onClaim && (
      <Button onClick={onClaim} disabled={!canClaim}>
        领取最急的 5 件 <Kbd k="Shift" />
        <Kbd k="L" />
      </Button>
    )}
    <Button type="primary" onClick={onOpen} disabled={!onOpen}>
      {open} <Kbd k="Enter" />
    </Button>
  </div>
)
