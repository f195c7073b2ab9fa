import type { Tx } from '@anju/db'
import { invalid, type Outcome, ok, type Phone, readAll, type Reading, readPhone, refuse } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { take } from '../limits/index.ts'
import { networkLimits } from './limits.ts'
import { bidxOfPhone } from './one-time-code.ts'
import { closeSession, openSession } from './sessions.ts'
import * as store from './store.ts'
import { countWrong, forgetWrong, lockedFor, type Tries } from './throttle.ts'

export type SignIn = {
  /** 账号: the phone as typed. */
  account: string
  password: string
  agent: string
}

export type SignInRefusal =
  | 'form.invalid'
  | 'limit.reached'
  | 'sign-in.too-often'
  | 'sign-in.locked'
  | 'sign-in.failed'
  | 'service.busy'

type Credentials = { id: string; password_hash: string } | undefined

/**
 * Sign in by phone and password. An unknown phone costs the same work and is answered with the same words; tries are
 * counted per phone and network before the password is looked at.
 */
export async function signIn(ctx: Ctx, input: SignIn): Promise<Outcome<{ sessionToken: string }, SignInRefusal>> {
  const read = readAll({ account: readPhone(input.account, 'account'), password: readTyped(input.password) })
  if (!read.ok) return read
  const { account: phone, password } = read.value
  const { keys, passwords } = ctx.ports
  const tries = { phoneBidx: bidxOfPhone(keys, phone), networkHash: keys.blindIndex('network', ctx.network) }
  const admitted = await ctx.db.tx((tx) => admit(tx, ctx, phone, tries))
  if (!admitted.ok) return admitted
  const found = admitted.value
  const verdict = await passwords.verify(password, found?.password_hash)
  if (!verdict) return refuse('service.busy')
  if (!found || !verdict.matches) return ctx.db.tx((tx) => fail(tx, ctx, tries, found))
  const newHash = verdict.rehash ? await passwords.hash(password) : undefined
  return ctx.db.tx(async (tx) => {
    if (newHash) await tx.run(store.updatePassword, found.id, newHash)
    return ok({ sessionToken: await succeed(tx, ctx, tries, found.id, input.agent) })
  })
}

const readTyped = (password: string): Reading<string> =>
  password ? ok(password) : invalid('password', 'password.empty', '请填写密码')

/** May this network try at all, and against which hash? */
async function admit(
  tx: Tx,
  ctx: Ctx,
  phone: Phone,
  tries: Tries,
): Promise<Outcome<Credentials, 'limit.reached' | 'sign-in.too-often' | 'sign-in.locked'>> {
  const limits = networkLimits(ctx)
  const network = await take(tx, ctx, limits.signIns, ctx.network)
  if (!network.allowed) return refuse('limit.reached', { params: { retryAfterSeconds: network.retryAfterSeconds } })
  const seconds = await lockedFor(tx, tries)
  if (seconds > 0) return refuse('sign-in.locked', { params: { retryAfterSeconds: seconds } })
  const account = await take(tx, ctx, limits.signInsPerAccount, `${phone}|${ctx.network}`)
  if (!account.allowed) return refuse('sign-in.too-often', { params: { retryAfterSeconds: account.retryAfterSeconds } })
  return ok(await tx.row(store.findByPhone, tries.phoneBidx))
}

async function fail(tx: Tx, ctx: Ctx, tries: Tries, found: Credentials) {
  const seconds = await countWrong(tx, ctx, tries, found?.id)
  const object = { kind: 'account', id: found?.id ?? null }
  await record(tx, ctx, { action: 'accounts.fail-sign-in', object, detail: { isLocked: seconds > 0 } })
  if (seconds > 0) return refuse('sign-in.locked' as const, { params: { retryAfterSeconds: seconds } })
  return refuse('sign-in.failed' as const)
}

/** Always a session of its own: one that was open in this browser ends. */
async function succeed(tx: Tx, ctx: Ctx, tries: Tries, accountId: string, agent: string): Promise<string> {
  await forgetWrong(tx, tries)
  await closeSession(ctx, tx)
  await record(tx, ctx, { action: 'accounts.sign-in', object: { kind: 'account', id: accountId } })
  return openSession(ctx, tx, accountId, agent)
}
