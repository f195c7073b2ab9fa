import type { Tx } from '@anju/db'
import { type AgencyArea, acceptingAgency, type ServedPlace } from '@anju/domain/agencies'
import type { Ctx } from '../context.ts'
import * as store from './store.ts'

export type Agency = store.Agency

/** All housing offices of a city, closed ones too. */
export const agenciesOf = (tx: Tx, city: string): Promise<Agency[]> => tx.rows(store.allOfCity, city)

export const agencyOf = (tx: Tx, city: string, id: string): Promise<Agency | undefined> => tx.row(store.one, city, id)

/** Which office serves which area or named zone. */
export const areasOf = (tx: Tx, city: string): Promise<AgencyArea[]> => tx.rows(store.areasOfCity, city)

/** The offices named and everything below them. Scope of permissions: never read off a code's prefix. */
export async function subtreeOf(tx: Tx, city: string, agencyIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (agencyIds.length === 0) return new Set()
  return new Set((await tx.rows(store.subtree, city, agencyIds)).map((row) => row.id))
}

/** 受理机构 of a chosen place; undefined is a gap in the city's table. */
export async function findAcceptingAgency(tx: Tx, city: string, place: ServedPlace): Promise<Agency | undefined> {
  return acceptingAgency(await agenciesOf(tx, city), await areasOf(tx, city), { city, ...place })
}

/** The offices of the visited city, for everybody to find: name, address, phone and hours are public. */
export const listAgencies = (ctx: Ctx): Promise<Agency[]> => ctx.db.tx((tx) => agenciesOf(tx, ctx.city))
