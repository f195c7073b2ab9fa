import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { attempts } from '../api/attempt.ts'
import { useFreshFigures } from '../api/me.ts'
import { isConflict, isUnsure, type Refusal, refusalOf } from '../api/refused.ts'

const book = attempts()

type Decision<T> = {
  act: string
  id: string
  body: unknown
  /** Sends it with the key of this attempt. */
  send: (attempt: string) => Promise<T>
  onDone: (answer: T) => void
  onLost: (refusal: Refusal) => void
}

/** A decision on its way. A lost answer keeps its key, so that pressing again decides once; a lost race is told apart. */
export function useDecision(itemKey: readonly unknown[], listKey: string) {
  const client = useQueryClient()
  const freshFigures = useFreshFigures()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<Refusal>()
  const decide = async <T>({ act, id, body, send, onDone, onLost }: Decision<T>): Promise<void> => {
    setIsBusy(true)
    setProblem(undefined)
    try {
      const answer = await send(book.keyFor(act, id, body))
      book.settle(act, id, body)
      client.setQueryData(itemKey, answer)
      onDone(answer)
    } catch (error) {
      const refusal = refusalOf(error)
      if (!isUnsure(refusal)) book.settle(act, id, body)
      if (isConflict(refusal)) {
        onLost(refusal)
        void client.invalidateQueries({ queryKey: itemKey })
      } else setProblem(refusal)
    } finally {
      setIsBusy(false)
    }
    void client.invalidateQueries({ queryKey: [listKey] })
    freshFigures()
  }
  return { isBusy, problem, decide, clear: () => setProblem(undefined) }
}
