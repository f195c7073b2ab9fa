import { randomUUIDv7 } from 'node:crypto'
import type { Tx } from '@anju/db'
import { readPassword } from '@anju/domain/accounts'
import { type Outcome, ok, type Phone, refuse, shanghaiDay } from '@anju/domain/kit'
import type { OfficerRole } from '@anju/domain/officers'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { normalLogin } from './officer-password.ts'
import * as store from './store.ts'

export type CreateOfficer = {
  city: string
  login: string
  name: string
  password: string
  /** Given out by somebody else: it has to be changed at the first sign-in. */
  isFirstPassword?: boolean
  phone: Phone
  /** The officer's own identity in the form that the domain normalises it to; only its blind index is stored. */
  person?: string
  /** Declared family, in the same form. */
  relatives?: readonly string[]
  grants: readonly { role: OfficerRole; agencyId: string }[]
}

const loginPattern = /^[a-z0-9][a-z0-9._-]{2,63}$/
/** A named account with its grants from today on. For operators at the command line and for demonstration data. */
export async function createOfficer(
  ctx: Ctx,
  input: CreateOfficer,
): Promise<Outcome<{ officerId: string }, 'form.invalid' | 'officer.login-taken' | 'service.busy'>> {
  const login = normalLogin(input.login)
  if (!loginPattern.test(login)) {
    const message = '账号为 3 至 64 位小写字母、数字、点、横线，以字母或数字开头'
    return refuse('form.invalid', { fields: [{ path: 'login', code: 'login.format', message }] })
  }
  const password = readPassword(input.password, { owner: 'officer', phone: input.phone, ownWords: [login] })
  if (!password.ok) return password
  if (await ctx.db.tx((tx) => tx.row(store.findLogin, login))) return refuse('officer.login-taken')
  const passwordHash = await ctx.ports.passwords.hash(password.value)
  if (!passwordHash) return refuse('service.busy')
  return ctx.db.tx(async (tx) => {
    const officerId = randomUUIDv7()
    if ((await tx.run(store.insertLogin, login, input.city, officerId)) === 0) return refuse('officer.login-taken')
    await insertOfficer(tx, ctx, { ...input, login, officerId, passwordHash })
    return ok({ officerId })
  })
}

type NewOfficer = CreateOfficer & { officerId: string; passwordHash: string }

async function insertOfficer(tx: Tx, ctx: Ctx, input: NewOfficer): Promise<void> {
  const { city, officerId, login, phone, person } = input
  const { keys } = ctx.ports
  const createdBy = ctx.actor.kind === 'officer' ? ctx.actor.officerId : null
  await tx.run(
    store.insertOfficer,
    city,
    officerId,
    login,
    input.name,
    input.passwordHash,
    keys.seal(city, { table: 'officer', column: 'phone_ct', id: officerId }, phone),
    keys.blindIndex('phone', phone),
    person === undefined ? null : keys.blindIndex('person', person),
    tx.now,
    createdBy,
    input.isFirstPassword ?? false,
  )
  for (const relative of input.relatives ?? []) {
    await tx.run(store.insertRelative, city, officerId, keys.blindIndex('person', relative), tx.now)
  }
  const today = shanghaiDay(tx.now)
  for (const grant of input.grants) {
    await tx.run(
      store.insertGrant,
      city,
      randomUUIDv7(),
      officerId,
      grant.role,
      grant.agencyId,
      today,
      tx.now,
      createdBy,
    )
  }
  const detail = { grants: input.grants.length }
  await record(tx, ctx, { action: 'officers.create', object: { kind: 'officer', id: officerId }, city, detail })
}
