import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'

type JustDone = { words: string | undefined; tell: (words: string) => void }
const Context = createContext<JustDone>({ words: undefined, tell: () => undefined })

/** 刚办完: what the last decision was, for ten seconds, on whatever screen follows. */
export function JustDoneProvider({ children }: { children: ReactNode }) {
  const [told, setTold] = useState<{ words: string; at: number }>()
  const tell = useCallback((words: string) => setTold({ words, at: Date.now() }), [])
  useEffect(() => {
    if (!told) return
    const timer = setTimeout(() => setTold(undefined), 10_000)
    return () => clearTimeout(timer)
  }, [told])
  const value = useMemo(() => ({ words: told?.words, tell }), [told, tell])
  return <Context value={value}>{children}</Context>
}

export const useTellDone = (): ((words: string) => void) => useContext(Context).tell

export function JustDone() {
  const { words } = useContext(Context)
  return <output className="done-line">{words && `刚办完 ${words}`}</output>
}
