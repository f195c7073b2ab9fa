import type { Photo } from '@anju/contract/staff'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { photoAddress } from '../api/client.ts'
import { type KeyMap, useKeys } from '../keyboard/use-keys.ts'
import { type CropAt, moveCrop, zoomCrop } from './crop.ts'

type Props = {
  photo: Pick<Photo, 'fileId'>
  at: CropAt
  label: string
  /** Put right by Shift and the arrows from anywhere on the screen: one crop of a screen only. */
  hasKeys?: boolean
}

/** A window onto a photo, put where the thing is expected; drag, wheel and keys put it right. It judges nothing. */
export function PhotoCrop({ photo, at, label, hasKeys = false }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const image = useImage(photo.fileId)
  const [crop, setCrop] = useState(at)
  const drag = useRef<{ x: number; y: number }>(undefined)
  useKeys(hasKeys ? cropKeys(setCrop) : {})
  useEffect(() => {
    const surface = canvas.current
    if (!surface || !image) return
    const draw = () => drawCrop(surface, image, crop)
    const watch = new ResizeObserver(draw)
    watch.observe(surface)
    draw()
    return () => watch.disconnect()
  }, [image, crop])
  useEffect(() => {
    const surface = canvas.current
    const onWheel = (e: WheelEvent) => {
      e.preventDefault()
      setCrop((now) => zoomCrop(now, e.deltaY < 0 ? 0.9 : 1.1))
    }
    surface?.addEventListener('wheel', onWheel, { passive: false })
    return () => surface?.removeEventListener('wheel', onWheel)
  }, [])
  const onMove = (e: PointerEvent<HTMLCanvasElement>) => {
    const from = drag.current
    if (!from) return
    const { width } = e.currentTarget.getBoundingClientRect()
    setCrop((now) => moveCrop(now, (e.clientX - from.x) / width, (e.clientY - from.y) / width))
    drag.current = { x: e.clientX, y: e.clientY }
  }
  return (
    <canvas
      ref={canvas}
      className="crop"
      title="拖动、滚轮可以对准"
      onPointerDown={(e) => {
        e.currentTarget.setPointerCapture(e.pointerId)
        drag.current = { x: e.clientX, y: e.clientY }
      }}
      onPointerMove={onMove}
      onPointerUp={() => {
        drag.current = undefined
      }}
    >
      {label}
    </canvas>
  )
}

const cropKeys = (change: (by: (now: CropAt) => CropAt) => void): KeyMap => ({
  'shift+arrowleft': () => change((now) => moveCrop(now, 0.04, 0)),
  'shift+arrowright': () => change((now) => moveCrop(now, -0.04, 0)),
  'shift+arrowup': () => change((now) => moveCrop(now, 0, 0.02)),
  'shift+arrowdown': () => change((now) => moveCrop(now, 0, -0.02)),
})

/** A crop cannot be pressed to be fetched again: it tries by itself. */
const retryMs = 5_000

function useImage(fileId: string): HTMLImageElement | undefined {
  const [image, setImage] = useState<HTMLImageElement>()
  useEffect(() => {
    const loading = new Image()
    let again: ReturnType<typeof setTimeout>
    const load = () => {
      loading.src = photoAddress(fileId)
    }
    loading.onload = () => setImage(loading)
    loading.onerror = () => {
      again = setTimeout(load, retryMs)
    }
    load()
    return () => {
      clearTimeout(again)
      loading.onload = loading.onerror = null
    }
  }, [fileId])
  return image
}

function drawCrop(surface: HTMLCanvasElement, image: HTMLImageElement, crop: CropAt): void {
  const sharp = devicePixelRatio
  surface.width = surface.clientWidth * sharp
  surface.height = surface.clientHeight * sharp
  const pen = surface.getContext('2d')
  if (!pen) return
  const { naturalWidth: across, naturalHeight: down } = image
  const scale = surface.width / (across * crop.width)
  pen.translate(surface.width / 2, surface.height / 2)
  pen.scale(scale, scale)
  pen.drawImage(image, -crop.x * across, -crop.y * down)
}
