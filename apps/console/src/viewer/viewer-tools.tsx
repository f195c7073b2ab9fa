import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { KeyMap } from '../keyboard/use-keys.ts'
import { Kbd } from '../pieces/kbd.tsx'
import type { View, ViewAct } from './view.ts'

type Props = { view: View; onChange: (act: ViewAct) => void; hint?: string; children?: ReactNode }

export function ViewerTools({ view, onChange, hint, children }: Props) {
  return (
    <div className="vtools" role="toolbar" aria-label="看图">
      {children}
      <Button size="small" aria-label="缩小" onClick={() => onChange({ do: 'zoom', by: -1 })}>
        －
      </Button>
      <span className="zoom" aria-live="polite">
        {Math.round(view.zoom * 100)}%
      </span>
      <Button size="small" aria-label="放大" onClick={() => onChange({ do: 'zoom', by: 1 })}>
        ＋
      </Button>
      <Button size="small" onClick={() => onChange({ do: 'turn' })}>
        左转 <Kbd k="R" />
      </Button>
      <Button size="small" onClick={() => onChange({ do: 'reset' })}>
        复位 <Kbd k="0" />
      </Button>
      <Button size="small" aria-pressed={view.isBright} onClick={() => onChange({ do: 'brighten' })}>
        调亮
      </Button>
      <Button size="small" aria-pressed={view.isInverted} onClick={() => onChange({ do: 'invert' })}>
        反色
      </Button>
      {hint && (
        <>
          <span className="grow" />
          <span className="meta wide-only">{hint}</span>
        </>
      )}
    </div>
  )
}

/** The window moves over the photo, so many pixels at a press. */
const step = 60

export const viewerKeys = (onChange: (act: ViewAct) => void): KeyMap => ({
  '+': () => onChange({ do: 'zoom', by: 1 }),
  '-': () => onChange({ do: 'zoom', by: -1 }),
  r: () => onChange({ do: 'turn' }),
  '0': () => onChange({ do: 'reset' }),
  arrowleft: () => onChange({ do: 'pan', x: step, y: 0 }),
  arrowright: () => onChange({ do: 'pan', x: -step, y: 0 }),
  arrowup: () => onChange({ do: 'pan', x: 0, y: step }),
  arrowdown: () => onChange({ do: 'pan', x: 0, y: -step }),
})
