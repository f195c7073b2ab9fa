import { randomUUIDv7 } from 'node:crypto'
import type { Tx } from '@anju/db'
import { readSlug, type Writing } from '@anju/domain/content'
import { type Outcome, ok, type PlainDate, refuse } from '@anju/domain/kit'
import { type MayRefusal, refusalCodeOf } from '@anju/domain/officers'
import type { Ctx } from '../../context.ts'
import { once } from '../../idempotency/index.ts'
import { actingOfficer } from '../../officers/index.ts'
import { mayOnContent, takeNewest } from './charge.ts'
import { logStep } from './log-step.ts'
import * as store from './store.ts'

export type DraftContent = { agencyId: string; slug: string; writing: Writing; datedOn: PlainDate | null; key: string }
export type DraftRefusal = MayRefusal | 'form.invalid' | 'content.slug-taken' | 'idempotency.mismatch'

/**
 * Begin a piece with its first draft, for an office that the officer writes for.
 * Refusals: `not-found`, `act.forbidden`, `form.invalid` (address), `content.slug-taken`, `idempotency.mismatch`.
 */
export async function draftContent(ctx: Ctx, input: DraftContent): Promise<Outcome<{ id: string }, DraftRefusal>> {
  const { key, ...request } = input
  const slug = readSlug(input.slug)
  if (!slug.ok) return slug
  return ctx.db.tx((tx) =>
    once(tx, ctx, { route: 'content.draft', key, request }, async () => {
      const officer = await actingOfficer(tx, ctx)
      if (!officer) return refuse('not-found')
      const verdict = mayOnContent(officer, 'edit', input.agencyId, tx)
      if (verdict !== 'allow') return refuse(refusalCodeOf(verdict))
      return begin(tx, ctx, { ...input, by: officer.id })
    }),
  )
}

type Begun = Omit<DraftContent, 'key'> & { by: string | null }

async function begin(tx: Tx, ctx: Ctx, piece: Begun): Promise<Outcome<{ id: string }, 'content.slug-taken'>> {
  const { agencyId, slug, writing, by } = piece
  const id = randomUUIDv7()
  const made = await tx.run(store.insertItem, ctx.city, id, writing.kind, slug, agencyId, by, tx.now)
  if (made === 0) return refuse('content.slug-taken')
  await insertDraft(tx, ctx, { item_id: id, revision: 1, agency_id: agencyId }, piece)
  return ok({ id })
}

async function insertDraft(
  tx: Tx,
  ctx: Ctx,
  at: Pick<store.Revision, 'item_id' | 'revision' | 'agency_id'>,
  { writing: { kind, title, body }, datedOn, by }: Pick<Begun, 'writing' | 'datedOn' | 'by'>,
): Promise<void> {
  const { item_id: id, revision } = at
  await tx.run(store.insertRevision, ctx.city, id, revision, kind, title, JSON.stringify(body), datedOn, by, tx.now)
  await logStep(tx, ctx, at, { event: 'draft', from: null, to: 'draft' })
}

/**
 * Open the next revision of a piece with the words of the newest; what is published stays until that one is.
 * Refusals: `not-found`, `act.forbidden`, `content.open-elsewhere` (there is an unpublished one already).
 */
export async function reviseContent(
  ctx: Ctx,
  { id }: { id: string },
): Promise<Outcome<{ id: string }, MayRefusal | 'content.open-elsewhere'>> {
  return ctx.db.tx(async (tx) => {
    const charge = await takeNewest(tx, ctx, id, 'edit')
    if (!charge.ok) return charge
    const { row, officer } = charge.value
    if (row.state === 'draft' || row.state === 'submitted') return refuse('content.open-elsewhere')
    const writing = writingOf(row)
    const at = { item_id: id, revision: row.revision + 1, agency_id: row.agency_id }
    await insertDraft(tx, ctx, at, { writing, datedOn: row.dated_on as PlainDate | null, by: officer.id })
    return ok({ id })
  })
}

/** The body was checked by the structure of its kind before it was stored. */
export const writingOf = ({ kind, title, body }: Pick<store.Revision, 'kind' | 'title' | 'body'>): Writing =>
  ({ kind, title, body }) as unknown as Writing
