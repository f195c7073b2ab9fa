import { createHash, randomUUIDv7 } from 'node:crypto'
import type { Tx } from '@anju/db'
import { type Outcome, ok, type Refused, refuse, shanghaiDay } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { type Limit, take } from '../limits/index.ts'
import type { DecodedPhoto, PhotoFault } from '../ports.ts'
import { inspectPhoto, type Upload, type UploadRefusal } from './inspect-photo.ts'
import { keyPlace, namePlace, sealPhoto } from './photo-cipher.ts'
import { savedName } from './saved-name.ts'
import * as store from './store.ts'

export type StorePhotoRefusal = UploadRefusal | PhotoFault | 'file.store-down' | 'limit.reached' | 'sign-in.required'

export type NewPhoto = { id: string; contentMac: Buffer; width: number; height: number }

/** What one account may send: photos in an hour and in a day, and bytes in a day. */
export const uploadLimits = {
  hour: { name: 'files.upload-hour', most: 60, seconds: 3_600 },
  day: { name: 'files.upload-day', most: 100, seconds: 86_400 },
  dayBytes: { name: 'files.upload-day-bytes', most: 200 * 1_048_576, seconds: 86_400 },
} as const satisfies Readonly<Record<string, Limit>>

type Sealed = {
  id: string
  photo: DecodedPhoto
  contentMac: Buffer
  wrapped: Buffer
  name: Buffer
  full: { key: string; bytes: Buffer }
  thumbnail: { key: string; bytes: Buffer }
}

/**
 * Take one uploaded photo in: looked at, decoded in a confined process, encrypted under a key of its own, put into the
 * file store. `attach` is the owning feature's part: it runs in the transaction that makes the file a stored one, so
 * that there is never a stored file that nothing points to. When it refuses, the file is thrown away again.
 *
 * Refusals: `file.too-small`, `file.too-large`, `file.type`, `file.pixels`, `file.corrupt`, `file.busy`,
 * `file.store-down`, `limit.reached`, `sign-in.required`, and those of `attach`.
 */
export async function storePhoto<T, C extends string>(
  ctx: Ctx,
  input: { purpose: store.FilePurpose; upload: Upload },
  attach: (tx: Tx, photo: NewPhoto) => Promise<Outcome<T, C>>,
): Promise<Outcome<T, C | StorePhotoRefusal>> {
  const { actor } = ctx
  if (actor.kind !== 'citizen') return refuse('sign-in.required')
  const inspected = inspectPhoto(input.upload)
  if (!inspected.ok) return inspected
  const limited = await ctx.db.tx((tx) => takeAll(tx, ctx, actor.accountId, input.upload.bytes.length))
  if (limited) return limited
  const decoded = await ctx.ports.photos.decode(input.upload.bytes)
  if (!decoded.ok) return refuse(decoded.fault)

  const sealed = await ctx.db.tx((tx) => announce(tx, ctx, actor.accountId, input, decoded.photo))
  if (!(await putBoth(ctx, sealed))) {
    await discard(ctx, sealed)
    return refuse('file.store-down')
  }
  const outcome = await ctx.db.tx((tx) => finish(tx, ctx, input.purpose, sealed, attach))
  if (!outcome.ok) await discard(ctx, sealed)
  return outcome
}

async function takeAll(
  tx: Tx,
  ctx: Ctx,
  accountId: string,
  bytes: number,
): Promise<Refused<'limit.reached'> | undefined> {
  const { hour, day, dayBytes } = uploadLimits
  const wanted: readonly [Limit, amount: number][] = [
    [hour, 1],
    [day, 1],
    [dayBytes, bytes],
  ]
  for (const [limit, amount] of wanted) {
    const taken = await take(tx, ctx, limit, accountId, amount)
    if (!taken.allowed) return refuse('limit.reached', { params: { retryAfterSeconds: taken.retryAfterSeconds } })
  }
  return undefined
}

/** The pending row comes before the objects: whatever happens in between, the reconciler knows what to remove. */
async function announce(
  tx: Tx,
  ctx: Ctx,
  accountId: string,
  { purpose, upload }: { purpose: store.FilePurpose; upload: Upload },
  photo: DecodedPhoto,
): Promise<Sealed> {
  const sealed = seal(ctx, tx.now, upload, photo)
  await tx.run(
    store.insertPending,
    ctx.city,
    sealed.id,
    accountId,
    purpose,
    photo.jpeg.length,
    photo.width,
    photo.height,
    sealed.contentMac,
    sha256(sealed.full.bytes),
    sha256(sealed.thumbnail.bytes),
    sealed.full.key,
    sealed.thumbnail.key,
    sealed.wrapped,
    sealed.name,
    tx.now,
  )
  return sealed
}

function seal({ city, ports: { keys } }: Ctx, now: Date, upload: Upload, photo: DecodedPhoto): Sealed {
  const id = randomUUIDv7()
  const { key, wrapped } = keys.newFileKey(city, keyPlace(id))
  const folder = `${city}/${shanghaiDay(now).slice(0, 7)}`
  return {
    id,
    photo,
    contentMac: keys.mac('file-content', upload.bytes),
    wrapped,
    name: keys.seal(city, namePlace(id), savedName(upload.name, 'jpg', '照片')),
    full: { key: `${folder}/${id}`, bytes: sealPhoto(key, id, 'full', photo.jpeg) },
    thumbnail: { key: `${folder}/${randomUUIDv7()}`, bytes: sealPhoto(key, id, 'thumbnail', photo.thumbnail) },
  }
}

/** A store that is full or away is a refusal to the citizen, who loses nothing by trying again. */
async function putBoth({ ports: { files } }: Ctx, { full, thumbnail }: Sealed): Promise<boolean> {
  try {
    await files.put(full.key, full.bytes)
    await files.put(thumbnail.key, thumbnail.bytes)
    return true
  } catch {
    return false
  }
}

async function finish<T, C extends string>(
  tx: Tx,
  ctx: Ctx,
  purpose: store.FilePurpose,
  { id, contentMac, photo }: Sealed,
  attach: (tx: Tx, photo: NewPhoto) => Promise<Outcome<T, C>>,
): Promise<Outcome<T, C>> {
  const attached = await attach(tx, { id, contentMac, width: photo.width, height: photo.height })
  if (!attached.ok) return attached
  const stored = await tx.run(store.markStored, ctx.city, id, tx.now)
  if (stored !== 1) throw new Error('a file that was just announced is not pending any more')
  await record(tx, ctx, {
    action: 'files.store',
    object: { kind: 'file', id },
    purpose,
    detail: { bytes: photo.jpeg.length },
  })
  return ok(attached.value)
}

/** Best effort: what is left behind here, the reconciler removes within the hour. */
async function discard(ctx: Ctx, { id, full, thumbnail }: Sealed): Promise<void> {
  const { files } = ctx.ports
  await Promise.allSettled([files.remove(full.key), files.remove(thumbnail.key)])
  await ctx.db.tx((tx) => tx.rows(store.deletePending, ctx.city, id))
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()
