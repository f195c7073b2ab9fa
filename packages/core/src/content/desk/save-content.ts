import { contentLife, type Writing } from '@anju/domain/content'
import { next, type Outcome, ok, type PlainDate, refuse } from '@anju/domain/kit'
import type { Ctx } from '../../context.ts'
import { type ContentRefusal, takeVersion } from './charge.ts'
import { logStep } from './log-step.ts'
import * as store from './store.ts'

export type SaveContent = { id: string; version: number; writing: Writing; datedOn: PlainDate | null }

/**
 * Keep a draft as it is typed, unfinished or not.
 * Refusals: `not-found`, `act.forbidden`, `state.conflict` (somebody saved in between), `state.not-allowed` (no draft),
 * `content.kind-fixed`.
 */
export async function saveContent(
  ctx: Ctx,
  input: SaveContent,
): Promise<Outcome<{ id: string }, ContentRefusal | 'content.kind-fixed'>> {
  const { id, writing, datedOn } = input
  return ctx.db.tx(async (tx) => {
    const charge = await takeVersion(tx, ctx, input, 'edit')
    if (!charge.ok) return charge
    const { row, officer } = charge.value
    const step = next(contentLife, row.state, 'edit', 'editor')
    if (!step.ok) return step
    if (writing.kind !== row.kind) return refuse('content.kind-fixed')
    const { title, body } = writing
    const words = [title, JSON.stringify(body), datedOn] as const
    const saved = await tx.row(store.save, ctx.city, id, row.revision, row.version, ...words, officer.id, tx.now)
    if (!saved) return refuse('state.conflict')
    // Autosave would fill the history with nothing: an edit by the same person is told once.
    if (row.edited_by !== officer.id) await logStep(tx, ctx, row, step.value)
    return ok({ id })
  })
}
