import type { Me } from '@anju/contract/staff'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from './client.ts'

const key = ['me'] as const

/** The officer and the figures of the queues, looked after in the background. */
export function useMeQuery() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call('get /me', {}, { signal, background: true }),
    refetchInterval: 60_000,
    staleTime: 30_000,
  })
}

/** Inside the frame, which waits for it. */
export function useMe(): Me {
  const { data } = useMeQuery()
  if (!data) throw new Error('useMe outside of the frame')
  return data
}

export function useFreshFigures(): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: key })
}
