import { Button } from 'antd'
import { useLocation } from 'wouter'
import type { KeyMap } from '../keyboard/use-keys.ts'
import { Kbd } from './kbd.tsx'
import type { Neighbours } from './neighbours.ts'

type Props = { place: string; neighbours: Neighbours }

export function NeighbourButtons({ place, neighbours }: Props) {
  const [, go] = useLocation()
  const { before, after, place: at, total } = neighbours
  return (
    <>
      {at !== undefined && (
        <span className="meta">
          第 {at} 件，共 {total} 件
        </span>
      )}
      <Button size="small" disabled={!before} onClick={() => go(`${place}/${before}`)}>
        上一件 <Kbd k="K" />
      </Button>
      <Button size="small" disabled={!after} onClick={() => go(`${place}/${after}`)}>
        下一件 <Kbd k="J" />
      </Button>
    </>
  )
}

export const neighbourKeys = (place: string, { before, after }: Neighbours, go: (to: string) => void): KeyMap => ({
  j: after ? () => go(`${place}/${after}`) : undefined,
  k: before ? () => go(`${place}/${before}`) : undefined,
})
