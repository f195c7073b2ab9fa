import { unfinishedKeptDays } from '@anju/domain/identity'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { erasePhotos } from '../files/index.ts'
import * as store from './store.ts'

const mostAtOnce = 200
const dayMs = 86_400_000

/**
 * The worker's part: a verification that was returned, or never handed in, and that nobody touched for thirty days keeps
 * no photos; of one that nobody but its owner has seen, nothing typed stays either. It can be gone on with at any time:
 * its empty places take new photos. One transaction each; running twice changes nothing.
 */
export async function eraseUnfinished(ctx: Ctx): Promise<number> {
  let erased = 0
  for (;;) {
    const idle = await ctx.db.tx((tx) => tx.rows(store.idleVerifications, idleBefore(tx.now), mostAtOnce))
    const before = erased
    for (const { city, id } of idle) if (await eraseOne(ctx, city, id)) erased += 1
    if (idle.length < mostAtOnce || erased === before) return erased
  }
}

const idleBefore = (now: Date): Date => new Date(now.getTime() - unfinishedKeptDays * dayMs)

const eraseOne = (ctx: Ctx, city: string, id: string): Promise<boolean> =>
  ctx.db.tx(async (tx) => {
    const row = await tx.row(store.lockIdle, city, id, idleBefore(tx.now))
    if (!row) return false
    const fileIds = (await tx.rows(store.deletePhotos, city, id)).map((photo) => photo.file_id)
    await erasePhotos(tx, ctx, { city, fileIds, reason: 'kept-long-enough' })
    if (row.state === 'draft') await tx.run(store.saveDetails, city, id, null, null, null, null, null, null, tx.now)
    const object = { kind: 'verification', id }
    const detail = { photos: fileIds.length }
    await record(tx, ctx, { action: 'identity.erase-unfinished', object, city, purpose: 'kept-long-enough', detail })
    return true
  })
