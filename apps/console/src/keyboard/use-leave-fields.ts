import { useEffect } from 'react'
import { isCovered } from './use-keys.ts'

const fields = 'input:not([type=radio], [type=checkbox]), textarea, select, [role=combobox]'

/** Esc leads from a field back to the keys of the screen. */
export function useLeaveFields(): void {
  useEffect(() => {
    const leave = (e: KeyboardEvent) => {
      const isField = e.target instanceof Element && e.target.matches(fields)
      if (e.key !== 'Escape' || e.isComposing || !isField || isCovered()) return
      document.getElementById('main')?.focus({ preventScroll: true })
    }
    addEventListener('keydown', leave)
    return () => removeEventListener('keydown', leave)
  }, [])
}
