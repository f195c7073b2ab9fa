import { Button } from 'antd'
import { Kbd } from './kbd.tsx'

type Props = { words: string; onNext?: () => void; onBack: () => void }

/** In the place of the decision when there is none to take: how it stands, and the way on. */
export const ClosedBar = ({ words, onNext, onBack }: Props) => (
  <div className="bar">
    <b>{words}</b>
    <span className="grow" />
    <Button size="large" onClick={onBack}>
      回队列 <Kbd k="Esc" />
    </Button>
    {onNext && (
      <Button size="large" type="primary" onClick={onNext}>
        下一件 <Kbd k="J" />
      </Button>
    )}
  </div>
)
