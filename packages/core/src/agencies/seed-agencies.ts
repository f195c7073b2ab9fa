import type { Tx } from '@anju/db'
import type { AgencyArea } from '@anju/domain/agencies'
import * as store from './store.ts'

/** Offices as a city's data hand them in, parents before children; areas with the office that serves them. */
export type AgencySeeds = {
  agencies: readonly store.Agency[]
  areas: readonly AgencyArea[]
}

/** The first offices of a city. A city that has offices keeps them as staff left them: then nothing is written. */
export async function seedAgencies(tx: Tx, city: string, { agencies, areas }: AgencySeeds): Promise<void> {
  if ((await tx.rows(store.allOfCity, city)).length > 0) return
  await tx.run(
    store.insertAll,
    city,
    agencies.map((one) => one.id),
    agencies.map((one) => one.parent_id),
    agencies.map((one) => one.level),
    agencies.map((one) => one.name),
    agencies.map((one) => one.address),
    agencies.map((one) => one.phone),
    agencies.map((one) => one.hours),
    agencies.map((one) => one.is_active),
  )
  await tx.run(
    store.insertAreas,
    city,
    areas.map((one) => one.area),
    areas.map((one) => one.agency_id),
  )
}
