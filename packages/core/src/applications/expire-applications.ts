import { applicationLife } from '@anju/domain/applications'
import { next, shanghaiDay } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { tell } from '../messages/index.ts'
import { emptyDraft } from './draft/discard-draft.ts'
import * as drafts from './draft/store.ts'
import { logStep } from './events.ts'
import * as store from './store.ts'

const mostAtOnce = 200

export type Expired = { drafts: number; supplements: number }

/**
 * The worker's part: drafts that nobody touched for as long as the city keeps them are emptied, supplements that nobody
 * answered end their application. One transaction each, so that one fault keeps no other waiting; running twice is fine.
 */
export async function expireApplications(ctx: Ctx): Promise<Expired> {
  const expired: Expired = { drafts: 0, supplements: 0 }
  for (;;) {
    const now = await expireSome(ctx)
    if (now.drafts + now.supplements === 0) return expired
    expired.drafts += now.drafts
    expired.supplements += now.supplements
  }
}

async function expireSome(ctx: Ctx): Promise<Expired> {
  const found = await ctx.db.tx(async (tx) => {
    const today = shanghaiDay(tx.now)
    return {
      drafts: await tx.rows(drafts.overdueDrafts, today, mostAtOnce),
      notices: await tx.rows(store.overdueNotices, today, mostAtOnce),
    }
  })
  const expired: Expired = { drafts: 0, supplements: 0 }
  for (const { city, id } of found.drafts) if (await expireDraft(ctx, city, id)) expired.drafts += 1
  for (const notice of found.notices) if (await expireSupplement(ctx, notice)) expired.supplements += 1
  return expired
}

const expireDraft = (ctx: Ctx, city: string, draftId: string): Promise<boolean> =>
  ctx.db.tx(async (tx) => {
    const row = await tx.row(drafts.lockOverdueDraft, city, draftId, shanghaiDay(tx.now))
    if (row) await emptyDraft(tx, ctx, { city, draftId, reason: 'kept-long-enough' })
    return row !== undefined
  })

type Overdue = { city: string; id: string; pre_application_id: string }

const expireSupplement = (ctx: Ctx, { city, id: noticeId, pre_application_id }: Overdue): Promise<boolean> =>
  ctx.db.tx(async (tx) => {
    const row = await tx.row(store.lockById, city, pre_application_id)
    const notice = row && (await tx.row(store.openNotice, city, row.id))
    if (!row || notice?.id !== noticeId || shanghaiDay(tx.now) <= notice.due_on) return false
    await tx.run(store.closeNotice, city, noticeId, 'expired', null)
    const step = next(applicationLife, row.state, 'expire', 'system')
    if (!step.ok) return false
    const saved = await tx.row(store.setState, city, row.id, row.version, row.state, 'expired')
    if (!saved) throw new Error('a locked pre-application was changed by another')
    await tx.run(store.closePersons, city, row.id)
    const { id, number, account_id: accountId, rules_version: rulesVersion } = row
    const { event, from, to } = step.value
    await logStep(tx, ctx, { city, id, accountId, rulesVersion }, { event, from, to, version: saved.version })
    await tell(tx, ctx, { accountId, city, template: 'applications.lapsed', params: { number }, sms: true })
    await record(tx, ctx, { action: 'applications.expire', object: { kind: 'pre-application', id }, city })
    return true
  })
