import { useCallback, useState } from 'react'
import { changeView, freshView, type View, type ViewAct } from './view.ts'

/** The views of all photos of an item, each remembered while the item is open. */
export function useViews() {
  const [views, setViews] = useState<Readonly<Record<string, View>>>({})
  const change = useCallback(
    (key: string, act: ViewAct) => setViews((all) => ({ ...all, [key]: changeView(all[key] ?? freshView, act) })),
    [],
  )
  return { viewOf: (key: string): View => views[key] ?? freshView, change }
}
export type Views = ReturnType<typeof useViews>
