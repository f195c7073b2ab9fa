import type { Tx } from '@anju/db'
import type { Phone } from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import type { SealedPlace } from '../ports.ts'
import * as store from './store.ts'

/** Where an account's phone is sealed. */
export const phonePlace = (accountId: string): SealedPlace => ({ table: 'account', column: 'phone_ct', id: accountId })

/** The phone of an active account, in clear: only to write to it or to show it masked. */
export async function phoneOfAccount(ctx: Pick<Ctx, 'ports'>, tx: Tx, accountId: string): Promise<Phone | undefined> {
  const row = await tx.row(store.findPhone, accountId)
  return row && (ctx.ports.keys.openText(phonePlace(accountId), row.phone_ct) as Phone) // sealed after it was read as one
}
