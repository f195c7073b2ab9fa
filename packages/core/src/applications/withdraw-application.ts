import { applicationLife } from '@anju/domain/applications'
import { next, type Outcome, ok, refuse } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { tell } from '../messages/index.ts'
import { logStep } from './events.ts'
import * as store from './store.ts'

export type Withdrawn = { preApplicationId: string; number: string }
export type WithdrawRefusal = 'sign-in.required' | 'not-found' | 'state.not-allowed' | 'state.conflict'

/**
 * 撤回 while not accepted; afterwards a new application may be begun. A repeat is answered like the first.
 * Refusals: `sign-in.required`, `not-found`, `state.not-allowed` (decided already), `state.conflict`.
 */
export async function withdrawApplication(
  ctx: Ctx,
  { preApplicationId }: { preApplicationId: string },
): Promise<Outcome<Withdrawn, WithdrawRefusal>> {
  const { actor, city } = ctx
  if (actor.kind !== 'citizen') return refuse('sign-in.required')
  const { accountId } = actor
  return ctx.db.tx(async (tx) => {
    const row = await tx.row(store.lockOfAccount, city, preApplicationId, accountId)
    if (!row) return refuse('not-found')
    const { id, number } = row
    if (row.state === 'withdrawn') return ok({ preApplicationId: id, number })
    const step = next(applicationLife, row.state, 'withdraw', 'applicant')
    if (!step.ok) return step
    const saved = await tx.row(store.setState, city, id, row.version, row.state, 'withdrawn')
    if (!saved) return refuse('state.conflict')
    const notice = await tx.row(store.openNotice, city, id)
    if (notice) await tx.run(store.closeNotice, city, notice.id, 'closed', null)
    await tx.run(store.closePersons, city, id)
    const { event, from, to } = step.value
    const logged = { id, accountId, rulesVersion: row.rules_version }
    const agencyId = row.accepting_agency_id
    await logStep(tx, ctx, logged, { event, from, to, version: saved.version, agencyId })
    await tell(tx, ctx, { accountId, city, template: 'applications.withdrawn', params: { number }, sms: false })
    await record(tx, ctx, { action: 'applications.withdraw', object: { kind: 'pre-application', id }, agencyId })
    return ok({ preApplicationId: id, number })
  })
}
