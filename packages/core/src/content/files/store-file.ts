import { createHash, randomUUIDv7 } from 'node:crypto'
import type { Tx } from '@anju/db'
import type { ContentFileKind } from '@anju/domain/content'
import { type Outcome, ok, refuse, shanghaiDay } from '@anju/domain/kit'
import { type MayRefusal, refusalCodeOf } from '@anju/domain/officers'
import { record } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import type { Upload } from '../../files/index.ts'
import { type Limit, take } from '../../limits/index.ts'
import { actingOfficer } from '../../officers/index.ts'
import { mayOnContent } from '../desk/charge.ts'
import { type Prepared, type PrepareRefusal, prepareFile } from './prepare-file.ts'
import * as store from './store.ts'

export type StoreContentFile = { agencyId: string; kind: ContentFileKind; upload: Upload }
export type StoreFileRefusal = MayRefusal | PrepareRefusal | 'content-file.away' | 'limit.reached'

const hourly: Limit = { name: 'content.upload-hour', most: 300, seconds: 3_600 }

/**
 * Take in a picture or an attachment for an office that the officer writes for: looked at in a confined process, and kept
 * until a piece names it. A picture is made anew in the widths of pages, an attachment stays as it is.
 *
 * Refusals: `not-found`, `act.forbidden`, `limit.reached`, `content-file.*`.
 */
export async function storeContentFile(
  ctx: Ctx,
  input: StoreContentFile,
): Promise<Outcome<{ id: string }, StoreFileRefusal>> {
  const allowed = await ctx.db.tx((tx) => mayUpload(tx, ctx, input.agencyId))
  if (!allowed.ok) return allowed
  return putContentFile(ctx, { ...input, by: allowed.value.id })
}

async function mayUpload(
  tx: Tx,
  ctx: Ctx,
  agencyId: string,
): Promise<Outcome<{ id: string }, MayRefusal | 'limit.reached'>> {
  const officer = await actingOfficer(tx, ctx)
  if (!officer) return refuse('not-found')
  const verdict = mayOnContent(officer, 'edit', agencyId, tx)
  if (verdict !== 'allow') return refuse(refusalCodeOf(verdict))
  const taken = await take(tx, ctx, hourly, officer.id)
  if (!taken.allowed) return refuse('limit.reached', { params: { retryAfterSeconds: taken.retryAfterSeconds } })
  return ok(officer)
}

type Put = StoreContentFile & { by: string | null }
type Laid = { id: string; objects: readonly { part: string; bytes: Buffer; key: string; sha256: Buffer }[] }

/** The same without asking who: for the demonstration's own files. */
export async function putContentFile(
  ctx: Ctx,
  put: Put,
): Promise<Outcome<{ id: string }, PrepareRefusal | 'content-file.away'>> {
  const prepared = await prepareFile(ctx, put.kind, put.upload)
  if (!prepared.ok) return prepared
  const laid = await ctx.db.tx((tx) => announce(tx, ctx, put, prepared.value))
  if (!(await putAll(ctx, laid))) {
    await discard(ctx, laid)
    return refuse('content-file.away')
  }
  await ctx.db.tx((tx) => finish(tx, ctx, put, laid))
  return ok({ id: laid.id })
}

/** The pending row comes before the objects: whatever happens in between, the reconciler knows what to remove. */
async function announce(tx: Tx, ctx: Ctx, { agencyId, kind, upload, by }: Put, prepared: Prepared): Promise<Laid> {
  const { name, mediaType, bytes, width, height, unread } = prepared
  const id = randomUUIDv7()
  const folder = `${ctx.city}/${shanghaiDay(tx.now).slice(0, 7)}`
  const objects = prepared.objects.map((one) => ({
    ...one,
    key: `${folder}/${randomUUIDv7()}`,
    sha256: sha256(one.bytes),
  }))
  const size = [bytes, width, height] as const
  const uploaded = sha256(upload.bytes)
  await tx.run(
    store.insertPending,
    ctx.city,
    id,
    agencyId,
    kind,
    name,
    mediaType,
    ...size,
    uploaded,
    unread,
    by,
    tx.now,
  )
  await tx.run(
    store.insertObjects,
    ctx.city,
    id,
    objects.map((one) => one.part),
    objects.map((one) => one.bytes.length),
    objects.map((one) => one.sha256),
    objects.map((one) => one.key),
  )
  return { id, objects }
}

/** A store that is full or away is a refusal; nothing is lost by trying again. */
async function putAll({ ports: { files } }: Ctx, { objects }: Laid): Promise<boolean> {
  try {
    for (const { key, bytes } of objects) await files.put(key, bytes)
    return true
  } catch {
    return false
  }
}

async function finish(tx: Tx, ctx: Ctx, { agencyId, kind }: Put, { id }: Laid): Promise<void> {
  const stored = await tx.run(store.markStored, ctx.city, id, tx.now)
  if (stored !== 1) throw new Error('a file that was just announced is not pending any more')
  const object = { kind: 'content-file', id }
  await record(tx, ctx, { action: 'content.store-file', object, agencyId, detail: { kind } })
}

/** Best effort: what is left behind here, the reconciler removes within the hour. */
async function discard(ctx: Ctx, { id, objects }: Laid): Promise<void> {
  await Promise.allSettled(objects.map(({ key }) => ctx.ports.files.remove(key)))
  await ctx.db.tx((tx) => tx.rows(store.deletePending, ctx.city, id))
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
