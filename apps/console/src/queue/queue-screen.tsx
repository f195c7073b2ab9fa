import { Button } from 'antd'
import { type ReactNode, type UIEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { refusalOf } from '../api/refused.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { JustDone } from '../pieces/just-done.tsx'
import { Kbd } from '../pieces/kbd.tsx'
import { Failure } from '../states/failure.tsx'
import { Skeleton } from '../states/skeleton.tsx'
import { cursorOf, moveCursor } from './cursor.ts'
import { type Column, Ledger } from './ledger.tsx'
import { PickedBar, QueueFoot } from './queue-foot.tsx'
import type { useQueue } from './use-queue.ts'
import { Region } from '../pieces/region.tsx'

type Row = { id: string; number: string; claim: { isMine: boolean } | null }
type Props<R extends Row, X> = {
  title: string
  say: string
  open: string
  queue: ReturnType<typeof useQueue<R, X>>
  columns: readonly Column<R>[]
  hrefOf: (row: R) => string
  tabs: ReactNode
  tools: ReactNode
  empty: ReactNode
}

/** A queue with its keyboard: the same for every kind of case. */
export function QueueScreen<R extends Row, X>(props: Props<R, X>) {
  const { title, say, open, queue, columns, hrefOf, tabs, tools, empty } = props
  const { query, rows, head, said } = queue
  const [, go] = useLocation()
  const desk = useCursor(rows)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const pick = (ids: readonly string[], on: boolean) => {
    const next = new Set(picked)
    for (const id of ids) {
      if (on) next.add(id)
      else next.delete(id)
    }
    setPicked(next)
  }
  const chosen = rows.filter((row) => picked.has(row.id))
  const here = rows[desk.at]
  const openHere = () => here && go(hrefOf(here))
  const claimChosen = () => void queue.claimAll(chosen.filter((row) => !row.claim)).then(() => setPicked(new Set()))
  useKeys({
    j: () => desk.move(1),
    k: () => desk.move(-1),
    enter: openHere,
    l: () => (chosen.length > 0 ? claimChosen() : here && void queue.turnClaim(here)),
    'shift+l': () => void queue.claimUrgent(),
    space: () => here && (!here.claim || here.claim.isMine) && pick([here.id], !picked.has(here.id)),
    escape: () => setPicked(new Set()),
  })
  return (
    <>
      <div className="head">
        <h1>{title}</h1>
        <span className="say">{say}</span>
        <span className="grow" />
        <JustDone />
        <Button onClick={() => void queue.claimUrgent()} disabled={!rows.some((row) => !row.claim)}>
          领取最急的 5 件 <Kbd k="Shift" />
          <Kbd k="L" />
        </Button>
        <Button type="primary" onClick={openHere} disabled={!here}>
          {open} <Kbd k="Enter" />
        </Button>
      </div>
      {tabs}
      {tools}
      <Region cls="scroll" label={`${title}列表`} onScroll={nearEnd(query)}>
        {said && (
          <div className="say-box warn" role="alert">
            <p>{said}</p>
          </div>
        )}
        {query.isError && (
          <Failure refusal={refusalOf(query.error)} what="没有取到列表" onRetry={() => void query.refetch()} />
        )}
        {query.isPending && <Skeleton heads={['编号', ...columns.map((c) => c.head)]} what="列表" />}
        {query.isSuccess && rows.length === 0 && empty}
        {rows.length > 0 && (
          <Ledger
            caption={`${title}，按剩余工作日排`}
            columns={columns}
            rows={rows}
            at={desk.at}
            onAt={desk.put}
            picked={picked}
            onPick={pick}
            hrefOf={hrefOf}
          />
        )}
      </Region>
      {chosen.length > 0 ? (
        <PickedBar count={chosen.length} onClaim={claimChosen} onClear={() => setPicked(new Set())} />
      ) : (
        <QueueFoot at={desk.at} count={rows.length} total={head?.total ?? 0} isMore={query.isFetchingNextPage} />
      )}
    </>
  )
}

function useCursor(rows: readonly { id: string }[]) {
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

type More = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
const nearEnd = (query: More) => (e: UIEvent<HTMLElement>) => {
  const { scrollTop, clientHeight, scrollHeight } = e.currentTarget
  if (query.hasNextPage && !query.isFetchingNextPage && scrollTop + clientHeight > scrollHeight - 800)
    query.fetchNextPage()
}
