import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import * as store from './store.ts'

export type Reconciled = { rows: number; objects: number }

const graceMs = 3_600_000
const batch = 500

/**
 * Job `files.reconcile`: what an interrupted upload left behind for more than an hour is removed, both ways: rows that
 * never became stored files with their objects, and objects that no living row points to, those of erased files among
 * them. Done twice it changes nothing.
 */
export async function reconcileFiles(ctx: Ctx): Promise<Reconciled> {
  const before = await ctx.db.tx(async (tx) => new Date(tx.now.getTime() - graceMs))
  const rows = (await removeStaleRows(ctx, before)) + (await removeStaleContent(ctx, before))
  const done = { rows, objects: await removeOrphans(ctx, before) }
  if (done.rows + done.objects > 0) {
    const object = { kind: 'file-store', id: null }
    await ctx.db.tx((tx) => record(tx, ctx, { action: 'files.reconcile', object, detail: done }))
  }
  return done
}

/** The row goes first and only while it is pending: an upload that finishes at this very moment keeps its objects. */
async function removeStaleRows(ctx: Ctx, before: Date): Promise<number> {
  let removed = 0
  for (;;) {
    const stale = await ctx.db.tx((tx) => tx.rows(store.stalePending, before, batch))
    for (const { city, id } of stale) {
      const gone = await ctx.db.tx((tx) => tx.row(store.deletePending, city, id))
      if (!gone) continue
      removed += 1
      for (const key of [gone.object_key, gone.thumbnail_key]) await ctx.ports.files.remove(key)
    }
    if (stale.length < batch) return removed
  }
}

/** Files of content have no keys to lose: with the row gone their objects are orphans. */
async function removeStaleContent(ctx: Ctx, before: Date): Promise<number> {
  let removed = 0
  for (;;) {
    const stale = await ctx.db.tx((tx) => tx.rows(store.staleContentPending, before, batch))
    for (const { city, id } of stale) {
      if (await ctx.db.tx((tx) => tx.row(store.deleteContentPending, city, id))) removed += 1
    }
    if (stale.length < batch) return removed
  }
}

async function removeOrphans(ctx: Ctx, before: Date): Promise<number> {
  let removed = 0
  let keys: string[] = []
  const settle = async () => {
    removed += await removeUnknown(ctx, keys)
    keys = []
  }
  for await (const key of ctx.ports.files.list(before)) {
    if (keys.push(key) === batch) await settle()
  }
  await settle()
  return removed
}

async function removeUnknown(ctx: Ctx, keys: readonly string[]): Promise<number> {
  if (keys.length === 0) return 0
  const known = new Set((await ctx.db.tx((tx) => tx.rows(store.knownObjects, keys))).map((row) => row.key))
  const orphans = keys.filter((key) => !known.has(key))
  for (const key of orphans) await ctx.ports.files.remove(key)
  return orphans.length
}
