import { useCallback } from 'react'
import { useSearchParams } from 'wouter'

/** The view and the filters stand in the address, so that a queue can be left and found again as it was. */
export function useConditions<V extends string>(place: string, labels: Readonly<Record<V, string>>, first: V) {
  const [asked, setAsked] = useSearchParams()
  const views = Object.keys(labels) as V[] // the keys of this very record
  const wanted = asked.get('view')
  const view = views.find((name) => name === wanted) ?? first
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
  const clear = () => setAsked(view === first ? {} : { view })
  return { view, hrefOf, get: (name: string) => asked.get(name) ?? '', set, clear }
}
