import { randomUUIDv7 } from 'node:crypto'
import { DatabaseConstraintError, type Tx } from '@anju/db'
import {
  allFaults,
  applicationLife,
  faultsByStep,
  lastDayOf,
  type ParsedApplication,
  readApplication,
} from '@anju/domain/applications'
import { type CityProfile, pledgeText } from '@anju/domain/cities'
import { formatMonthDay, next, type Outcome, ok, plainDate, type Refused, refuse } from '@anju/domain/kit'
import type { Agency } from '../agencies/index.ts'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { type Limit, take } from '../limits/index.ts'
import { tell } from '../messages/index.ts'
import { issueNumber } from '../numbers/index.ts'
import { agencyOfPlace } from './agency-of-place.ts'
import { countsOf, type LoadedDraft, loadDraft } from './draft/load-draft.ts'
import { isActive } from './draft/open-draft.ts'
import * as drafts from './draft/store.ts'
import { logStep } from './events.ts'
import { places } from './places.ts'
import { sha256, snapshotHash, type SnapshotMaterial } from './snapshot.ts'
import * as store from './store.ts'
import { personBidx, writeRevision } from './write-revision.ts'

export type SubmitApplication = {
  draftId: string
  /** Version of the draft that the citizen checked. */
  version: number
}

export type Submitted = { preApplicationId: string; number: string }

export type SubmitRefusal =
  | 'sign-in.required'
  | 'not-found'
  | 'application.real-name-needed'
  | 'application.incomplete'
  | 'application.changed'
  | 'application.active'
  | 'application.person-active'
  | 'application.no-agency'
  | 'limit.reached'

/** Only what really submits counts: a repeat is answered before. */
export const submitLimit: Limit = { name: 'applications.submit', most: 10, seconds: 3_600 }

/**
 * 提交: turn a draft into 预申请, all in one transaction. The owner's repeat, twice, in two tabs or fifty at once, always
 * gets the same number. Everything missing is told at once.
 *
 * Refusals: `sign-in.required`, `not-found`, `application.real-name-needed`, `application.incomplete` (every fault in
 * `fields`, path `<step>.<path>`), `application.changed` (another version of the draft), `application.active` (an own one
 * under way), `application.person-active` (the same person under another account), `application.no-agency`,
 * `limit.reached`.
 */
export async function submitApplication(
  ctx: Ctx,
  input: SubmitApplication,
): Promise<Outcome<Submitted, SubmitRefusal>> {
  const { actor } = ctx
  if (actor.kind !== 'citizen') return refuse('sign-in.required')
  try {
    return await ctx.db.tx((tx) => submit(tx, ctx, actor.accountId, input))
  } catch (error) {
    if (!(error instanceof DatabaseConstraintError) || error.constraint !== 'pre_application_one_active') throw error
    return ctx.db.tx((tx) => refuseActive(tx, ctx, actor.accountId))
  }
}

async function submit(
  tx: Tx,
  ctx: Ctx,
  accountId: string,
  { draftId, version }: SubmitApplication,
): Promise<Outcome<Submitted, SubmitRefusal>> {
  const row = await tx.row(drafts.lockDraft, ctx.city, draftId, accountId)
  if (!row || row.state === 'discarded') return refuse('not-found')
  if (row.state === 'submitted') return repeated(tx, ctx, row)
  const draft = await loadDraft(tx, ctx, row)
  const profile = ctx.cities.profileOf(ctx.city)
  if (!draft || !profile) return refuse('not-found')
  const step = next(applicationLife, 'draft', 'submit', 'applicant')
  if (!step.ok) throw new Error('a draft can be submitted')
  if (!draft.context.verified) return refuse('application.real-name-needed')
  if (row.version !== version) return refuse('application.changed')
  const application = readApplication(draft.documents, draft.context)
  const incomplete = whatIsMissing(draft)
  if (incomplete) return incomplete
  if (!application) throw new Error('an application without a fault could not be read')
  const agency = await agencyOfPlace(tx, ctx.city, profile, application.area)
  if (!agency) return refuse('application.no-agency')
  const taken = await take(tx, ctx, submitLimit, accountId)
  if (!taken.allowed) return refuse('limit.reached', { params: { retryAfterSeconds: taken.retryAfterSeconds } })
  return ok(await write(tx, ctx, { draft, profile, application, agency }))
}

async function repeated(tx: Tx, ctx: Ctx, row: drafts.Draft): Promise<Outcome<Submitted, 'not-found'>> {
  const earlier = await tx.row(store.ofDraft, ctx.city, row.id, row.account_id)
  if (!earlier) throw new Error('a submitted draft without its pre-application')
  return ok({ preApplicationId: earlier.id, number: earlier.number })
}

function whatIsMissing({ documents, materials, context }: LoadedDraft): Refused<'application.incomplete'> | undefined {
  const faults = allFaults(faultsByStep(documents, countsOf(materials), context))
  if (faults.length === 0) return undefined
  const fields = faults.map(({ step, path, code, message }) => ({ path: `${step}.${path}`, code, message }))
  return refuse('application.incomplete', { params: { count: fields.length }, fields })
}

/** The person has an active application in this city: an own one, or one under another account. */
async function refuseActive(
  tx: Tx,
  ctx: Ctx,
  accountId: string,
): Promise<Outcome<never, 'application.active' | 'application.person-active'>> {
  const [latest] = await tx.rows(store.ofAccount, ctx.city, accountId, 1)
  if (latest && isActive(latest)) return refuse('application.active', { params: { number: latest.number } })
  await record(tx, ctx, { action: 'applications.find-person-active', object: { kind: 'account', id: accountId } })
  return refuse('application.person-active')
}

type Complete = { draft: LoadedDraft; profile: CityProfile; application: ParsedApplication; agency: Agency }

async function write(tx: Tx, ctx: Ctx, complete: Complete): Promise<Submitted> {
  const { draft, application, agency } = complete
  const { row, context } = draft
  const id = randomUUIDv7()
  await tx.run(drafts.setDraftState, ctx.city, row.id, 'submitted', tx.now)
  const dueOn = lastDayOf(context.rules.deadlines.acceptanceCheck, context.today, ctx.cities.calendar)
  // Everybody's submitting of the day waits for the counter: it comes as late as may be.
  const number = await issueNumber(tx, ctx.city, 'YS', application.area.district)
  await insert(tx, ctx, complete, { id, number, dueOn })
  const accountId = row.account_id
  await writeRevision(tx, ctx, { preApplicationId: id, revision: 1, accountId, draftId: row.id, application })
  const logged = { id, accountId, rulesVersion: context.rules.version }
  await logStep(tx, ctx, logged, { event: 'submit', from: 'draft', to: 'submitted', version: 1, agencyId: agency.id })
  await tell(tx, ctx, {
    accountId,
    city: ctx.city,
    template: 'applications.submitted',
    params: { number, agency: agency.name, due: dueOn ? formatMonthDay(plainDate(dueOn)) : '日期待定' },
    sms: true,
  })
  await record(tx, ctx, {
    action: 'applications.submit',
    object: { kind: 'pre-application', id },
    agencyId: agency.id,
    detail: { number, members: application.members.length, rules: context.rules.version },
  })
  return { preApplicationId: id, number }
}

async function insert(
  tx: Tx,
  ctx: Ctx,
  { draft, application, agency }: Complete,
  { id, number, dueOn }: { id: string; number: string; dueOn: string | null },
): Promise<void> {
  const { area, members, pledge } = application
  const { rules } = draft.context
  const [applicant] = members
  if (!applicant) throw new Error('an application without its applicant')
  const pledgeHash = sha256(pledgeText(rules.pledge))
  await tx.run(
    store.insertPreApplication,
    ctx.city,
    id,
    number,
    draft.row.account_id,
    draft.row.id,
    agency.id,
    area.district,
    area.street ?? null,
    area.committee ?? null,
    personBidx(ctx.ports.keys, applicant),
    ctx.ports.keys.seal(ctx.city, places.applicantName(id), applicant.name),
    members.length,
    tx.now,
    dueOn,
    snapshotHash(snapshotOf(draft, application, pledgeHash)),
    rules.version,
    pledge.version,
    pledgeHash,
    new Date(pledge.agreedAt),
  )
}

export const snapshotOf = (draft: LoadedDraft, application: ParsedApplication, pledgeHash: Buffer) => ({
  rules: draft.context.rules.version,
  pledge: { version: application.pledge.version, hash: pledgeHash.toString('hex') },
  application,
  materials: draft.materials.map(
    (one): SnapshotMaterial => ({ material: one.material, position: one.position, fileId: one.file_id }),
  ),
})
