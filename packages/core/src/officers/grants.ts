import type { Tx } from '@anju/db'
import type { AgencyRow } from '@anju/db/rows'
import { shanghaiDay } from '@anju/domain/kit'
import type { Ctx } from '../context.ts'
import * as store from './store.ts'

/** A role that the officer holds today, over one agency and everything below it. */
export type Grant = {
  role: string
  agencyId: string
  agencyName: string
  agencyLevel: AgencyRow['level']
  agencies: ReadonlySet<string>
}

/** What the acting officer holds today, oldest grant first; nothing for everybody else and for a suspended officer. */
export async function grantsOf(tx: Tx, ctx: Ctx): Promise<readonly Grant[]> {
  if (ctx.actor.kind !== 'officer') return []
  const rows = await tx.rows(store.grantsOn, ctx.actor.city, ctx.actor.officerId, shanghaiDay(tx.now))
  const grants = new Map<string, Grant & { agencies: Set<string> }>()
  for (const row of rows) {
    const key = `${row.role} ${row.agency_id}`
    const grant = grants.get(key) ?? {
      role: row.role,
      agencyId: row.agency_id,
      agencyName: row.agency_name,
      agencyLevel: row.agency_level,
      agencies: new Set<string>(),
    }
    grant.agencies.add(row.reached_id)
    grants.set(key, grant)
  }
  return [...grants.values()]
}

/** The agencies over which one of the roles is held: the scope of a queue. */
export const agenciesFor = (grants: readonly Grant[], roles: readonly string[]): readonly string[] => [
  ...new Set(grants.filter((one) => roles.includes(one.role)).flatMap((one) => [...one.agencies])),
]
