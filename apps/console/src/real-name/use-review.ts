import type { ReturnFault, Verification } from '@anju/contract/staff'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { call } from '../api/client.ts'
import type { Refusal } from '../api/refused.ts'
import { useTellDone } from '../pieces/just-done.tsx'
import { placeOf } from '../pieces/queue-place.ts'
import { useClaim } from '../pieces/use-claim.ts'
import { useDecision } from '../pieces/use-decision.ts'
import type { Lost } from '../states/conflict.tsx'
import { itemsOf, resultWords, wordsOfFaults } from './items.ts'
import { faultsOf, type Judgement } from './judgement.ts'

/** Claiming, approving and returning one case, and what follows. */
export function useReview(item: Verification, judgement: Judgement, forget: () => void, next: string | undefined) {
  const { id, version, number } = item
  const [, go] = useLocation()
  const tellDone = useTellDone()
  const [asks, setAsks] = useState<'approve' | 'return'>()
  const [mine, setMine] = useState<{ words: string; refusal: Refusal }>()
  const itemKey = ['verification', id]
  const decision = useDecision(itemKey, 'verifications')
  const params = { id }
  const claim = useClaim<Verification>({
    itemKey,
    listKey: 'verifications',
    claim: () => call('post /verifications/{id}/claim', { params }),
    release: () => call('post /verifications/{id}/release', { params, body: {} }),
  })
  const goNext = (wanted: string | null | undefined) =>
    go(wanted ? `/verifications/${wanted}` : placeOf('/verifications'))
  const done = (words: string) => (answer: Verification) => {
    tellDone({ href: `/verifications/${id}`, number, words })
    forget()
    setAsks(undefined)
    goNext(answer.nextId ?? next)
  }
  const lost = (words: string) => (refusal: Refusal) => {
    setMine({ words, refusal })
    setAsks(undefined)
  }
  const approve = () => {
    const body = { version }
    const send = (attempt: string) => call('post /verifications/{id}/approve', { params, body, attempt })
    return decision.decide({ act: 'approve', id, body, send, onDone: done('通过'), onLost: lost('通过') })
  }
  const sendBack = () => {
    const items = itemsOf(item)
    const faults = faultsOf(judgement, items) as ReturnFault[] // every code was picked from its own list
    const body = { version, faults }
    const send = (attempt: string) => call('post /verifications/{id}/return', { params, body, attempt })
    const words = `不通过：${wordsOfFaults(judgement, items).join('；')}`
    return decision.decide({ act: 'return', id, body, send, onDone: done('不通过'), onLost: lost(words) })
  }
  const ask = (act: 'approve' | 'return' | undefined) => {
    decision.clear()
    setAsks(act)
  }
  return {
    asks,
    ask,
    approve,
    sendBack,
    decision,
    claim,
    lost: mine && lostOf(mine, item),
    closeLost: () => setMine(undefined),
  }
}

/** The winner's decision comes with the item; the words of the refusal do when it does not. */
function lostOf({ words, refusal }: { words: string; refusal: Refusal }, { decision }: Verification): Lost {
  return { words: refusal.words, mine: words, theirs: decision ? resultWords(decision) : undefined }
}
