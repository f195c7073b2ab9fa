import { randomUUIDv7 } from 'node:crypto'
import type { Tx } from '@anju/db'
import * as store from './store.ts'

/** An office as a city's data name it: by a key of its own, with the areas or named zones that it serves. */
export type AgencySeed = {
  key: string
  parent?: string
  level: 'city' | 'district' | 'street'
  name: string
  address: string
  phone: string
  hours: string
  areas: readonly string[]
}

/**
 * The first offices of a city, parents before children; the ids by key. A city that has offices keeps them as staff
 * left them: then nothing is written and nothing comes back.
 */
export async function seedAgencies(
  tx: Tx,
  city: string,
  seeds: readonly AgencySeed[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  if ((await tx.rows(store.allOfCity, city)).length > 0) return ids
  for (const seed of seeds) {
    const parentId = seed.parent === undefined ? null : ids.get(seed.parent)
    if (parentId === undefined) throw new Error(`agency ${seed.key}: its parent ${seed.parent} does not stand before it`)
    const id = randomUUIDv7()
    await tx.run(store.insert, city, id, parentId, seed.level, seed.name, seed.address, seed.phone, seed.hours)
    for (const area of seed.areas) await tx.run(store.insertArea, city, area, id)
    ids.set(seed.key, id)
  }
  return ids
}
