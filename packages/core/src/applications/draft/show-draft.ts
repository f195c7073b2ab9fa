import type { Tx } from '@anju/db'
import { areaOf, emptyDocument, faultsByStep, neededMaterials, type StepFaults } from '@anju/domain/applications'
import type { CityProfile, NeededMaterial } from '@anju/domain/cities'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { type Agency } from '../../agencies/index.ts'
import type { Ctx } from '../../context.ts'
import { type ListedPhoto, photosOfIds } from '../../files/index.ts'
import { agencyOfPlace } from '../agency-of-place.ts'
import * as applications from '../store.ts'
import { type NamedItem, namedItems } from '../supplement-items.ts'
import { cityForm } from './city-form.ts'
import { countsOf, type FirstSubmitting, type LoadedDraft, loadDraft } from './load-draft.ts'
import { isDoneAgain, isOver, type SupplementScope, supplementScope } from './lock-draft.ts'
import { isActive } from './open-draft.ts'
import * as store from './store.ts'

/** A draft as its pages show it. */
export type ShownDraft = LoadedDraft & {
  profile: CityProfile
  /** What keeps it from being submitted, step by step. */
  faults: StepFaults
  needed: readonly NeededMaterial[]
  photos: ReadonlyMap<string, ListedPhoto>
  /** Undefined until a district is chosen. */
  agency: Agency | undefined
}

export type ShownSupplement = SupplementScope & {
  items: readonly (NamedItem & { isDoneAgain: boolean })[]
  isOver: boolean
}

/** Where a citizen stands with 业务申请 in the visited city. */
export type Workspace =
  /** `hasEarlier`: a new one begins with what was filled in for the last. */
  | { kind: 'none'; profile: CityProfile; hasEarlier: boolean }
  | { kind: 'draft'; draft: ShownDraft }
  | { kind: 'supplement'; draft: ShownDraft; supplement: ShownSupplement }
  | { kind: 'active'; profile: CityProfile; preApplication: applications.PreApplication }

/**
 * What the pages of 业务申请 show: nothing begun, a draft, a supplement to answer, or an application under way.
 * Refusals: `sign-in.required`, `not-found` (the city is not open).
 */
export async function showWorkspace(ctx: Ctx): Promise<Outcome<Workspace, 'sign-in.required' | 'not-found'>> {
  const { actor, city } = ctx
  if (actor.kind !== 'citizen') return refuse('sign-in.required')
  return ctx.db.tx(async (tx) => {
    const form = cityForm(ctx, city, tx.now)
    if (!form) return refuse('not-found')
    const { profile } = form
    const [latest] = await tx.rows(applications.ofAccount, city, actor.accountId, 1)
    if (latest?.state === 'supplement-requested') return ok(await shownSupplement(tx, ctx, profile, latest))
    if (latest && isActive(latest)) return ok({ kind: 'active', profile, preApplication: latest })
    const row = await tx.row(store.openDraft, city, actor.accountId)
    if (!row) return ok({ kind: 'none', profile, hasEarlier: latest !== undefined })
    return ok({ kind: 'draft', draft: await shown(tx, ctx, profile, row) })
  })
}

async function shownSupplement(
  tx: Tx,
  ctx: Ctx,
  profile: CityProfile,
  preApplication: applications.PreApplication,
): Promise<Workspace> {
  const row = await tx.row(store.findDraft, ctx.city, preApplication.draft_id, preApplication.account_id)
  const scope = await supplementScope(tx, ctx.city, preApplication)
  if (!row || !scope) throw new Error('a supplement without its draft or its notice')
  const draft = await shown(tx, ctx, profile, row, preApplication)
  const named = await namedItems(tx, ctx, scope.notice)
  const items = named.map((item) => ({ ...item, isDoneAgain: isDoneAgain(draft, scope.notice, item) }))
  return { kind: 'supplement', draft, supplement: { ...scope, items, isOver: isOver(tx, scope) } }
}

async function shown(
  tx: Tx,
  ctx: Ctx,
  profile: CityProfile,
  row: store.Draft,
  first?: FirstSubmitting,
): Promise<ShownDraft> {
  const draft = await loadDraft(tx, ctx, row, first)
  if (!draft) throw new Error('an open city without its form')
  const { documents, materials, context } = draft
  const ids = materials.map((one) => one.file_id)
  return {
    ...draft,
    profile,
    faults: faultsByStep(documents, countsOf(materials), context),
    needed: neededMaterials(context.rules.form.materials, documents),
    photos: await photosOfIds(tx, ctx, ctx.city, ids),
    agency: await agencyOfPlace(tx, ctx.city, profile, areaOf(documents.area ?? emptyDocument)),
  }
}
