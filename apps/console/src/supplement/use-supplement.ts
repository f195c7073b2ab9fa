import type { PreApplication } from '@anju/contract/staff'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { call } from '../api/client.ts'
import { outcomeWords } from '../case/outcome.ts'
import { useTellDone } from '../pieces/just-done.tsx'
import { placeOf } from '../pieces/queue-place.ts'
import { useDecision } from '../pieces/use-decision.ts'
import { chosenOf, itemsToSend, lineOf, type Notice } from './notice.ts'

/** Issuing the notice, and what follows. */
export function useSupplement(item: PreApplication, notice: Notice, forget: () => void, close: () => void) {
  const { id, version, number, supplementTargets: targets } = item
  const [, go] = useLocation()
  const tellDone = useTellDone()
  const [lost, setLost] = useState<string>()
  const decision = useDecision(['pre-application', id], 'pre-applications')
  const issue = () => {
    const supervisorReason = notice.supervisorReason.trim()
    const items = itemsToSend(notice, targets)
    const body = { version, items, ...(item.supplement.needsSupervisor ? { supervisorReason } : {}) }
    return decision.decide({
      act: 'supplement',
      id,
      body,
      send: (attempt) => call('post /pre-applications/{id}/supplement', { params: { id }, body, attempt }),
      onDone: (answer) => {
        tellDone({ href: `/pre-applications/${id}`, number, words: `补正 ${items.length} 项` })
        forget()
        close()
        // The written notice is no place to come back to.
        go(answer.nextId ? `/pre-applications/${answer.nextId}` : placeOf('/pre-applications'), { replace: true })
      },
      onLost: ({ words }) => {
        setLost(words)
        close()
      },
    })
  }
  const mine = `补正 ${chosenOf(notice, targets)
    .map((t) => lineOf(notice, t))
    .join('；')}`
  return { decision, issue, lost: lost ? { words: lost, mine, theirs: outcomeWords(item) } : undefined }
}
