import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { refusalOf } from '../api/refused.ts'
import type { Manner } from '../api/client.ts'
import { useFreshFigures } from '../api/me.ts'
import { claimStep, mostUrgent } from './cursor.ts'

export type Page<R> = { rows: R[]; nextCursor: string | null; total: number }
type Row = { id: string; number: string; claim: { isMine: boolean } | null }

type Source<R extends Row, X> = {
  key: readonly unknown[]
  fetchPage: (cursor: string | undefined, manner: Manner) => Promise<Page<R> & X>
  claim: (id: string) => Promise<unknown>
  release: (id: string) => Promise<unknown>
}

/** The rows of a queue, further pages as one scrolls, and taking and giving back. */
export function useQueue<R extends Row, X>({ key, fetchPage, claim, release }: Source<R, X>) {
  const client = useQueryClient()
  const freshFigures = useFreshFigures()
  const [said, setSaid] = useState<string>()
  const query = useInfiniteQuery({
    queryKey: key,
    // What is shown already is looked after by the console itself: new items appear, and no lock is put off.
    queryFn: ({ pageParam, signal }) => {
      const background = pageParam === undefined && client.getQueryData(key) !== undefined
      return fetchPage(pageParam, { signal, background })
    },
    refetchInterval: 30_000,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []

  /** One after the other: each is a claim of its own, and the words of the refused ones are shown. */
  const each = async (chosen: readonly R[], act: (id: string) => Promise<unknown>) => {
    setSaid(undefined)
    const refused: string[] = []
    for (const row of chosen) {
      await act(row.id).catch((error: unknown) => refused.push(`${row.number}：${refusalOf(error).words}`))
    }
    if (refused.length > 0) setSaid(refused.join('；'))
    await client.invalidateQueries({ queryKey: key.slice(0, 1) })
    freshFigures()
  }
  return {
    query,
    rows,
    head: query.data?.pages[0],
    said,
    claimAll: (chosen: readonly R[]) => each(chosen, claim),
    claimUrgent: () => each(mostUrgent(rows, 5), claim),
    turnClaim: async (row: R) => {
      const step = claimStep(row)
      if (step !== 'none') await each([row], step === 'claim' ? claim : release)
    },
  }
}
