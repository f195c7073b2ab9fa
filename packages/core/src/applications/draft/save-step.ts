import type { Tx } from '@anju/db'
import {
  applyChange,
  changedPaths,
  type DocumentStep,
  documentStepOf,
  emptyDocument,
  isRepeatOf,
  isSameDocument,
  readStep,
  type StepChange,
  type StepDocument,
  type StepDocuments,
} from '@anju/domain/applications'
import { addDays, type Outcome, ok, type Refused, refuse } from '@anju/domain/kit'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import { places } from '../places.ts'
import { type EditableDraft, type EditRefusal, lockEditable, mayChange } from './lock-draft.ts'
import * as store from './store.ts'

export type SaveStep = {
  draftId: string
  step: DocumentStep
  /** Version of the step that the page showed; 0 for one never saved. */
  version: number
  change: StepChange
}

/** Kept, with its new version; or both: what stands there now and what this page would make of it. */
export type SavedStep =
  | { result: 'saved'; version: number; savedAt: Date; documents: StepDocuments; draft: EditableDraft }
  | { result: 'conflict'; version: number; theirs: StepDocument; yours: StepDocument; draft: EditableDraft }

export type SaveStepRefusal = EditRefusal | 'draft.too-many-rows' | 'supplement.not-named'

/**
 * Keep what one page of a step sent, refused or not: nothing typed is ever lost. Whether it may be submitted is another
 * question, asked of the returned documents. Another version of the step is a conflict, and both are handed back.
 *
 * Refusals: `sign-in.required`, `not-found`, `draft.closed`, `supplement.over`, `draft.too-many-rows`,
 * `supplement.not-named` (a supplement opens only what it names; nothing was kept).
 */
export async function saveStep(ctx: Ctx, input: SaveStep): Promise<Outcome<SavedStep, SaveStepRefusal>> {
  return ctx.db.tx(async (tx) => {
    const locked = await lockEditable(tx, ctx, input.draftId)
    if (!locked.ok) return locked
    const draft = locked.value
    const { step } = input
    const change = stamped(tx, draft, input)
    const changed = applyChange(draft.context.rules.form, step, draft.documents, change)
    if (!changed.ok) return changed
    const version = draft.versions[step] ?? 0
    const before = draft.documents[step] ?? emptyDocument
    const after = changed.value[step] ?? emptyDocument
    const isRepeat = input.version !== version && isRepeatOf(draft.context.rules.form, step, draft.documents, change)
    if (isRepeat || (version > 0 && isSameDocument(before, after))) {
      return ok({ result: 'saved', version, savedAt: draft.row.updated_at, documents: draft.documents, draft })
    }
    if (input.version !== version) return ok({ result: 'conflict', version, theirs: before, yours: after, draft })
    const foreign = outsideSupplement(draft, changed.value)
    if (foreign) return foreign
    return ok(await keep(tx, ctx, draft, step, changed.value))
  })
}

/** When the pledge was agreed to is the server's to say, and stays said while the agreement stands. */
function stamped(tx: Tx, { documents }: EditableDraft, { step, change }: SaveStep): StepChange {
  if (step !== 'pledge' || change.kind !== 'answers') return change
  const { agreedAt: _, ...typed } = change.answers
  if (typed.agree !== 'yes') return { ...change, answers: typed }
  const earlier = documents.pledge?.answers ?? {}
  const stands = earlier.agree === 'yes' && earlier.version === typed.version && earlier.name === typed.name
  return { ...change, answers: { ...typed, agreedAt: stands ? earlier.agreedAt : tx.now.toISOString() } }
}

function outsideSupplement(draft: EditableDraft, changed: StepDocuments): Refused<'supplement.not-named'> | undefined {
  if (!draft.supplement) return undefined
  const paths = Object.entries(changed).flatMap(([name, after]) => {
    const step = documentStepOf(name)
    return step && after ? changedPaths(step, draft.documents[step] ?? emptyDocument, after) : []
  })
  const foreign = paths.filter((path) => !mayChange(draft, path))
  if (foreign.length === 0) return undefined
  const fields = foreign.map((path) => ({ path, code: 'supplement.not-named', message: '这一项没有要求补正，不能改' }))
  return refuse('supplement.not-named', { fields })
}

async function keep(
  tx: Tx,
  ctx: Ctx,
  draft: EditableDraft,
  step: DocumentStep,
  changed: StepDocuments,
): Promise<Extract<SavedStep, { result: 'saved' }>> {
  const { row, accountId, context } = draft
  const documents = { ...draft.documents, ...changed }
  let version = 0
  for (const name of Object.keys(changed)) {
    const one = documentStepOf(name)
    if (!one) continue
    const sealed = ctx.ports.keys.seal(ctx.city, places.step(row.id, one), JSON.stringify(documents[one]))
    const isComplete = readStep(one, documents, context).ok
    const saved = await tx.row(store.saveStep, ctx.city, row.id, one, accountId, sealed, isComplete, tx.now)
    if (one === step) version = saved?.version ?? 0
  }
  await touch(tx, ctx, draft)
  await record(tx, ctx, {
    action: 'applications.save-step',
    object: { kind: 'draft', id: row.id },
    fields: [step],
    detail: { step, version },
  })
  return { result: 'saved', version, savedAt: tx.now, documents, draft }
}

/** Every change keeps the draft alive for as long as the city's rules say. */
export async function touch(tx: Tx, ctx: Ctx, { row, context }: EditableDraft): Promise<void> {
  const keptUntil = addDays(context.today, context.rules.draftKeptDays.value)
  await tx.row(store.touchDraft, ctx.city, row.id, tx.now, keptUntil)
}
