import { endedKeptSince } from '@anju/domain/applications'
import { shanghaiDay, startOfDay } from '@anju/domain/kit'
import type { Ctx } from '../../context.ts'
import { erasePhotos } from '../../files/index.ts'
import * as store from './store.ts'

const mostAtOnce = 200

/**
 * The worker's part: materials of applications that ended two years ago are erased. What was decided, and that there were
 * photos, stays on record. Running twice changes nothing.
 */
export async function eraseEndedMaterials(ctx: Ctx): Promise<number> {
  let erased = 0
  for (;;) {
    const now = await eraseSome(ctx)
    erased += now
    if (now < mostAtOnce) return erased
  }
}

const eraseSome = (ctx: Ctx): Promise<number> =>
  ctx.db.tx(async (tx) => {
    const before = startOfDay(endedKeptSince(shanghaiDay(tx.now)))
    const files = await tx.rows(store.filesKeptLongEnough, before, mostAtOnce)
    let erased = 0
    for (const [city, own] of Map.groupBy(files, (file) => file.city)) {
      const fileIds = own.map((file) => file.file_id)
      erased += await erasePhotos(tx, ctx, { city, fileIds, reason: 'kept-long-enough' })
    }
    return erased
  })
