import type { Tx } from '@anju/db'
import { personKey } from '../officers/index.ts'
import * as store from './store.ts'

export type Elsewhere = {
  /** Members who stand in another application of this city under way, and in those of other cities. */
  here: number
  otherCities: number
  persons: ReadonlySet<string>
}

/** Who of these households stands in another application under way: a remark for the officer, never a bar by itself. */
export async function elsewhereOf(
  tx: Tx,
  city: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Elsewhere>> {
  if (ids.length === 0) return new Map()
  const found = Map.groupBy(await tx.rows(store.membersElsewhere, city, ids), (row) => row.id)
  return new Map(
    [...found].map(([id, rows]) => {
      const here = rows.filter((row) => row.is_same_city).length
      const persons = new Set(rows.map((row) => personKey(row.person_bidx)))
      return [id, { here, otherCities: rows.length - here, persons }]
    }),
  )
}
