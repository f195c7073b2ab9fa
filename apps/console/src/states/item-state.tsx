import { refusalOf } from '../api/refused.ts'
import { Failure } from './failure.tsx'
import { NotFound } from './not-found.tsx'
import { WaitingWords } from './skeleton.tsx'

type Asked = { isPending: boolean; error: unknown; refetch: () => unknown }
type Props = { query: Asked; cls: string; hasRoute?: boolean }

/** What stands in the place of one item while it is not there: the lines of the desk, so that nothing jumps or flashes. */
export function ItemState({ query, cls, hasRoute }: Props) {
  const refusal = query.isPending ? undefined : refusalOf(query.error)
  if (refusal?.status === 404) return <NotFound />
  return (
    <>
      <div className="head">{refusal && <h1>没有打开</h1>}</div>
      {hasRoute && <div className="rail" />}
      <div className={`split ${cls}`} aria-busy={query.isPending}>
        <div className="pane">
          {refusal ? (
            <Failure refusal={refusal} what="没有打开" onRetry={() => void query.refetch()} />
          ) : (
            <WaitingWords what="这一件" />
          )}
        </div>
        <div className="pane mist" />
      </div>
      <div className="bar" />
    </>
  )
}
