import pg from 'pg'

/** This database is not one that we may live in, or it does not let us in: one line for the operator. */
export class UnfitDatabaseError extends Error {
  override name = 'UnfitDatabaseError'
}

/** What the server tells about itself, the database and the account that migrates. */
export type Facts = {
  /** 150004 is 15.4. */
  version: number
  encoding: string
  account: string
  database: string
  /** Schemas in the database, tables in `public`. */
  mayCreate: boolean
  mayCreateRoles: boolean
  /** Of our roles: those that are there, and those that this account may hand out. */
  roles: number
  rolesToGrant: number
  /** `schema_migration` is there; and it is ours. */
  hasHistory: boolean
  isOurHistory: boolean
  /** A table, view or sequence in `public`, or the queue's schema, that no extension brought along. */
  stranger: string | null
}

const oldest = 15
const ourRoles = ['app_citizen', 'app_staff', 'app_worker']

/** The first thing that would make the migration fail or mix us up with another product; undefined: none. */
export function faultOf(facts: Facts): string | undefined {
  const { version, encoding, account, database } = facts
  if (version < oldest * 10_000)
    return `PostgreSQL ${Math.trunc(version / 10_000)} is too old: ${oldest} or newer is needed`
  if (encoding !== 'UTF8') return `the database ${database} is encoded in ${encoding}: make it with encoding 'UTF8'`
  if (facts.hasHistory ? !facts.isOurHistory : facts.stranger !== null) {
    return `the database ${database} holds another product's tables (${facts.stranger ?? 'schema_migration'}): give Anju one of its own`
  }
  if (!facts.mayCreate) return `the account ${account} has to own the database ${database}`
  return faultOfRoles(facts)
}

function faultOfRoles(facts: Facts): string | undefined {
  const { version, account, mayCreateRoles, roles, rolesToGrant } = facts
  const names = ourRoles.join(', ')
  const grant = `grant ${names} to ${account} with admin option`
  if (roles < ourRoles.length) {
    if (mayCreateRoles) return undefined
    return `the account ${account} may not create roles: alter role ${account} createrole, or create role each of ${names} and ${grant}`
  }
  // Handed out once, by the first migration. Up to 15 whoever may create roles may do that; since 16 their owner only.
  const mayGrant = rolesToGrant === roles || (mayCreateRoles && version < 160_000)
  return facts.hasHistory || mayGrant
    ? undefined
    : `the roles ${names} belong to another account of this server: ${grant}`
}

const readFacts = `
  with history as (
    select count(*) filter (where attname in ('version', 'name', 'checksum')) = 3 as is_ours
    from pg_attribute where attrelid = to_regclass('public.schema_migration') and attnum > 0 and not attisdropped
    having count(*) > 0
  ), role as (
    select count(*)::int as there, count(*) filter (where pg_has_role(oid, 'member with admin option'))::int as to_grant
    from pg_roles where rolname = any ($1)
  ), stranger as (
    select relname as name, oid, 'pg_class'::regclass as catalog from pg_class
    where relnamespace = to_regnamespace('public') and relkind in ('r', 'p', 'v', 'm', 'S', 'f')
    union all
    select nspname, oid, 'pg_namespace'::regclass from pg_namespace where nspname = 'pgboss'
  )
  select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
    current_user as account, current_database() as database,
    has_database_privilege(current_database(), 'create')
      and coalesce(has_schema_privilege(to_regnamespace('public'), 'create'), false) as "mayCreate",
    (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as "mayCreateRoles",
    role.there as roles, role.to_grant as "rolesToGrant",
    exists (select from history) as "hasHistory", coalesce((select is_ours from history), false) as "isOurHistory",
    (select name from stranger s where not exists (
       select from pg_depend d where d.classid = s.catalog and d.objid = s.oid and d.deptype = 'e'
     ) order by name limit 1) as stranger
  from role`

/** Looks before anything is written. */
export async function assertFit(client: pg.Client): Promise<void> {
  const { rows } = await client.query<Facts>(readFacts, [ourRoles])
  const fault = rows[0] ? faultOf(rows[0]) : 'the server tells nothing about itself'
  if (fault) throw new UnfitDatabaseError(fault)
}

/** Why no connection came about. The driver's own words never hold the password. */
export function whyUnreachable(
  error: unknown,
  place: { host: string; port: number; user?: string; database?: string },
): string {
  const { host, port, user = '', database = '' } = place
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === '3D000')
    return `there is no database ${database}: create database ${database} owner ${user} encoding 'UTF8'`
  if (error instanceof pg.DatabaseError) return `${host}:${port} does not let us in: ${error.message}`
  // Several addresses of one name fail with a list that has no words of its own.
  const reasons = error instanceof AggregateError ? error.errors.map(String).join('; ') : String(error)
  return `${host}:${port} does not answer: ${reasons.replace(/^Error: /, '')}`
}
