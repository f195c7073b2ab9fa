import { type ReactNode, type UIEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { refusalOf } from '../api/refused.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { useTitle } from '../pieces/use-title.ts'
import { Failure } from '../states/failure.tsx'
import { Skeleton } from '../states/skeleton.tsx'
import { type Column, Ledger } from './ledger.tsx'
import { PickedBar, QueueFoot } from './queue-foot.tsx'
import { QueueHead } from './queue-head.tsx'
import { useCursor } from './use-cursor.ts'
import type { useQueue } from './use-queue.ts'
import { Region } from '../pieces/region.tsx'

type Row = { id: string; number: string; claim: { isMine: boolean } | null }
type Props<R extends Row, X> = {
  title: string
  say: string
  open: string
  /** What is decided, or waits for the citizen, is only looked at. */
  isClosed: boolean
  queue: ReturnType<typeof useQueue<R, X>>
  columns: readonly Column<R>[]
  hrefOf: (row: R) => string
  tabs: ReactNode
  tools: ReactNode
  empty: ReactNode
}

/** A queue with its keyboard: the same for every kind of case. */
export function QueueScreen<R extends Row, X>(props: Props<R, X>) {
  const { title, say, open, isClosed, queue, columns, hrefOf, tabs, tools, empty } = props
  useTitle(title)
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
  const takingKeys = {
    l: () => (chosen.length > 0 ? claimChosen() : here && void queue.turnClaim(here)),
    'shift+l': () => void queue.claimUrgent(),
    space: () => here && (!here.claim || here.claim.isMine) && pick([here.id], !picked.has(here.id)),
  }
  useKeys({
    j: () => desk.move(1),
    k: () => desk.move(-1),
    enter: openHere,
    ...(isClosed ? {} : takingKeys),
    escape: () => setPicked(new Set()),
  })
  return (
    <>
      <QueueHead
        title={title}
        say={say}
        open={open}
        onClaim={isClosed ? undefined : () => void queue.claimUrgent()}
        canClaim={rows.some((row) => !row.claim)}
        onOpen={here ? openHere : undefined}
      />
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
            caption={isClosed ? title : `${title}，按剩余工作日排`}
            columns={columns}
            rows={rows}
            at={desk.at}
            onAt={desk.put}
            picking={isClosed ? undefined : { picked, onPick: pick }}
            hrefOf={hrefOf}
          />
        )}
      </Region>
      {chosen.length > 0 ? (
        <PickedBar count={chosen.length} onClaim={claimChosen} onClear={() => setPicked(new Set())} />
      ) : (
        <QueueFoot
          at={desk.at}
          count={rows.length}
          total={head?.total}
          isMore={query.isFetchingNextPage}
          isClosed={isClosed}
        />
      )}
    </>
  )
}

type More = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
const nearEnd = (query: More) => (e: UIEvent<HTMLElement>) => {
  const { scrollTop, clientHeight, scrollHeight } = e.currentTarget
  if (query.hasNextPage && !query.isFetchingNextPage && scrollTop + clientHeight > scrollHeight - 800)
    query.fetchNextPage()
}
