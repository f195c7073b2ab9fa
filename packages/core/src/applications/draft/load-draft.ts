import type { Tx } from '@anju/db'
import {
  type ApplicationContext,
  type DocumentStep,
  documentFrom,
  documentStepOf,
  type MaterialCounts,
  type StepDocuments,
} from '@anju/domain/applications'
import { shanghaiDay } from '@anju/domain/kit'
import type { Ctx } from '../../context.ts'
import type { Keys } from '../../ports.ts'
import { places } from '../places.ts'
import type { PreApplication } from '../store.ts'
import { cityForm } from './city-form.ts'
import * as store from './store.ts'
import { verifiedApplicant } from './verified-applicant.ts'

/** A draft with all that was typed, and what reading it depends on. */
export type LoadedDraft = {
  row: store.Draft
  documents: StepDocuments
  /** Version of each saved step; a step never saved has none. */
  versions: Readonly<Partial<Record<DocumentStep, number>>>
  /** When each of them was changed last. */
  changedAt: Readonly<Partial<Record<DocumentStep, Date>>>
  materials: readonly store.StoredMaterial[]
  context: ApplicationContext
}

/** A supplement is read under the by-laws and beside the day of its first submitting. */
export type FirstSubmitting = Pick<PreApplication, 'rules_version' | 'submitted_at'>

/** undefined: the city is not open any more. */
export async function loadDraft(
  tx: Tx,
  ctx: Ctx,
  row: store.Draft,
  first?: FirstSubmitting,
): Promise<LoadedDraft | undefined> {
  const form = cityForm(ctx, ctx.city, tx.now, first?.rules_version)
  if (!form) return undefined
  const steps = await tx.rows(store.stepsOfDraft, ctx.city, row.id)
  const verified = await verifiedApplicant(tx, ctx, row.account_id)
  const { rules, divisions, today } = form
  return {
    row,
    documents: openSteps(ctx.ports.keys, row.id, steps),
    versions: Object.fromEntries(steps.map((one) => [one.step, one.version])),
    changedAt: Object.fromEntries(steps.map((one) => [one.step, one.updated_at])),
    materials: await tx.rows(store.materialsOfDraft, ctx.city, row.id),
    context: {
      rules,
      divisions,
      today,
      ...(first ? { since: shanghaiDay(first.submitted_at) } : {}),
      ...(verified ? { verified } : {}),
    },
  }
}

function openSteps(keys: Keys, draftId: string, steps: readonly store.StoredStep[]): StepDocuments {
  const opened = steps.flatMap(({ step, document_ct }) => {
    const known = documentStepOf(step)
    if (!known) return []
    return [[known, documentFrom(JSON.parse(keys.openText(places.step(draftId, step), document_ct)))] as const]
  })
  return Object.fromEntries(opened)
}

export function countsOf(materials: readonly store.StoredMaterial[]): MaterialCounts {
  const counts: Record<string, number> = {}
  for (const { material } of materials) counts[material] = (counts[material] ?? 0) + 1
  return counts
}
