import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import { call } from '../api/client.ts'
import { refusalOf } from '../api/refused.ts'
import { rowTime } from '../pieces/times.ts'
import { Failure } from '../states/failure.tsx'
import { Skeleton } from '../states/skeleton.tsx'
import { ViewTabs } from './view-tabs.tsx'
import { Region } from '../pieces/region.tsx'

const labels = { all: '全部', mine: '我受理的' } as const
const heads = ['受理编号', '预申请编号', '申请人', '人口', '申请地', '受理机构', '受理', '经办', '现在']

/** 已受理: the newest first; each leads to its application. */
export default function CaseList() {
  const [asked] = useSearchParams()
  const view = asked.get('view') === 'mine' ? 'mine' : 'all'
  const query = useInfiniteQuery({
    queryKey: ['cases', view],
    queryFn: ({ pageParam, signal }) => call('get /cases', { query: { view, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
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
        {query.isPending && <Skeleton heads={heads} what="列表" />}
        {query.isSuccess && rows.length === 0 && <p className="state b">还没有受理过的办件。</p>}
        {rows.length > 0 && (
          <table className="ledger">
            <thead className="stick">
              <tr>
                {heads.map((head) => (
                  <th key={head} className={head === '人口' ? 'num' : undefined}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <Link className="id" href={`/pre-applications/${row.preApplicationId}`}>
                      {row.number}
                    </Link>
                  </td>
                  <td className="nw">{row.preApplicationNumber}</td>
                  <td className="nw">{row.applicantName}</td>
                  <td className="num">{row.householdSize}</td>
                  <td className="nw">{row.district}</td>
                  <td className="nw">{row.agencyName}</td>
                  <td className="nw">{rowTime(row.acceptedAt)}</td>
                  <td className="nw">{row.acceptedBy}</td>
                  <td>{row.state.label}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {query.hasNextPage && (
          <button type="button" className="lnk" onClick={() => void query.fetchNextPage()}>
            再取 200 件
          </button>
        )}
      </Region>
    </>
  )
}
