import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { type MayRefusal, refusalCodeOf } from '@anju/domain/officers'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import { actingOfficer, namedOfficers } from '../../officers/index.ts'
import { mayOnContent } from '../desk/charge.ts'
import { type ContentFile, filesOf } from './describe-files.ts'
import * as store from './store.ts'

export type DeskFile = ContentFile & { createdByName: string | null }

/** What an officer may know of these files: those of offices whose pieces the officer may see, in the order asked for. */
export async function listContentFiles(ctx: Ctx, ids: readonly string[]): Promise<Outcome<readonly DeskFile[], never>> {
  return ctx.db.tx(async (tx) => {
    const officer = await actingOfficer(tx, ctx)
    if (!officer) return ok([])
    const found = await filesOf(tx, ctx.city, ids)
    const seen = [...new Set(ids)]
      .flatMap((id) => found.get(id) ?? [])
      .filter((one) => mayOnContent(officer, 'view', one.agencyId, tx) === 'allow')
    const names = await namedOfficers(
      tx,
      ctx.city,
      seen.map((one) => one.createdBy),
    )
    return ok(seen.map((one) => ({ ...one, createdByName: one.createdBy && (names.get(one.createdBy)?.name ?? null) })))
  })
}

/**
 * Throw a file away that no piece needs: none that is being written, is read or will be names it. What it was called and
 * what it held are gone.
 * Refusals: `not-found`, `act.forbidden`, `content-file.named`.
 */
export async function eraseContentFile(
  ctx: Ctx,
  { id }: { id: string },
): Promise<Outcome<object, MayRefusal | 'content-file.named'>> {
  const erased = await ctx.db.tx(async (tx): Promise<Outcome<readonly string[], MayRefusal | 'content-file.named'>> => {
    const officer = await actingOfficer(tx, ctx)
    const file = (await filesOf(tx, ctx.city, [id])).get(id)
    if (!officer || !file) return refuse('not-found')
    const verdict = mayOnContent(officer, 'edit', file.agencyId, tx)
    if (verdict !== 'allow') return refuse(refusalCodeOf(verdict))
    if ((await tx.row(store.isNamed, ctx.city, id))?.named) return refuse('content-file.named')
    await tx.run(store.erase, ctx.city, id, officer.id, tx.now)
    const object = { kind: 'content-file', id }
    await record(tx, ctx, { action: 'content.erase-file', object, agencyId: file.agencyId })
    return ok((await tx.rows(store.objectKeys, ctx.city, id)).map((one) => one.object_key))
  })
  if (!erased.ok) return erased
  // Best effort: what is left, the reconciler removes.
  await Promise.allSettled(erased.value.map((key) => ctx.ports.files.remove(key)))
  return ok({})
}
