import { labelOf, materialFaults, type PreApplication, sectionFaults } from '@anju/contract/staff'
import type { Tx } from '@anju/db'
import { namedItems, places } from '../applications/index.ts'
import type { Ctx } from '../context.ts'
import type { NamedOfficer } from '../officers/index.ts'
import type * as store from './store.ts'
import type { Target } from './supplement-targets.ts'

type Round = PreApplication['supplements'][number]

/** The rounds so far, each with everything that it asked for. */
export async function describeSupplements(
  tx: Tx,
  ctx: Ctx,
  notices: readonly store.Notice[],
  { targets, officers }: { targets: readonly Target[]; officers: ReadonlyMap<string, NamedOfficer> },
): Promise<Round[]> {
  const rounds: Round[] = []
  for (const notice of notices) {
    const items = await namedItems(tx, ctx, notice)
    rounds.push({
      round: notice.round,
      requestedAt: notice.issued_at.toISOString(),
      officerName: officers.get(notice.issued_by)?.name ?? '',
      dueOn: notice.due_on,
      answeredAt: notice.answered_at?.toISOString() ?? null,
      supervisorReason: notice.further_round_reason_ct
        ? ctx.ports.keys.openText(places.furtherRound(notice.id), notice.further_round_reason_ct)
        : null,
      items: items.map(({ kind, target, reasons, note }) => ({
        kind: kind === 'material' ? ('material' as const) : ('section' as const),
        key: target,
        label: targets.find((one) => one.key === target && one.kind === kind)?.label ?? target,
        reasons: reasons.map((code) => ({
          code,
          label: labelOf(kind === 'material' ? materialFaults : sectionFaults, code),
        })),
        note,
        done: notice.answered_at !== null,
      })),
    })
  }
  return rounds
}
