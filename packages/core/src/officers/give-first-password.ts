import { type Outcome, ok, refuse } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { normalLogin } from './officer-password.ts'
import * as store from './store.ts'

/** For an officer who forgot the own one: a first password again. Every session ends; an operator's act. */
export async function giveFirstPassword(
  ctx: Ctx,
  input: { login: string; password: string },
): Promise<Outcome<void, 'officer.login-unknown' | 'service.busy'>> {
  const place = await ctx.db.tx((tx) => tx.row(store.findLogin, normalLogin(input.login)))
  if (!place) return refuse('officer.login-unknown')
  const hash = await ctx.ports.passwords.hash(input.password)
  if (!hash) return refuse('service.busy')
  const { city, officer_id: id } = place
  return ctx.db.tx(async (tx) => {
    await tx.run(store.saveFirstPassword, city, id, hash, tx.now)
    await tx.run(store.revokeBeyond, id, 0, tx.now)
    await record(tx, ctx, { action: 'officers.give-first-password', object: { kind: 'officer', id }, city })
    return ok(undefined)
  })
}
