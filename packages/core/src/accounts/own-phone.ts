import { type Outcome, ok, type Phone, refuse } from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import { phoneOfAccount } from '../messages/index.ts'

/** The signed-in citizen's own phone; the page masks it. */
export async function ownPhone(ctx: Ctx): Promise<Outcome<Phone, 'sign-in.required'>> {
  const { actor } = ctx
  if (actor.kind !== 'citizen') return refuse('sign-in.required')
  const phone = await ctx.db.tx((tx) => phoneOfAccount(ctx, tx, actor.accountId))
  return phone ? ok(phone) : refuse('sign-in.required')
}
