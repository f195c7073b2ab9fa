/** How one photo is looked at; each photo keeps its own. */
export type View = { zoom: number; turn: number; x: number; y: number; isBright: boolean; isInverted: boolean }
export type ViewAct =
  | { do: 'zoom'; by: 1 | -1 }
  | { do: 'turn' | 'reset' | 'brighten' | 'invert' }
  | { do: 'pan'; x: number; y: number }

export const freshView: View = { zoom: 1, turn: 0, x: 0, y: 0, isBright: false, isInverted: false }
const least = 0.4
const most = 5

/** Zoom goes by 20 %, turning by a quarter to the left. */
export function changeView(view: View, act: ViewAct): View {
  switch (act.do) {
    case 'zoom': {
      const zoom = Math.min(most, Math.max(least, Math.round((view.zoom + 0.2 * act.by) * 10) / 10))
      return { ...view, zoom }
    }
    case 'turn':
      return { ...view, turn: (view.turn + 270) % 360, x: 0, y: 0 }
    case 'reset':
      return freshView
    case 'brighten':
      return { ...view, isBright: !view.isBright }
    case 'invert':
      return { ...view, isInverted: !view.isInverted }
    case 'pan':
      return { ...view, x: view.x + act.x, y: view.y + act.y }
  }
}

type Size = { width: number; height: number }

/** The size at which a photo, turned so far, just fits into the stage. */
export function fitInto(photo: Size, stage: Size, turn: number): Size {
  const isLying = turn % 180 !== 0
  const across = isLying ? photo.height : photo.width
  const down = isLying ? photo.width : photo.height
  const scale = Math.min(stage.width / across, stage.height / down)
  if (!Number.isFinite(scale)) return { width: 0, height: 0 }
  return { width: photo.width * scale, height: photo.height * scale }
}

export const transformOf = ({ zoom, turn, x, y }: View): string =>
  `translate(-50%, -50%) translate(${x}px, ${y}px) rotate(${turn}deg) scale(${zoom})`

export const filterOf = ({ isBright, isInverted }: View): string =>
  [isBright && 'brightness(1.5) contrast(1.15)', isInverted && 'invert(1)'].filter(Boolean).join(' ') || 'none'
