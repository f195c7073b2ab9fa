import type { Tx } from '@anju/db'
import { shanghaiDay } from '@anju/domain/kit'
import * as store from './store.ts'

export type NamedOfficer = { name: string; agencyName: string }

/** Names and offices of officers, to say who holds or decided something. */
export async function namedOfficers(
  tx: Tx,
  city: string,
  ids: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, NamedOfficer>> {
  const wanted = [...new Set(ids.filter((id): id is string => typeof id === 'string'))]
  if (wanted.length === 0) return new Map()
  const rows = await tx.rows(store.officesOf, city, wanted, shanghaiDay(tx.now))
  return new Map(rows.map((row) => [row.officer_id, { name: row.display_name, agencyName: row.agency_name ?? '' }]))
}
