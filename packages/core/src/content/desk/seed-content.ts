import { randomUUIDv7 } from 'node:crypto'
import type { Tx } from '@anju/db'
import type { ContentKind, ContentPiece } from '@anju/domain/content'
import type { Ctx } from '../../context.ts'
import { logStep } from './log-step.ts'
import { goLive } from './publish-content.ts'
import * as store from './store.ts'

/**
 * The first content of a city as its by-laws hand it in, published at once; nothing where the city has content already:
 * what staff keep is theirs.
 */
export async function seedContent(
  tx: Tx,
  ctx: Ctx,
  { agencyId, pieces }: { agencyId: string; pieces: readonly ContentPiece[] },
): Promise<number> {
  if ((await tx.row(store.hasAny, ctx.city))?.found) return 0
  for (const piece of pieces) await seedPiece(tx, ctx, { agencyId, piece })
  return pieces.length
}

/** One piece that nobody wrote here, published at once. */
export async function seedPiece(
  tx: Tx,
  ctx: Ctx,
  { agencyId, piece: { slug, datedOn, writing } }: { agencyId: string; piece: ContentPiece },
): Promise<void> {
  const { kind, title, body } = writing
  const id = randomUUIDv7()
  await tx.run(store.insertItem, ctx.city, id, kind, slug, agencyId, null, tx.now)
  await tx.run(store.insertRevision, ctx.city, id, 1, kind, title, JSON.stringify(body), datedOn, null, tx.now)
  const row = await tx.row(store.newest, ctx.city, id)
  if (!row) throw new Error(`the first revision of ${slug} is not there`)
  await goLive(tx, ctx, { row }, { from: tx.now, until: null, by: null })
  await logStep(tx, ctx, row, { event: 'publish', from: 'draft', to: 'published' })
}

/** Whether an address was ever used, whatever became of its piece. */
export const hasPiece = async (
  tx: Tx,
  { city }: Pick<Ctx, 'city'>,
  { kind, slug }: { kind: ContentKind; slug: string },
): Promise<boolean> => (await tx.row(store.hasItem, city, kind, slug))?.found ?? false
