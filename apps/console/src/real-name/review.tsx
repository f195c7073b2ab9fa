import { useQuery } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { ItemState } from '../states/item-state.tsx'
import { ReviewDesk } from './review-desk.tsx'

/** One real-name case. */
export default function Review({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ['verification', id],
    queryFn: ({ signal }) => call('get /verifications/{id}', { params: { id } }, { signal }),
  })
  return query.data ? <ReviewDesk item={query.data} /> : <ItemState query={query} cls="rv" />
}
