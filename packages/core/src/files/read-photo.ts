import { createHash } from 'node:crypto'
import type { Tx } from '@anju/db'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { asRotation } from './list-photos.ts'
import { turned } from './orientation.ts'
import { keyPlace, namePlace, openPhoto, type PhotoPart } from './photo-cipher.ts'
import * as store from './store.ts'

export type ReadPhoto = { fileId: string; part: PhotoPart }

/** A JPEG without metadata but its turn, and the name to save it under. */
export type PhotoContent = { jpeg: Buffer; name: string }

export type PhotoFacts = Pick<store.StoredFile, 'id' | 'account_id' | 'purpose'>

/** What the owning feature says about an officer who wants to see a photo. */
export type PhotoPermit<C extends string> = (tx: Tx, file: PhotoFacts) => Promise<Outcome<{ purpose: string }, C>>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The bytes of one photo of the visited city, for its owner; for anybody else the feature that owns the photo decides by
 * `permit`. Every look is an audit event. A foreign photo, an unknown one and an erased one look the same.
 *
 * Refusals: `not-found`, `file.store-down` (the store is away), `file.damaged` (what came back is not what was put
 * there: never served), and those of `permit`.
 */
export async function readPhoto<C extends string = never>(
  ctx: Ctx,
  { fileId, part }: ReadPhoto,
  permit?: PhotoPermit<C>,
): Promise<Outcome<PhotoContent, C | 'not-found' | 'file.store-down' | 'file.damaged'>> {
  if (!uuid.test(fileId)) return refuse('not-found')
  const found = await ctx.db.tx((tx) => find(tx, ctx, { fileId, part }, permit))
  if (!found.ok) return found
  const file = found.value
  const sealed = await fetchObject(ctx, part === 'full' ? file.object_key : file.thumbnail_key)
  if (sealed === 'away') return refuse('file.store-down')
  const jpeg = sealed && openChecked(ctx, file, part, sealed)
  if (!jpeg) return tellDamage(ctx, file, part)
  return ok({ jpeg: turned(jpeg, asRotation(file.rotation)), name: nameOf(ctx, file) })
}

async function find<C extends string>(
  tx: Tx,
  ctx: Ctx,
  { fileId, part }: ReadPhoto,
  permit: PhotoPermit<C> | undefined,
): Promise<Outcome<store.StoredFile, C | 'not-found'>> {
  const file = await tx.row(store.findStored, ctx.city, fileId)
  if (!file) return refuse('not-found')
  const allowed = permit ? await permit(tx, file) : ownerOnly(ctx, file)
  if (!allowed.ok) return allowed
  await record(tx, ctx, {
    action: 'files.view',
    object: { kind: 'file', id: file.id },
    city: file.city,
    purpose: allowed.value.purpose,
    fields: ['photo'],
    detail: { part },
  })
  return ok(file)
}

function ownerOnly({ actor }: Ctx, file: PhotoFacts): Outcome<{ purpose: string }, 'not-found'> {
  const isOwner = actor.kind === 'citizen' && actor.accountId === file.account_id
  return isOwner ? ok({ purpose: 'own' }) : refuse('not-found')
}

async function fetchObject({ ports }: Ctx, key: string): Promise<Buffer | undefined | 'away'> {
  try {
    return await ports.files.get(key)
  } catch {
    return 'away'
  }
}

/** undefined: the object is not the one that was put there. */
function openChecked({ ports }: Ctx, file: store.StoredFile, part: PhotoPart, sealed: Buffer): Buffer | undefined {
  const expected = part === 'full' ? file.cipher_sha256 : file.thumbnail_sha256
  if (!createHash('sha256').update(sealed).digest().equals(expected)) return undefined
  return openPhoto(ports.keys.openFileKey(keyPlace(file.id), wrappedKeyOf(file)), file.id, part, sealed)
}

/** A stored file has its key: the schema says so. */
function wrappedKeyOf({ wrapped_key }: store.StoredFile): Buffer {
  if (!wrapped_key) throw new Error('a stored file without its key')
  return wrapped_key
}

async function tellDamage(ctx: Ctx, file: store.StoredFile, part: PhotoPart): Promise<Outcome<never, 'file.damaged'>> {
  const object = { kind: 'file', id: file.id }
  await ctx.db.tx((tx) => record(tx, ctx, { action: 'files.find-damaged', object, city: file.city, detail: { part } }))
  return refuse('file.damaged')
}

const nameOf = ({ ports }: Ctx, { id, original_name_ct }: store.StoredFile): string =>
  original_name_ct ? ports.keys.openText(namePlace(id), original_name_ct) : '照片.jpg'
