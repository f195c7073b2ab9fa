import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocation, useSearchParams } from 'wouter'
import { type Answer, call } from '../api/client.ts'
import { refusalOf } from '../api/refused.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { rowTime } from '../pieces/times.ts'
import { useTitle } from '../pieces/use-title.ts'
import { Failure } from '../states/failure.tsx'
import { Skeleton } from '../states/skeleton.tsx'
import { type Column, Ledger } from './ledger.tsx'
import { QueueFoot } from './queue-foot.tsx'
import { useCursor } from './use-cursor.ts'
import { ViewTabs } from './view-tabs.tsx'
import { Region } from '../pieces/region.tsx'

const labels = { all: '全部', mine: '我受理的' } as const
type Row = Answer<'get /cases'>['rows'][number]
const hrefOf = (row: Row): string => `/pre-applications/${row.preApplicationId}`
const columns: readonly Column<Row>[] = [
  { head: '预申请编号', cls: 'nw', cell: (r) => r.preApplicationNumber },
  { head: '申请人', cls: 'nw', cell: (r) => r.applicantName },
  { head: '人口', cls: 'num', cell: (r) => r.householdSize },
  { head: '申请地', cls: 'nw', cell: (r) => r.district },
  { head: '受理机构', cls: 'nw', cell: (r) => r.agencyName },
  { head: '受理', cls: 'nw', cell: (r) => rowTime(r.acceptedAt) },
  { head: '经办', cls: 'nw', cell: (r) => r.acceptedBy },
  { head: '现在', cell: (r) => r.state.label },
]

/** 已受理: the newest first; each leads to its application. */
export default function CaseList() {
  const [asked] = useSearchParams()
  const [, go] = useLocation()
  const view = asked.get('view') === 'mine' ? 'mine' : 'all'
  const query = useInfiniteQuery({
    queryKey: ['cases', view],
    queryFn: ({ pageParam, signal }) => call('get /cases', { query: { view, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const desk = useCursor(rows)
  const here = rows[desk.at]
  useTitle('已受理')
  useKeys({ j: () => desk.move(1), k: () => desk.move(-1), enter: () => here && go(hrefOf(here)) })
  return (
    <>
      <div className="head">
        <h1>已受理</h1>
        <span className="say">受理登记过的办件，申请人从受理起看到进度。</span>
      </div>
      <ViewTabs labels={labels} counts={undefined} view={view} hrefOf={(name) => `/cases?view=${name}`} />
      <Region cls="scroll" label="已受理列表">
        {query.isError && (
          <Failure refusal={refusalOf(query.error)} what="没有取到列表" onRetry={() => void query.refetch()} />
        )}
        {query.isPending && <Skeleton heads={['编号', ...columns.map((c) => c.head)]} what="列表" />}
        {query.isSuccess && rows.length === 0 && <p className="state b">还没有受理过的办件。</p>}
        {rows.length > 0 && (
          <Ledger
            caption="已受理，新的在前"
            columns={columns}
            rows={rows}
            at={desk.at}
            onAt={desk.put}
            hrefOf={hrefOf}
          />
        )}
        {query.hasNextPage && (
          <button type="button" className="lnk" onClick={() => void query.fetchNextPage()}>
            再取 200 件
          </button>
        )}
      </Region>
      <QueueFoot
        at={desk.at}
        count={rows.length}
        total={query.data?.pages[0]?.total}
        isMore={query.isFetchingNextPage}
        isClosed
      />
    </>
  )
}
