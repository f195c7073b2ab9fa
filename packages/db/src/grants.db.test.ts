import { randomUUID } from 'node:crypto'
import { testDatabase } from '@anju/testkit'
import { describe, expect, it, test } from 'vitest'
import { type Database, statement } from './index.ts'

const db = await testDatabase()
const surfaces: readonly [role: string, database: Database][] = [
  ['app_citizen', db.citizen],
  ['app_staff', db.staff],
  ['app_worker', db.worker],
]

const write = statement<object, [object: string]>(
  'test.write-event',
  `insert into audit_event (city, actor_kind, action, object_kind, object_id, request_id)
   values ('370300', 'system', 'test.act', 'test', $1, 'r')`,
)
const read = statement<{ action: string }, [object: string]>(
  'test.read-events',
  'select action from audit_event where object_id = $1',
)
const forbidden = [
  statement('test.backdate-event', `insert into audit_event (city, at) values ('370300', '2020-01-01')`),
  statement('test.number-event', `insert into audit_event (city, xid) values ('370300', '1')`),
  statement('test.change-event', `update audit_event set detail = '{}'`),
  statement('test.delete-event', 'delete from audit_event'),
  statement('test.empty-events', 'truncate audit_event'),
  statement('test.lock-events', 'lock table audit_event in exclusive mode'),
]

const expectDenied = (doing: Promise<unknown>) => expect(doing).rejects.toMatchObject({ code: '42501' })

describe('audit_event', () => {
  it.each(surfaces)('as %s is written and never changed, and its time is the database’s', async (_role, database) => {
    const object = randomUUID()
    await database.tx((tx) => tx.run(write, object))
    expect(await db.sql('select action from audit_event where object_id = $1', [object])).toHaveLength(1)
    for (const act of forbidden) await expectDenied(database.tx((tx) => tx.run(act)))
  })

  it('is read by staff, for the journals, and by nobody else', async () => {
    const object = randomUUID()
    await db.worker.tx((tx) => tx.run(write, object))
    expect(await db.staff.tx((tx) => tx.rows(read, object))).toEqual([{ action: 'test.act' }])
    for (const other of [db.citizen, db.worker]) await expectDenied(other.tx((tx) => tx.rows(read, object)))
  })
})

/** `role table: select, update (a, b)`: all columns where none is named. */
const grants = `
  with cell as (
    select r.role, c.relname as tab, p.privilege, a.attname as col, a.attnum,
      has_column_privilege(r.role, c.oid, a.attnum, p.privilege) as granted
    from unnest(array['app_citizen', 'app_staff', 'app_worker']) r (role)
    cross join unnest(array['select', 'insert', 'update']) p (privilege)
    join pg_class c on c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and c.relname <> 'schema_migration'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  ), privilege as (
    select role, tab, privilege || case when bool_and(granted) then ''
        else ' (' || string_agg(col, ', ' order by attnum) filter (where granted) || ')' end as words
    from cell group by role, tab, privilege having bool_or(granted)
    union all
    select r.role, c.relname, p.privilege
    from unnest(array['app_citizen', 'app_staff', 'app_worker']) r (role)
    cross join unnest(array['delete', 'truncate', 'references', 'trigger']) p (privilege)
    join pg_class c on c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
    where has_table_privilege(r.role, c.oid, p.privilege)
  )
  select role || ' ' || tab || ': ' || string_agg(words, ', ' order by words) as line
  from privilege group by role, tab order by role, tab`

test('each role may do what is listed beside this test, and nothing else', async () => {
  const lines = (await db.sql<{ line: string }>(grants)).map(({ line }) => line)
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./grants.txt')
})
