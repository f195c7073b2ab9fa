import type { Tx } from '@anju/db'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { asRotation } from './list-photos.ts'
import type { Rotation } from './orientation.ts'
import * as store from './store.ts'

export type Turn = 'left' | 'right'

/** Turn an own photo by a quarter: a number changes, the picture is not encoded again. The feature has checked that it may. */
export async function rotatePhoto(
  tx: Tx,
  ctx: Ctx,
  { city, fileId, turn }: { city: string; fileId: string; turn: Turn },
): Promise<Outcome<{ rotation: Rotation }, 'not-found'>> {
  if (ctx.actor.kind !== 'citizen') return refuse('not-found')
  const degrees = turn === 'right' ? 90 : 270
  const row = await tx.row(store.rotate, city, fileId, ctx.actor.accountId, degrees)
  if (!row) return refuse('not-found')
  await record(tx, ctx, {
    action: 'files.rotate',
    object: { kind: 'file', id: fileId },
    city,
    detail: { rotation: row.rotation },
  })
  return ok({ rotation: asRotation(row.rotation) })
}
