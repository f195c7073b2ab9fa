import { verificationWays } from '@anju/domain/identity'
import type { ToldFault } from '../faults.ts'
import type { EventRow } from '../store.ts'

/** One submitting and what came of it; the bank's answer ends the open one, or is one of its own. */
export type Round = {
  attempt: number
  submittedAt: Date
  decidedAt: Date | null
  result: 'verified' | 'returned' | null
  officerName: string
  faults: readonly ToldFault[]
}

type Names = ReadonlyMap<string, { name: string }>

/** Every submitting of a verification, newest first, from its append-only events. */
export function roundsOf(events: readonly EventRow[], faults: readonly ToldFault[], names: Names): readonly Round[] {
  const rounds: Round[] = []
  for (const event of events.toReversed()) {
    const isOpen = rounds.at(-1)?.result === null
    if (event.event === 'submit' || (event.event === 'match' && !isOpen)) {
      rounds.push(begun(rounds.length + 1, event, faults))
    }
    const round = rounds.at(-1)
    if (round && ['approve', 'return', 'match'].includes(event.event)) decide(round, event, names)
  }
  return rounds.toReversed()
}

const begun = (attempt: number, event: EventRow, faults: readonly ToldFault[]): Round => ({
  attempt,
  submittedAt: event.at,
  decidedAt: null,
  result: null,
  officerName: '',
  faults: faults.filter((fault) => fault.attempt === attempt),
})

function decide(round: Round, event: EventRow, names: Names): void {
  round.decidedAt = event.at
  round.result = event.event === 'return' ? 'returned' : 'verified'
  round.officerName = event.event === 'match' ? verificationWays.bank : (names.get(event.actor_id ?? '')?.name ?? '')
}
