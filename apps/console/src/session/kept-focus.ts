import { type FocusEvent, useEffect, useRef } from 'react'

/** The desk gets its focus back when it is shown again: one goes on where one was before the lock. */
export function useKeptFocus(isShown: boolean) {
  const last = useRef<HTMLElement>(undefined)
  useEffect(() => {
    if (!isShown || !last.current) return
    const place = last.current.isConnected ? last.current : document.getElementById('main')
    place?.focus({ preventScroll: true })
  }, [isShown])
  return (e: FocusEvent<HTMLElement>): void => {
    last.current = e.target
  }
}
