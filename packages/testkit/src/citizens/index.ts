import type { Actor, Ctx } from '@anju/core'
import { findSession, provePhone, registerAccount, requestCode } from '@anju/core/accounts'
import { sendShortMessage } from '@anju/core/messages'
import type { TestOffice } from '../context/index.ts'

/** Steps of a citizen's way in, as the use cases take them. */

export const host = 'gzf.example.org'
export const goodPassword = 'kettle-orbit-7-mauve'

let given = 0

/** A phone that nobody else in this test file has. */
export const newPhone = (): string => `1590000${String((given += 1)).padStart(4, '0')}`

/** Let the worker send everything that is queued. */
export async function deliver(office: TestOffice): Promise<void> {
  const worker = office.ctx({ actor: { kind: 'system' } })
  for (const { name, payload } of office.jobs.splice(0)) {
    if (name === 'short-message.send' && 'shortMessageId' in payload) {
      await sendShortMessage(worker, String(payload.shortMessageId))
    }
  }
}

/** The code of the message that a phone received last. */
export async function lastCode(office: TestOffice): Promise<string> {
  await deliver(office)
  return office.sent.at(-1)?.params.code ?? 'none'
}

/** A code was asked for and has arrived. */
export async function requested(
  office: TestOffice,
  ctx: Ctx,
  phone: string,
): Promise<{ challenge: string; code: string }> {
  const sent = await requestCode(ctx, { purpose: 'register', phone, host })
  if (!sent.ok) throw new Error(`no code: ${sent.refusal.code}`)
  return { challenge: sent.value.challenge, code: await lastCode(office) }
}

/** The phone was proven with its code; the challenge now stands for the proof. */
export async function proven(office: TestOffice, ctx: Ctx, phone: string): Promise<string> {
  const { challenge, code } = await requested(office, ctx, phone)
  const proof = await provePhone(ctx, { phone, code, challenge })
  if (!proof.ok) throw new Error(`not proven: ${proof.refusal.code}`)
  return challenge
}

/** A registered citizen's session token. */
export async function registered(office: TestOffice, phone: string, password = goodPassword): Promise<string> {
  const ctx = office.ctx()
  const challenge = await proven(office, ctx, phone)
  const done = await registerAccount(ctx, { challenge, password, privacyVersion: 'test', agent: 'test' })
  if (!done.ok) throw new Error(`not registered: ${done.refusal.code}`)
  return done.value.sessionToken
}

export type Citizen = Extract<Actor, { kind: 'citizen' }>

/** A signed-in citizen to act as: `office.ctx({ actor: await newCitizen(office) })`. */
export async function newCitizen(office: TestOffice, phone = newPhone()): Promise<Citizen> {
  const session = await findSession(office.ctx(), await registered(office, phone))
  if (!session) throw new Error('no session')
  return { kind: 'citizen', ...session }
}

export { persons, type TestPerson, verifiedAs } from './verified-as.ts'
