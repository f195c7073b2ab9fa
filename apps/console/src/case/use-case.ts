import type { PreApplication } from '@anju/contract/staff'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { call, type Sent } from '../api/client.ts'
import type { Refusal } from '../api/refused.ts'
import { useTellDone } from '../pieces/just-done.tsx'
import { placeOf } from '../pieces/queue-place.ts'
import { useClaim } from '../pieces/use-claim.ts'
import { useDecision } from '../pieces/use-decision.ts'
import { outcomeWords } from './outcome.ts'

export type NonAcceptance = Omit<Sent<'post /pre-applications/{id}/non-acceptance'>['body'], 'version'>

/** Claiming, accepting and refusing one pre-application, and what follows. */
export function useCase(item: PreApplication, forget: () => void, next: string | undefined) {
  const { id, version, number } = item
  const [, go] = useLocation()
  const tellDone = useTellDone()
  const [asks, setAsks] = useState<'accept' | 'refuse'>()
  const [mine, setMine] = useState<{ words: string; refusal: Refusal }>()
  const itemKey = ['pre-application', id]
  const decision = useDecision(itemKey, 'pre-applications')
  const params = { id }
  const claim = useClaim<PreApplication>({
    itemKey,
    listKey: 'pre-applications',
    claim: () => call('post /pre-applications/{id}/claim', { params }),
    release: () => call('post /pre-applications/{id}/release', { params, body: {} }),
  })
  const done = (words: string) => (answer: PreApplication) => {
    tellDone({ href: `/pre-applications/${id}`, number, words, note: answer.case?.number })
    forget()
    setAsks(undefined)
    const wanted = answer.nextId ?? next
    go(wanted ? `/pre-applications/${wanted}` : placeOf('/pre-applications'))
  }
  const lost = (words: string) => (refusal: Refusal) => {
    setMine({ words, refusal })
    setAsks(undefined)
  }
  const accept = () => {
    const body = { version }
    const send = (attempt: string) => call('post /pre-applications/{id}/accept', { params, body, attempt })
    return decision.decide({ act: 'accept', id, body, send, onDone: done('受理登记'), onLost: lost('受理登记') })
  }
  const refuse = (why: NonAcceptance, label: string) => {
    const body = { version, ...why }
    const send = (attempt: string) => call('post /pre-applications/{id}/non-acceptance', { params, body, attempt })
    const words = `不予受理：${label}。${why.note}`
    return decision.decide({ act: 'refuse', id, body, send, onDone: done('不予受理'), onLost: lost(words) })
  }
  const ask = (act: 'accept' | 'refuse' | undefined) => {
    decision.clear()
    setAsks(act)
  }
  return {
    asks,
    ask,
    accept,
    refuse,
    decision,
    claim,
    lost: mine && { words: mine.refusal.words, mine: mine.words, theirs: outcomeWords(item) },
    closeLost: () => setMine(undefined),
  }
}
export type CaseActs = ReturnType<typeof useCase>
