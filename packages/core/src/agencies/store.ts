import { statement } from '@anju/db'
import type { AgencyAreaRow, AgencyRow } from '@anju/db/rows'

export type Agency = Pick<
  AgencyRow,
  'id' | 'parent_id' | 'level' | 'name' | 'address' | 'phone' | 'hours' | 'is_active'
>

export const allOfCity = statement<Agency, [city: string]>(
  'agencies.all-of-city',
  `select id, parent_id, level, name, address, phone, hours, is_active from agency where city = $1 order by level, name, id`,
)

export const one = statement<Agency, [city: string, id: string]>(
  'agencies.one',
  `select id, parent_id, level, name, address, phone, hours, is_active from agency where city = $1 and id = $2`,
)

export const areasOfCity = statement<Pick<AgencyAreaRow, 'area' | 'agency_id'>, [city: string]>(
  'agencies.areas-of-city',
  `select area, agency_id from agency_area where city = $1`,
)

/** Union, not union all: offices that stand above each other in a circle end it. */
export const subtree = statement<{ id: string }, [city: string, ids: readonly string[]]>(
  'agencies.subtree',
  `with recursive below as (
     select id from agency where city = $1 and id = any($2::uuid[])
     union
     select a.id from agency a join below b on a.parent_id = b.id where a.city = $1
   )
   select id from below`,
)

export const insertAll = statement<
  object,
  [
    city: string,
    ids: readonly string[],
    parents: readonly (string | null)[],
    levels: readonly string[],
    names: readonly string[],
    addresses: readonly string[],
    phones: readonly string[],
    hours: readonly string[],
    isActive: readonly boolean[],
  ]
>(
  'agencies.insert-all',
  `insert into agency (city, id, parent_id, level, name, address, phone, hours, is_active)
   select $1, a.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::boolean[]) as a`,
)

export const insertAreas = statement<object, [city: string, areas: readonly string[], agencyIds: readonly string[]]>(
  'agencies.insert-areas',
  `insert into agency_area (city, area, agency_id) select $1, a.* from unnest($2::text[], $3::uuid[]) as a`,
)
