import { randomBytes, randomUUIDv7 } from 'node:crypto'
import type { PhotoSlot } from '@anju/domain/kit'
import type { TestOffice } from '@anju/testkit/context'
import type { Ctx } from '../context.ts'
import { accountIdentity } from './store.ts'
import { attachPhoto, type SaveDetails, saveDetails, submitVerification, type VerificationReceipt } from './index.ts'

/** An invented person with a number that checks. */
export const sample: Required<SaveDetails> = {
  name: '张样例',
  idDocumentType: 'residentIdCard',
  issuingCountry: '',
  idDocumentNumber: '11010519491231002X',
  city: '370300',
}

export const otherSample = { ...sample, name: '李示范', idDocumentNumber: '370303199003070013' }

/** Something that begins like a JPEG and is different each time. */
export const anyPicture = (size = 2_000): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(size - 4)])

export const attach = (ctx: Ctx, slot: PhotoSlot, bytes = anyPicture()) =>
  attachPhoto(ctx, { slot, upload: { name: `${slot}.jpg`, bytes, truncated: false } })

/** A signed-in citizen without the way in: nothing here asks for more than the account's id. */
export const anyCitizen = (office: TestOffice, city = '370300'): Ctx =>
  office.ctx({ actor: { kind: 'citizen', accountId: randomUUIDv7(), sessionId: randomUUIDv7() }, city })

/** Typed in, photographed and handed in. */
export async function submitted(
  ctx: Ctx,
  details: SaveDetails = sample,
): Promise<VerificationReceipt & { id: string }> {
  const saved = await saveDetails(ctx, details)
  if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.refusal)}`)
  for (const slot of ['front', 'back', 'portrait'] as const) {
    const attached = await attach(ctx, slot)
    if (!attached.ok && attached.refusal.code !== 'identity.locked') throw new Error(attached.refusal.code)
  }
  const receipt = await submitVerification(ctx)
  if (!receipt.ok) throw new Error(`not submitted: ${JSON.stringify(receipt.refusal)}`)
  return { ...receipt.value, id: await idOf(ctx) }
}

async function idOf(ctx: Ctx): Promise<string> {
  if (ctx.actor.kind !== 'citizen') throw new Error('no citizen')
  const { accountId } = ctx.actor
  const found = await ctx.db.tx((tx) => tx.row(accountIdentity, accountId))
  if (!found) throw new Error('nothing begun')
  return found.verification_id
}

export const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  outcome.ok ? 'ok' : outcome.refusal.code
