import { type Outcome, ok, type Phone, refuse } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { checkCode, type CodeRefusal } from './check-code.ts'
import * as store from './store.ts'

export type ProvePhone = { phone: string; code: string; challenge: string | undefined }

/**
 * First step of registering: the code was right, so the phone is one's own. Only now, and only to its owner, it is told
 * whether the phone is registered already.
 */
export async function provePhone(
  ctx: Ctx,
  input: ProvePhone,
): Promise<Outcome<{ phone: Phone }, CodeRefusal | 'phone.registered'>> {
  return ctx.db.tx(async (tx) => {
    const proven = await checkCode(tx, ctx, { ...input, purpose: 'register' })
    if (!proven.ok) return proven
    const account = await tx.row(store.findByPhone, proven.value.phoneBidx)
    if (!account) return ok({ phone: proven.value.phone })
    await record(tx, ctx, { action: 'accounts.find-registered', object: { kind: 'account', id: account.id } })
    return refuse('phone.registered')
  })
}
