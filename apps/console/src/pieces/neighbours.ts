import { useQueryClient } from '@tanstack/react-query'

type Listed = { pages?: { rows?: { id: string }[]; total?: number }[] }
export type Neighbours = { before?: string; after?: string; place?: number; total?: number }

/** The items beside this one in the list from which it was opened. */
export function neighboursIn(lists: readonly (Listed | undefined)[], id: string): Neighbours {
  for (const list of lists) {
    const ids = list?.pages?.flatMap((page) => page.rows?.map((row) => row.id) ?? []) ?? []
    const at = ids.indexOf(id)
    if (at >= 0) return { before: ids[at - 1], after: ids[at + 1], place: at + 1, total: list?.pages?.[0]?.total }
  }
  return {}
}

/** The list that was fetched last is the one the officer came from. */
export function useNeighbours(queue: 'verifications' | 'pre-applications', id: string): Neighbours {
  const found = useQueryClient()
    .getQueryCache()
    .findAll({ queryKey: [queue] })
  const latest = found.toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
  return neighboursIn(
    latest.map((query) => query.state.data as Listed | undefined), // lists of queues have this shape
    id,
  )
}
