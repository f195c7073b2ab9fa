import type { PreApplication } from '@anju/contract/staff'
import { rowTime } from '../pieces/times.ts'

type Decided = Pick<PreApplication, 'case' | 'decision' | 'supplements'>

/** Whether a decision is waited for; during a supplement it is the citizen's turn. */
export const isOpen = ({ state }: Pick<PreApplication, 'state'>): boolean => state.code === 'submitted'

/** What was decided, by whom and when, as far as it was. */
export function outcomeWords({ case: accepted, decision, supplements }: Decided): string | undefined {
  if (decision) {
    const { officerName, at, result, reason, note } = decision
    const why = [reason?.label, note].filter(Boolean).join('。')
    const number = accepted ? `，受理编号 ${accepted.number}` : ''
    return `${officerName} ${rowTime(at)} ${result.label}${number}${why && `：${why}`}`
  }
  const open = supplements.find((round) => !round.answeredAt)
  return open && `${open.officerName} ${rowTime(open.requestedAt)} 已告知补正 ${open.items.length} 项`
}
