import type { Me } from '@anju/contract/staff'
import { applicationDuties } from '@anju/domain/applications'
import { verificationDuties } from '@anju/domain/identity'
import { shanghaiDay } from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import { agenciesFor, grantsOf } from '../officers/index.ts'
import { viewSizes } from './queue/store.ts'
import * as store from './store.ts'

export type QueueCounts = Me['queues']

/** How much waits in the queues of the own agencies; a queue that no role reaches is left out. */
export async function countQueues(ctx: Ctx): Promise<QueueCounts> {
  const { actor } = ctx
  if (actor.kind !== 'officer') return {}
  const { city, officerId } = actor
  return ctx.db.tx(async (tx) => {
    const grants = await grantsOf(tx, ctx)
    const today = shanghaiDay(tx.now)
    const counts: QueueCounts = {}
    const verifying = agenciesFor(grants, verificationDuties.view.roles)
    const accepting = agenciesFor(grants, applicationDuties.view.roles)
    if (verifying.length > 0) {
      const sizes = await tx.row(store.verificationSizes, city, verifying, officerId, today)
      if (sizes) counts.verifications = told(sizes, sizes.due_today)
    }
    if (accepting.length > 0) {
      const sizes = await tx.row(viewSizes, city, accepting, officerId, today)
      const cases = await tx.row(store.caseCount, city, accepting, null)
      if (sizes) counts.preApplications = told(sizes, sizes.due - sizes.overdue)
      counts.cases = { total: cases?.total ?? 0 }
    }
    return counts
  })
}

const told = (sizes: { open: number; mine: number; unclaimed: number; overdue: number }, dueToday: number) => ({
  open: sizes.open,
  mine: sizes.mine,
  unclaimed: sizes.unclaimed,
  dueToday,
  overdue: sizes.overdue,
})
