import { useEffect, useEffectEvent } from 'react'
import { isCovered } from '../keyboard/use-keys.ts'

/** Ctrl+Enter issues from inside a field as well: one writes here. */
export function useCtrlEnter(act: () => void): void {
  const onKey = useEffectEvent((e: KeyboardEvent) => {
    if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey) || e.isComposing || isCovered()) return
    e.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (e: KeyboardEvent) => onKey(e)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
