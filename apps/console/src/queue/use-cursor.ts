import { useState } from 'react'
import { cursorOf, moveCursor } from './cursor.ts'

/** The keyboard's cursor in a ledger; it stays on its item when rows come and go. */
export function useCursor(rows: readonly { id: string }[]) {
  const [cursor, setCursor] = useState<{ id?: string; at: number }>({ at: 0 })
  const at = cursorOf(rows, cursor.id, cursor.at)
  const put = (next: number) => setCursor({ id: rows[next]?.id, at: next })
  const move = (by: 1 | -1) =>
    setCursor((now) => {
      const next = moveCursor(cursorOf(rows, now.id, now.at), by, rows.length)
      return { id: rows[next]?.id, at: next }
    })
  return { at, put, move }
}
