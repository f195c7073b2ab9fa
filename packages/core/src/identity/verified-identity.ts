import type { Tx } from '@anju/db'
import type { Ctx } from '../context.ts'
import { openPerson, type VerifiedIdentity } from './person.ts'
import * as store from './store.ts'

/**
 * Who the signed-in citizen's account is, in clear, for the applicant's locked row; undefined as long as the account is
 * not verified. Only the citizens' surface may read it: staff see the copy in what was submitted.
 */
export async function verifiedIdentity(
  tx: Tx,
  ctx: Pick<Ctx, 'ports'>,
  accountId: string,
): Promise<VerifiedIdentity | undefined> {
  const account = await tx.row(store.accountIdentity, accountId)
  const person = account?.person_bidx ? await tx.row(store.findPerson, account.person_bidx) : undefined
  return person && person.account_id === accountId ? openPerson(ctx, person) : undefined
}
