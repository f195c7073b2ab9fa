import { useCallback, useEffect } from 'react'
import { useSearchParams } from 'wouter'
import { rememberPlace } from '../pieces/queue-place.ts'

/** The view and the filters stand in the address, so that a queue can be left and found again as it was. */
export function useConditions<V extends string>(place: string, labels: Readonly<Record<V, string>>, first: NoInfer<V>) {
  const [asked, setAsked] = useSearchParams()
  const views = Object.keys(labels) as V[] // the keys of this very record
  const wanted = asked.get('view')
  const view = views.find((name) => name === wanted) ?? first
  useEffect(() => rememberPlace(place, asked.size > 0 ? `${place}?${asked}` : place), [place, asked])
  const hrefOf = (name: V) => {
    const next = new URLSearchParams(asked)
    next.set('view', name)
    return `${place}?${next}`
  }
  const set = useCallback(
    (name: string, value: string) =>
      setAsked((now) => {
        const next = new URLSearchParams(now)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      }),
    [setAsked],
  )
  return {
    view,
    isFirst: view === first,
    hrefOf,
    get: (name: string) => asked.get(name) ?? '',
    set,
    clear: () => setAsked(view === first ? {} : { view }),
    showFirst: () => setAsked({}),
  }
}
