import { useCallback, useState } from 'react'

/** What was typed and not yet sent, by item: kept while the page is open, on no disk of a shared PC. */
const kept = new Map<string, unknown>()

export function useDraft<T>(key: string, fresh: T): readonly [T, (change: (now: T) => T) => void, () => void] {
  const [, redraw] = useState(0)
  const now = (kept.get(key) as T | undefined) ?? fresh // one key, one shape
  const change = useCallback(
    (by: (now: T) => T) => {
      kept.set(key, by((kept.get(key) as T | undefined) ?? fresh))
      redraw((n) => n + 1)
    },
    [key, fresh],
  )
  const forget = useCallback(() => {
    kept.delete(key)
    redraw((n) => n + 1)
  }, [key])
  return [now, change, forget]
}
