import type { Tx } from '@anju/db'
import { type Password, readPassword } from '@anju/domain/accounts'
import { invalid, type Outcome, ok, type Phone, readAll, type Reading, refuse } from '@anju/domain/kit'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { phonePlace } from '../messages/index.ts'
import { findPhoneProof, type PhoneProof } from './phone-proof.ts'
import { closeSession, openSession } from './sessions.ts'
import * as store from './store.ts'

export type RegisterAccount = {
  /** The cookie of the code that proved the phone. */
  challenge: string | undefined
  password: string
  /** Version of the privacy policy that was agreed to; undefined: not agreed. */
  privacyVersion: string | undefined
  /** What the browser calls itself; kept as a hash. */
  agent: string
}

export type Registered = { phone: Phone; sessionToken: string }
export type RegisterRefusal = 'form.invalid' | 'phone.unproven' | 'phone.registered' | 'service.busy'

type Asked = { proof: PhoneProof; password: Password; privacyVersion: string; agent: string }

/**
 * Second step of registering: a password, and the account is made and signed in. Two who race for one phone get one
 * account; the same request again (a double click, a lost answer) is answered as the first one was.
 */
export async function registerAccount(ctx: Ctx, input: RegisterAccount): Promise<Outcome<Registered, RegisterRefusal>> {
  const proof = await ctx.db.tx((tx) => findPhoneProof(tx, ctx, input.challenge))
  if (!proof) return refuse('phone.unproven')
  const read = readAll({
    password: readPassword(input.password, { phone: proof.phone }),
    privacyVersion: readAgreement(input.privacyVersion),
  })
  if (!read.ok) return read
  const asked = { proof, ...read.value, agent: input.agent }
  if (proof.usedAt) return answerAgain(ctx, asked)
  const hash = await ctx.ports.passwords.hash(asked.password)
  if (hash === undefined) return refuse('service.busy')
  return (await ctx.db.tx((tx) => makeAccount(tx, ctx, asked, hash))) ?? answerAgain(ctx, asked)
}

function readAgreement(version: string | undefined): Reading<string> {
  if (version) return ok(version)
  return invalid('privacy', 'privacy.not-agreed', '请先看隐私政策，同意后勾选这一项')
}

/** undefined: the same proof was used while the password was being hashed. */
async function makeAccount(
  tx: Tx,
  ctx: Ctx,
  { proof, privacyVersion, agent }: Asked,
  passwordHash: string,
): Promise<Outcome<Registered, 'phone.registered'> | undefined> {
  if (!(await tx.row(store.useProof, proof.phoneBidx, proof.codeId, tx.now))) return undefined
  const id = proof.codeId
  if (!(await tx.row(store.claimPhone, proof.phoneBidx, id))) return refuse('phone.registered')
  const phone = ctx.ports.keys.seal('nation', phonePlace(id), proof.phone)
  await tx.run(store.insertAccount, id, passwordHash, phone, privacyVersion, tx.now)
  await record(tx, ctx, {
    action: 'accounts.register',
    object: { kind: 'account', id },
    fields: ['phone'],
    detail: { privacyVersion },
  })
  await closeSession(ctx, tx)
  return ok({ phone: proof.phone, sessionToken: await openSession(ctx, tx, id, agent) })
}

/**
 * The account of this very proof, opened with its password; any other account of the phone only says that it exists.
 * An account takes over the id of the code that proved its phone, so that the two know each other.
 */
async function answerAgain(ctx: Ctx, { proof, password, agent }: Asked): Promise<Outcome<Registered, RegisterRefusal>> {
  const found = await ctx.db.tx((tx) => tx.row(store.findByPhone, proof.phoneBidx))
  const own = found?.id === proof.codeId ? found : undefined
  const verdict = await ctx.ports.passwords.verify(password, own?.password_hash)
  if (!verdict) return refuse('service.busy')
  if (!own || !verdict.matches) return refuse('phone.registered')
  return ctx.db.tx(async (tx) => {
    await record(tx, ctx, { action: 'accounts.register-again', object: { kind: 'account', id: own.id } })
    await closeSession(ctx, tx)
    return ok({ phone: proof.phone, sessionToken: await openSession(ctx, tx, own.id, agent) })
  })
}
