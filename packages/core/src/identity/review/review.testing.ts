import type { TestDatabase } from '@anju/testkit'
import type { Ctx } from '../../context.ts'
import {
  approveVerification,
  claimVerification,
  type NamedFault,
  type OpenedVerification,
  openVerification,
  returnVerification,
} from './index.ts'

/** Nothing was ever verified. */
export async function emptied(db: TestDatabase): Promise<void> {
  await db.sql('delete from verified_person')
  await db.sql('truncate real_name_event, real_name_fault, real_name_photo, real_name_verification, account_identity')
}

export async function opened(ctx: Ctx, id: string): Promise<OpenedVerification> {
  const outcome = await openVerification(ctx, { id })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

/** Claimed by this officer, with the version that is looked at. */
export async function claimed(ctx: Ctx, id: string): Promise<number> {
  const outcome = await claimVerification(ctx, { id })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return (await opened(ctx, id)).version
}

export const approve = async (ctx: Ctx, id: string) => approveVerification(ctx, { id, version: await claimed(ctx, id) })

export const giveBack = async (ctx: Ctx, id: string, ...faults: NamedFault[]) =>
  returnVerification(ctx, { id, version: await claimed(ctx, id), faults })

export const fault = (item: NamedFault['item'], code: string, note = ''): NamedFault => ({ item, code, note })
