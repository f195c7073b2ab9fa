import { labelOf, nonAcceptanceReasons, type PreApplication } from '@anju/contract/staff'
import { applicationLife } from '@anju/domain/applications'
import type { NamedOfficer } from '../officers/index.ts'

type Event = {
  event: string
  at: Date
  actor_kind: string
  actor_id: string | null
  reason: string | null
}

const events: Readonly<Record<string, string>> = applicationLife.events

/** The life so far, oldest first, with who did each step. */
export const describeEvents = (
  rows: readonly Event[],
  officers: ReadonlyMap<string, NamedOfficer>,
): PreApplication['events'] =>
  rows.map((row) => ({
    at: row.at.toISOString(),
    words: events[row.event] ?? row.event,
    who:
      row.actor_kind === 'officer'
        ? (officers.get(row.actor_id ?? '')?.name ?? '工作人员')
        : row.actor_kind === 'citizen'
          ? '申请人'
          : '系统',
    reason: row.reason === null ? null : labelOf(nonAcceptanceReasons, row.reason),
  }))
