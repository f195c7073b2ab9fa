import type { Photo, PreApplication } from '@anju/contract/staff'

export type Page = { key: string; kind: string; title: string; short: string; photo: Photo; isChanged: boolean }

/** All photos of all materials in one row, each named after its material and its place in it. */
export const pagesOf = (materials: PreApplication['materials']): Page[] =>
  materials.flatMap(({ kind, label, photos, changed }) =>
    photos.map((photo, i) => ({
      key: photo.fileId,
      kind,
      title: `${label} ${i + 1} / ${photos.length}`,
      short: shortOf(label, photos.length > 1 ? i + 1 : undefined),
      photo,
      isChanged: changed,
    })),
  )

export type Looking = { isPair: boolean; shown: readonly [number, number]; at: 0 | 1 }
export type LookAct = { do: 'show'; page: number } | { do: 'focus'; at: 0 | 1 } | { do: 'pair'; on: boolean }

export const firstLook = (count: number): Looking => ({
  isPair: count > 1,
  shown: [0, Math.min(1, Math.max(0, count - 1))],
  at: 0,
})

/** One or two pages side by side; a page that is chosen comes into the stage that is in focus. */
export function look(now: Looking, act: LookAct): Looking {
  switch (act.do) {
    case 'focus':
      return { ...now, at: act.at }
    case 'pair':
      return {
        ...now,
        isPair: act.on,
        at: act.on ? now.at : 0,
        shown: act.on ? now.shown : [now.shown[now.at], now.shown[1]],
      }
    case 'show': {
      const at = now.isPair ? now.at : 0
      const elsewhere = now.isPair && now.shown[at === 0 ? 1 : 0] === act.page
      if (elsewhere) return { ...now, at: at === 0 ? 1 : 0 }
      return { ...now, at, shown: at === 0 ? [act.page, now.shown[1]] : [now.shown[0], act.page] }
    }
  }
}

/** 户口簿（居住证） is 户口簿 2 under a thumbnail. */
const shortOf = (label: string, place: number | undefined): string =>
  [label.replace(/（.*?）/g, ''), place].filter((part) => part !== undefined).join(' ')
