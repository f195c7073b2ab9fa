import type { OwnerConnection } from './owner-connection.ts'

/** One column as TypeScript sees it. */
export type ColumnShape = { name: string; type: string; isNullable: boolean }
export type TableShape = { name: string; comment: string; columns: ColumnShape[] }

type ColumnRecord = {
  table: string
  comment: string | null
  name: string
  type: string
  is_array: boolean
  is_nullable: boolean
  checks: string[]
}

/** Every table and view of the schema `public` except the migrations' own history. */
export async function describeTables(owner: OwnerConnection): Promise<TableShape[]> {
  const columns = await owner.sql<ColumnRecord>(`
    select c.relname as table, obj_description(c.oid) as comment, a.attname as name, not a.attnotnull as is_nullable,
      coalesce(nullif(e.typname, ''), t.typname)::text as type, e.oid is not null as is_array,
      coalesce(array(
        select pg_get_constraintdef(k.oid) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] order by k.conname
      ), '{}') as checks
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
    where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace = 'public'::regnamespace and c.relname <> 'schema_migration'
    order by c.relname, a.attnum`)
  const tables = new Map<string, TableShape>()
  for (const column of columns) {
    const table = tables.get(column.table) ?? { name: column.table, comment: column.comment ?? '', columns: [] }
    table.columns.push({ name: column.name, type: typeOf(column), isNullable: column.is_nullable })
    tables.set(column.table, table)
  }
  return [...tables.values()]
}

/** As the driver hands them out: see type-parsers.ts. */
const types: Readonly<Record<string, string>> = {
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  bool: 'boolean',
  timestamptz: 'Date',
  bytea: 'Buffer',
  json: 'Json',
  jsonb: 'Json',
  text: 'string',
  varchar: 'string',
  bpchar: 'string',
  citext: 'string',
  uuid: 'string',
  numeric: 'string',
  date: 'string',
  inet: 'string',
  cidr: 'string',
  xid8: 'string',
}

function typeOf({ table, name, type, is_array: isArray, checks }: ColumnRecord): string {
  const known = types[type]
  if (!known) throw new Error(`${table}.${name}: no TypeScript type is known for ${type}`)
  const single = known === 'string' ? (checks.map(literalsOf).find((found) => found) ?? known) : known
  if (!isArray) return single
  return single.includes(' ') ? `(${single})[]` : `${single}[]`
}

/** `check (state in ('draft', 'submitted'))` lists the states: the column's type lists them as well. */
export function literalsOf(check: string): string | undefined {
  const list = /^CHECK \(\(?\w+ = ANY \(ARRAY\[(.*)\]\)\)?\)$/.exec(check)?.[1]
  const one = /^CHECK \(\(\w+ = ('[^']*')::text\)\)$/.exec(check)?.[1]
  const items = (list ?? one)?.split(', ').map((item) => /^'([^']*)'(::\w+( \w+)*)?$/.exec(item)?.[1])
  return items?.every((item) => item !== undefined) ? items.map((item) => `'${item}'`).join(' | ') : undefined
}
