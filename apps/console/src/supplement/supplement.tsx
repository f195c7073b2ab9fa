import { useQuery } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { ItemState } from '../states/item-state.tsx'
import { SupplementDesk } from './supplement-desk.tsx'

/** 补正 of one pre-application. */
export default function Supplement({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ['pre-application', id],
    queryFn: ({ signal }) => call('get /pre-applications/{id}', { params: { id } }, { signal }),
  })
  return query.data ? <SupplementDesk item={query.data} /> : <ItemState query={query} cls="sp" />
}
