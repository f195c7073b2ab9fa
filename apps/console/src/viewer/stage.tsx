import type { Photo } from '@anju/contract/staff'
import { type PointerEvent, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { photoAddress } from '../api/client.ts'
import { fitInto, filterOf, transformOf, type View, type ViewAct } from './view.ts'

type Props = {
  photo: Pick<Photo, 'fileId'>
  label: string
  watermark: string
  view: View
  isOn: boolean
  onPick: () => void
  onChange: (act: ViewAct) => void
}

/** One photo: drag, wheel, keys of the screen. The watermark is always there; an unpicked photo is a thumbnail. */
export function Stage({ photo, label, watermark, view, isOn, onPick, onChange }: Props) {
  const stage = useRef<HTMLButtonElement>(null)
  const image = useRef<HTMLImageElement>(null)
  const [isBroken, setIsBroken] = useState(false)
  const drag = useRef<{ x: number; y: number }>(undefined)
  const draw = () => drawStage(stage.current, image.current, view)
  useDrawn(stage, draw, view)
  useWheel(stage, onChange)
  const onDown = (e: PointerEvent) => {
    onPick()
    e.currentTarget.setPointerCapture(e.pointerId)
    drag.current = { x: e.clientX, y: e.clientY }
  }
  const onMove = (e: PointerEvent) => {
    if (!drag.current || !isOn) return
    onChange({ do: 'pan', x: e.clientX - drag.current.x, y: e.clientY - drag.current.y })
    drag.current = { x: e.clientX, y: e.clientY }
  }
  const drop = () => {
    drag.current = undefined
  }
  return (
    <button
      type="button"
      ref={stage}
      className={isOn ? 'stage on' : 'stage'}
      aria-pressed={isOn}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={drop}
      onPointerCancel={drop}
      onClick={() => {
        onPick()
        setIsBroken(false)
      }}
    >
      {isBroken ? (
        <span className="none">这张照片没有取到。点一下，或按 Enter，再取一次。</span>
      ) : (
        <img
          ref={image}
          src={photoAddress(photo.fileId)}
          alt=""
          draggable={false}
          onLoad={draw}
          onError={() => setIsBroken(true)}
        />
      )}
      <span className="lb">{label}</span>
      {isOn && <span className="wm">{watermark}</span>}
    </button>
  )
}

type Ref<T> = { current: T | null }

/** Sizes and turns are set on the element: the page allows no style attributes in its markup. */
function drawStage(box: HTMLElement | null, img: HTMLImageElement | null, view: View): void {
  if (!box || !img) return
  const natural = { width: img.naturalWidth, height: img.naturalHeight }
  const { width, height } = fitInto(natural, { width: box.clientWidth, height: box.clientHeight }, view.turn)
  img.style.width = `${width}px`
  img.style.height = `${height}px`
  img.style.transform = transformOf(view)
  img.style.filter = filterOf(view)
}

function useDrawn(stage: Ref<HTMLElement>, draw: () => void, view: View): void {
  const onChange = useEffectEvent(draw)
  useLayoutEffect(() => onChange(), [view])
  useEffect(() => {
    const watch = new ResizeObserver(() => onChange())
    if (stage.current) watch.observe(stage.current)
    return () => watch.disconnect()
  }, [stage])
}

/** The wheel zooms instead of scrolling; React's own wheel listener could not stop the scrolling. */
function useWheel(stage: Ref<HTMLElement>, onChange: (act: ViewAct) => void): void {
  const zoom = useEffectEvent((e: WheelEvent) => onChange({ do: 'zoom', by: e.deltaY < 0 ? 1 : -1 }))
  useEffect(() => {
    const box = stage.current
    const onWheel = (e: WheelEvent) => {
      e.preventDefault()
      zoom(e)
    }
    box?.addEventListener('wheel', onWheel, { passive: false })
    return () => box?.removeEventListener('wheel', onWheel)
  }, [stage])
}
