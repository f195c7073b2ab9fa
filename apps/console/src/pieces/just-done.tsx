import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'

/** One decision of this sitting: where it can be read again, and what it was. */
export type Done = { href: string; number: string; words: string; note?: string }
type JustDone = { list: readonly Done[]; tell: (done: Done) => void }
const Context = createContext<JustDone>({ list: [], tell: () => undefined })
const most = 5

/** 刚办完: the last decisions, the newest first. There is no taking back, but one can look again. */
export function JustDoneProvider({ children }: { children: ReactNode }) {
  const [list, setList] = useState<readonly Done[]>([])
  const tell = useCallback((done: Done) => setList((before) => [done, ...before].slice(0, most)), [])
  const value = useMemo(() => ({ list, tell }), [list, tell])
  return <Context value={value}>{children}</Context>
}

export const useTellDone = (): ((done: Done) => void) => useContext(Context).tell
export const useJustDone = (): readonly Done[] => useContext(Context).list
