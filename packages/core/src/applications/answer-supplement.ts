import type { Tx } from '@anju/db'
import {
  allFaults,
  applicationLife,
  faultsByStep,
  lastDayOf,
  opensStep,
  type ParsedApplication,
  readApplication,
} from '@anju/domain/applications'
import { next, type Outcome, ok, refuse } from '@anju/domain/kit'
import { agencyOf } from '../agencies/index.ts'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { tell } from '../messages/index.ts'
import { agencyOfPlace } from './agency-of-place.ts'
import { countsOf } from './draft/load-draft.ts'
import { type EditableDraft, isDoneAgain, lockEditable, type SupplementScope } from './draft/lock-draft.ts'
import { logStep } from './events.ts'
import { snapshotHash } from './snapshot.ts'
import * as store from './store.ts'
import { snapshotOf, type Submitted } from './submit-application.ts'
import { writeRevision } from './write-revision.ts'

export type AnswerSupplement = {
  draftId: string
  /** Version of the draft that the citizen checked. */
  version: number
  /** The citizen says that what was not changed is right as it is. */
  isRightAsItIs?: boolean
}

export type AnswerRefusal =
  | 'sign-in.required'
  | 'not-found'
  | 'draft.closed'
  | 'supplement.over'
  | 'supplement.unchanged'
  | 'application.incomplete'
  | 'application.changed'
  | 'application.no-agency'
  | 'state.not-allowed'

/**
 * 提交补正: the named items, done again, become the next revision; the earlier one stays as it was. The place in the queue
 * is kept, the promised day begins anew. A repeat finds the application submitted again and gets its number.
 *
 * Refusals: `sign-in.required`, `not-found`, `draft.closed`, `supplement.over`, `supplement.unchanged` (asked once more:
 * a button pressed by mistake would send back what was asked for), `application.incomplete`, `application.changed`,
 * `application.no-agency`, `state.not-allowed`.
 */
export async function answerSupplement(
  ctx: Ctx,
  { draftId, version, isRightAsItIs }: AnswerSupplement,
): Promise<Outcome<Submitted, AnswerRefusal>> {
  return ctx.db.tx(async (tx) => {
    const locked = await lockEditable(tx, ctx, draftId)
    if (!locked.ok) return answeredBefore(tx, ctx, draftId, locked)
    const draft = locked.value
    if (!draft.supplement) return refuse('draft.closed')
    if (draft.row.version !== version) return refuse('application.changed')
    const application = readApplication(draft.documents, draft.context)
    const faults = allFaults(faultsByStep(draft.documents, countsOf(draft.materials), draft.context))
    if (!application || faults.length > 0) {
      const fields = faults.map(({ step, path, code, message }) => ({ path: `${step}.${path}`, code, message }))
      return refuse('application.incomplete', { params: { count: fields.length }, fields })
    }
    const { notice, targets } = draft.supplement
    const unchanged = targets.filter((target) => !isDoneAgain(draft, notice, target))
    if (unchanged.length > 0 && !isRightAsItIs) {
      return refuse('supplement.unchanged', { params: { count: unchanged.length } })
    }
    return resubmit(tx, ctx, draft, draft.supplement, application)
  })
}

/** The draft is closed again because this answer has arrived already. */
async function answeredBefore(
  tx: Tx,
  ctx: Ctx,
  draftId: string,
  refused: Outcome<never, 'sign-in.required' | 'not-found' | 'draft.closed' | 'supplement.over'>,
): Promise<Outcome<Submitted, AnswerRefusal>> {
  const { actor } = ctx
  if (actor.kind !== 'citizen' || refused.ok || refused.refusal.code !== 'draft.closed') return refused
  const earlier = await tx.row(store.ofDraft, ctx.city, draftId, actor.accountId)
  if (earlier?.state !== 'submitted' || !earlier.resubmitted_at) return refused
  return ok({ preApplicationId: earlier.id, number: earlier.number })
}

async function resubmit(
  tx: Tx,
  ctx: Ctx,
  draft: EditableDraft,
  { targets, notice, preApplication: { id, state } }: SupplementScope,
  application: ParsedApplication,
): Promise<Outcome<Submitted, AnswerRefusal>> {
  const locked = await tx.row(store.lockOfAccount, ctx.city, id, draft.accountId)
  const step = next(applicationLife, locked?.state ?? state, 'supplement', 'applicant')
  if (!step.ok) return step
  if (!locked) return refuse('not-found')
  // An office may have passed it on: only a newly chosen place chooses anew.
  const agency = opensStep(targets, 'area')
    ? await agencyOfPlace(tx, ctx.city, profileOf(ctx), application.area)
    : await agencyOf(tx, ctx.city, locked.accepting_agency_id)
  if (!agency) return refuse('application.no-agency')
  const written = await write(tx, ctx, { draft, locked, application, agencyId: agency.id })
  await tx.run(store.closeNotice, ctx.city, notice.id, 'answered', tx.now)
  const logged = { id, accountId: draft.accountId, rulesVersion: locked.rules_version }
  const { event, from, to } = step.value
  const detail = { round: notice.round, revision: locked.revision + 1 }
  await logStep(tx, ctx, logged, { event, from, to, version: written, agencyId: agency.id, detail })
  const params = { number: locked.number, agency: agency.name }
  const told = { accountId: draft.accountId, city: ctx.city, sms: false } as const
  await tell(tx, ctx, { ...told, template: 'applications.supplemented', params })
  const object = { kind: 'pre-application', id }
  await record(tx, ctx, { action: 'applications.answer-supplement', object, agencyId: agency.id, detail })
  return ok({ preApplicationId: id, number: locked.number })
}

type Answer = { draft: EditableDraft; locked: store.PreApplication; application: ParsedApplication; agencyId: string }

async function write(tx: Tx, ctx: Ctx, { draft, locked, application, agencyId }: Answer): Promise<number> {
  const { area, members } = application
  const { rules, today } = draft.context
  const revision = locked.revision + 1
  const written = {
    preApplicationId: locked.id,
    revision,
    accountId: draft.accountId,
    draftId: draft.row.id,
    application,
  }
  await writeRevision(tx, ctx, written)
  const saved = await tx.row(
    store.resubmit,
    ctx.city,
    locked.id,
    locked.version,
    agencyId,
    area.district,
    area.street ?? null,
    area.committee ?? null,
    members.length,
    tx.now,
    lastDayOf(rules.deadlines.acceptanceCheck, today, ctx.cities.calendar),
    snapshotHash(snapshotOf(draft, application, locked.pledge_hash)),
  )
  if (!saved) throw new Error('a locked pre-application was changed by another')
  return saved.version
}

function profileOf(ctx: Ctx) {
  const profile = ctx.cities.profileOf(ctx.city)
  if (!profile) throw new Error('a city with applications is not open')
  return profile
}
