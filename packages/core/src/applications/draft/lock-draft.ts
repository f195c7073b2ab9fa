import type { Tx } from '@anju/db'
import type { SectionFields, SupplementTarget } from '@anju/domain/applications'
import { documentStepOf, isOpened } from '@anju/domain/applications'
import { formatMonthDay, type Outcome, ok, plainDate, refuse, shanghaiDay } from '@anju/domain/kit'
import type { Ctx } from '../../context.ts'
import * as applications from '../store.ts'
import { type LoadedDraft, loadDraft } from './load-draft.ts'
import * as store from './store.ts'

/** What a supplement opened again, for which application and until when. */
export type SupplementScope = {
  preApplication: applications.PreApplication
  notice: applications.Notice
  targets: readonly SupplementTarget[]
}

/** A draft that its owner may change now; with `supplement` only what was named. */
export type EditableDraft = LoadedDraft & { accountId: string; supplement?: SupplementScope }

export type EditRefusal = 'sign-in.required' | 'not-found' | 'draft.closed' | 'supplement.over'

/**
 * The citizen's own draft, locked. A foreign and an unknown one look the same; a submitted one opens again only while a
 * supplement is asked for.
 */
export async function lockEditable(tx: Tx, ctx: Ctx, draftId: string): Promise<Outcome<EditableDraft, EditRefusal>> {
  const { actor, city } = ctx
  if (actor.kind !== 'citizen') return refuse('sign-in.required')
  const { accountId } = actor
  const row = await tx.row(store.lockDraft, city, draftId, accountId)
  if (!row || row.state === 'discarded') return refuse('not-found')
  const scope = row.state === 'submitted' ? await openedAgain(tx, ctx, row) : undefined
  if (scope && !scope.ok) return scope
  const draft = await loadDraft(tx, ctx, row, scope?.value.preApplication)
  if (!draft) return refuse('not-found')
  return ok({ ...draft, accountId, ...(scope ? { supplement: scope.value } : {}) })
}

async function openedAgain(
  tx: Tx,
  { city }: Ctx,
  row: store.Draft,
): Promise<Outcome<SupplementScope, 'draft.closed' | 'supplement.over'>> {
  const preApplication = await tx.row(applications.ofDraft, city, row.id, row.account_id)
  if (preApplication?.state !== 'supplement-requested') return refuse('draft.closed')
  const scope = await supplementScope(tx, city, preApplication)
  if (!scope) return refuse('draft.closed')
  const due = plainDate(scope.notice.due_on)
  return isOver(tx, scope) ? refuse('supplement.over', { params: { due: formatMonthDay(due) } }) : ok(scope)
}

/** What the open notice of an application names; undefined where none is open. */
export async function supplementScope(
  tx: Tx,
  city: string,
  preApplication: applications.PreApplication,
): Promise<SupplementScope | undefined> {
  const notice = await tx.row(applications.openNotice, city, preApplication.id)
  if (!notice) return undefined
  const items = await tx.rows(applications.itemsOfNotice, city, notice.id)
  return { preApplication, notice, targets: items.map(({ kind, target }) => ({ kind, target })) }
}

/** Whether an item was done again since it was asked for: its step changed, a photo of it added. */
export function isDoneAgain(
  { changedAt, materials }: Pick<LoadedDraft, 'changedAt' | 'materials'>,
  { issued_at: asked }: Pick<applications.Notice, 'issued_at'>,
  { kind, target }: SupplementTarget,
): boolean {
  if (kind === 'material') return materials.some((one) => one.material === target && one.added_at >= asked)
  const step = documentStepOf(target.split('.')[0] ?? '')
  const changed = step && changedAt[step]
  return changed !== undefined && changed >= asked
}

/** The last day counts to its end. */
export const isOver = (tx: Tx, { notice }: SupplementScope): boolean => shanghaiDay(tx.now) > notice.due_on

const sectionFieldsOf = ({ context }: LoadedDraft): SectionFields =>
  Object.fromEntries(
    context.rules.form.sections.map((section) => [section.name, section.fields.map((field) => field.name)]),
  )

/** Whether this place may be changed now: any of an open draft, of a supplement only what was named. */
export const mayChange = (draft: EditableDraft, path: string): boolean =>
  !draft.supplement || isOpened(draft.supplement.targets, path, sectionFieldsOf(draft))
