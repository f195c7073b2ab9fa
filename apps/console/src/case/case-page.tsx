import { call } from '../api/client.ts'
import { useQuery } from '@tanstack/react-query'
import { ItemState } from '../states/item-state.tsx'
import { CaseDesk } from './case-desk.tsx'

/** One pre-application, the whole of it on one page beside its materials. */
export default function CasePage({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ['pre-application', id],
    queryFn: ({ signal }) => call('get /pre-applications/{id}', { params: { id } }, { signal }),
  })
  return query.data ? <CaseDesk item={query.data} /> : <ItemState query={query} cls="cs" hasRoute />
}
