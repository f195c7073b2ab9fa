import type { Tx } from '@anju/db'
import type { ActingOfficer } from '@anju/domain/officers'
import type { Ctx } from '../context.ts'
import { type Grant, grantsOf } from './grants.ts'
import * as store from './store.ts'

/** Who acts, as the rule book asks for it, with what is held today. */
export type Acting = Omit<ActingOfficer, 'grants'> & { grants: readonly Grant[] }

/** Persons are compared by the hex of their blind index. */
export const personKey = (bidx: Buffer): string => bidx.toString('hex')

/** Whose cases the officer does not handle, as the statements ask for them. */
export const avoidedBy = ({ persons }: Pick<Acting, 'persons'>): Buffer[] =>
  [...persons].map((person) => Buffer.from(person, 'hex'))

/** The acting officer with grants, declared family and own account; undefined for everybody else. */
export async function actingOfficer(tx: Tx, ctx: Ctx): Promise<Acting | undefined> {
  if (ctx.actor.kind !== 'officer') return undefined
  const { officerId: id, city } = ctx.actor
  const grants = await grantsOf(tx, ctx)
  const avoided = await tx.rows(store.avoidedPersons, city, id)
  const persons = new Set(avoided.map((one) => personKey(one.person_bidx)))
  const accountId = avoided.find((one) => one.account_id !== null)?.account_id ?? null
  return { id, city, grants, persons, accountId }
}
