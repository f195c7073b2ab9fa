import { randomUUIDv7 } from 'node:crypto'
import type { Tx } from '@anju/db'
import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { openItems, type OpenItems } from './open-items.ts'
import * as store from './store.ts'

export type Current = {
  row: store.Verification
  photos: readonly store.PhotoRow[]
  faults: readonly store.FaultRow[]
  open: OpenItems
}

export type EditRefusal = 'sign-in.required' | 'identity.not-open' | 'identity.elsewhere'

/** The verification of an account, wherever it is, or undefined. */
export async function findCurrent(tx: Tx, accountId: string): Promise<Current | undefined> {
  const pointer = await tx.row(store.accountIdentity, accountId)
  const row = pointer && (await tx.row(store.findVerification, pointer.city, pointer.verification_id))
  return row && withParts(tx, row)
}

export async function withParts(tx: Tx, row: store.Verification): Promise<Current> {
  const photos = await tx.rows(store.listPhotos, row.city, row.id)
  const faults = await tx.rows(store.listFaults, row.city, row.id)
  return { row, photos, faults, open: openItems(row, faults, photos) }
}

/**
 * The signed-in citizen's verification, locked, to be changed in the visited city; begun here when there is none yet.
 * Refusals: `identity.not-open` (under review or decided), `identity.elsewhere` (begun in another city).
 */
export async function lockToEdit(tx: Tx, ctx: Ctx): Promise<Outcome<Current, EditRefusal>> {
  const locked = await lockOwn(tx, ctx)
  if (!locked.ok) return locked
  const row = locked.value
  if (row.state !== 'draft' && row.state !== 'returned') return refuse('identity.not-open')
  return ok(await withParts(tx, row))
}

/** The same, in whatever state it is. */
export async function lockOwn(
  tx: Tx,
  ctx: Ctx,
): Promise<Outcome<store.Verification, 'sign-in.required' | 'identity.elsewhere'>> {
  const { actor, city } = ctx
  if (actor.kind !== 'citizen') return refuse('sign-in.required')
  const pointer = (await tx.row(store.accountIdentity, actor.accountId)) ?? (await begin(tx, ctx, actor.accountId))
  return pointer.city === city ? ok(await lockPointed(tx, pointer)) : elsewhere(ctx, pointer.city)
}

/** The verification of any account, locked wherever it is: first of all rows, so that nobody waits in a circle. */
export async function lockOf(tx: Tx, accountId: string): Promise<store.Verification> {
  const pointer = await tx.row(store.accountIdentity, accountId)
  if (!pointer) throw new Error('an account without a verification')
  return lockPointed(tx, pointer)
}

type Pointer = { city: string; verification_id: string }

async function lockPointed(tx: Tx, pointer: Pointer): Promise<store.Verification> {
  const row = await tx.row(store.lockVerification, pointer.city, pointer.verification_id)
  if (!row) throw new Error('an account points to a verification that is not there')
  return row
}

/** Two requests at once: the key of the account decides, and both go on with the same draft. */
async function begin(tx: Tx, ctx: Ctx, accountId: string): Promise<Pointer> {
  const id = randomUUIDv7()
  const isFirst = (await tx.run(store.claimAccount, accountId, ctx.city, id)) === 1
  if (isFirst) {
    await tx.run(store.insertDraft, ctx.city, id, accountId, tx.now)
    await record(tx, ctx, { action: 'identity.begin', object: { kind: 'verification', id } })
    return { city: ctx.city, verification_id: id }
  }
  const other = await tx.row(store.accountIdentity, accountId)
  if (!other) throw new Error('an account that was just pointed to a verification points nowhere')
  return other
}

function elsewhere(ctx: Ctx, city: string): Outcome<never, 'identity.elsewhere'> {
  return refuse('identity.elsewhere', { params: { city, name: ctx.cities.site(city)?.name ?? '别的城市' } })
}
