import { refusalOf } from '../api/refused.ts'
import { Failure } from './failure.tsx'
import { NotFound } from './not-found.tsx'
import { Waiting } from './skeleton.tsx'

type Asked = { isPending: boolean; error: unknown; refetch: () => unknown }

/** What stands in the place of one item while it is not there. */
export function ItemState({ query }: { query: Asked }) {
  if (query.isPending) return <Waiting what="这一件" />
  const refusal = refusalOf(query.error)
  if (refusal.status === 404) return <NotFound />
  return (
    <div className="scroll">
      <Failure refusal={refusal} what="没有打开" onRetry={() => void query.refetch()} />
    </div>
  )
}
