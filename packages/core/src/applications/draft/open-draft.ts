import { randomUUIDv7 } from 'node:crypto'
import type { Tx } from '@anju/db'
import { addDays, type Outcome, ok, refuse } from '@anju/domain/kit'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import * as applications from '../store.ts'
import { cityForm } from './city-form.ts'
import * as store from './store.ts'
import { takeOver } from './take-over.ts'

export type OpenDraftRefusal = 'sign-in.required' | 'not-found' | 'application.active'

/** States of a pre-application after which its applicant may begin another. */
export const isActive = ({ state }: Pick<applications.PreApplication, 'state'>): boolean =>
  state === 'submitted' || state === 'supplement-requested' || state === 'accepted'

/**
 * The citizen's draft in the visited city, made when there is none: again the same one on another device or in another
 * tab. Real-name verification is not needed to prepare it. Drafts block nobody. It begins with what was filled in for the
 * last application that ended.
 *
 * Refusals: `sign-in.required`, `not-found` (the city is not open), `application.active` (an own one is under way).
 */
export async function openDraft(ctx: Ctx): Promise<Outcome<{ draftId: string }, OpenDraftRefusal>> {
  const { actor, city } = ctx
  if (actor.kind !== 'citizen') return refuse('sign-in.required')
  const { accountId } = actor
  return ctx.db.tx(async (tx) => {
    const form = cityForm(ctx, city, tx.now)
    if (!form) return refuse('not-found')
    const [latest] = await tx.rows(applications.ofAccount, city, accountId, 1)
    if (latest && isActive(latest)) return refuse('application.active', { params: { number: latest.number } })
    const keptUntil = addDays(form.today, form.rules.draftKeptDays.value)
    return ok({ draftId: await openOrFind(tx, ctx, accountId, { keptUntil, ended: latest }) })
  })
}

type Beginning = { keptUntil: string; ended: applications.PreApplication | undefined }

async function openOrFind(tx: Tx, ctx: Ctx, accountId: string, { keptUntil, ended }: Beginning): Promise<string> {
  const { city } = ctx
  const earlier = await tx.row(store.openDraft, city, accountId)
  if (earlier) return earlier.id
  const id = randomUUIDv7()
  const made = await tx.run(store.insertDraft, city, id, accountId, tx.now, keptUntil)
  if (made === 1) {
    if (ended) await takeOver(tx, ctx, ended, id)
    await record(tx, ctx, { action: 'applications.open-draft', object: { kind: 'draft', id } })
    return id
  }
  // Another tab was first.
  const other = await tx.row(store.openDraft, city, accountId)
  if (!other) throw new Error('a draft that kept another from being made is not there')
  return other.id
}
