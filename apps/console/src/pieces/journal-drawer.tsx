import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../api/client.ts'
import { refusalOf } from '../api/refused.ts'
import { Failure } from '../states/failure.tsx'
import { Kbd } from './kbd.tsx'
import { rowTime } from './times.ts'

type Journal = Answer<'get /pre-applications/{id}/journal'>
type Props = { id: string; fetchJournal: (signal: AbortSignal) => Promise<Journal>; onClose: () => void }

export function useJournal() {
  const [isShown, setIsShown] = useState(false)
  return { isShown, turn: () => setIsShown((is) => !is), close: () => setIsShown(false) }
}

/** 日志 over the materials, not over the decision. Looking at it is written down as well. */
export function JournalDrawer({ id, fetchJournal, onClose }: Props) {
  const { data, error, refetch } = useQuery({
    queryKey: ['journal', id],
    queryFn: ({ signal }) => fetchJournal(signal),
    staleTime: 0,
  })
  const drawer = useRef<HTMLElement>(null)
  useEffect(() => {
    drawer.current?.focus()
    return () => document.getElementById('main')?.focus({ preventScroll: true })
  }, [])
  return (
    <aside className="drawer" ref={drawer} tabIndex={-1} aria-labelledby="journal-title">
      <div className="row">
        <h2 id="journal-title">
          日志{' '}
          {data && (
            <small>
              最近 {data.entries.length} 条，共 {data.total} 条
            </small>
          )}
        </h2>
        <span className="grow" />
        <button type="button" className="lnk" onClick={onClose}>
          关闭 <Kbd k="G" />
        </button>
      </div>
      <p className="meta">最新在上。看日志也记日志。</p>
      {error && <Failure refusal={refusalOf(error)} what="没有取到日志" onRetry={() => void refetch()} />}
      <ul className="log">
        {data?.entries.map((entry, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- a journal has no ids and only grows
          <li key={`${entry.at}-${i}`}>
            <time dateTime={entry.at}>{rowTime(entry.at)}</time>
            <span>
              {entry.who}
              {entry.agencyName && <span className="meta">（{entry.agencyName}）</span>} {entry.words}
              {entry.reason && `，理由：${entry.reason}`}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  )
}
