import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useFreshFigures } from '../api/me.ts'
import { refusalOf } from '../api/refused.ts'

type Source<T> = { itemKey: readonly unknown[]; listKey: string; claim: () => Promise<T>; release: () => Promise<T> }

/** 领取 and 释放 of the item in front of the officer. */
export function useClaim<T>({ itemKey, listKey, claim, release }: Source<T>) {
  const client = useQueryClient()
  const freshFigures = useFreshFigures()
  const turn = useMutation({
    mutationFn: (isMine: boolean) => (isMine ? release() : claim()),
    onSuccess: (answer) => client.setQueryData(itemKey, answer),
    onError: () => client.invalidateQueries({ queryKey: itemKey }),
    onSettled: () => {
      freshFigures()
      return client.invalidateQueries({ queryKey: [listKey] })
    },
  })
  return { turn: turn.mutate, isBusy: turn.isPending, problem: turn.error ? refusalOf(turn.error) : undefined }
}
