import { shanghaiDay } from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import * as store from './store.ts'

/**
 * Somebody came by the deep link of another portal (`?from=sdzw`). Only the count is kept; a source that is no short name
 * is not counted. Nothing depends on it.
 */
export async function countArrival(ctx: Ctx, { source, section }: { source: string; section: string }): Promise<void> {
  if (!/^[a-z0-9-]{1,20}$/.test(source) || !/^[a-z-]{1,30}$/.test(section)) return
  await ctx.db.tx((tx) => tx.run(store.count, ctx.city, shanghaiDay(tx.now), source, section))
}
