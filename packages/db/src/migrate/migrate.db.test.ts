import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { testDatabase } from '@anju/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cloneDatabase, connectAsOwner, dropDatabase, siblingUrl } from '../admin/index.ts'
import { latestVersion, MigrationError, migrate, openDatabase, schemaVersion } from '../index.ts'

const db = await testDatabase()
const empty = `${new URL(db.url).pathname.slice(1)}_empty`
const url = siblingUrl(db.url, empty)
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
  put('0001_first.sql', 'create table first (id integer); create function app_now() returns timestamptz return now()')
  const server = await connectAsOwner(db.url)
  await cloneDatabase(server, 'template0', empty)
  await server.close()
})

afterEach(async () => {
  rmSync(folder, { recursive: true })
  const server = await connectAsOwner(db.url)
  await dropDatabase(server, empty)
  await server.close()
})

const put = (name: string, sql: string) => writeFileSync(path.join(folder, name), sql)

async function version(): Promise<number> {
  const owner = openDatabase({ url, role: null })
  const found = await schemaVersion(owner)
  await owner.close()
  return found
}

test('from empty to the newest, and once more for nothing', async () => {
  expect(await version()).toBe(0)
  put('0002_second.sql', 'create table second (id integer)')
  expect(await migrate({ url, folder })).toEqual({ from: 0, to: 2, applied: ['first', 'second'] })
  expect(await migrate({ url, folder })).toEqual({ from: 2, to: 2, applied: [] })
  expect(await version()).toBe(2)
  put('0003_third.sql', 'create table third (id integer)')
  expect(await migrate({ url, folder })).toEqual({ from: 2, to: 3, applied: ['third'] })
})

test('two at once: one does the work, the other finds it done', async () => {
  put('0002_slow.sql', 'select pg_sleep(0.2); create table slow (id integer)')
  const results = await Promise.all([migrate({ url, folder }), migrate({ url, folder })])
  expect(new Set(results.map(({ applied }) => applied.length))).toEqual(new Set([0, 2]))
})

test('a failing migration leaves nothing of itself and tells the line', async () => {
  put('0002_wrong.sql', 'create table half (id integer);\n\nselect nonsense;')
  await expect(migrate({ url, folder })).rejects.toThrow(/migration 2 \(wrong\) failed: .*nonsense.* at line 3/)
  expect(await version()).toBe(1)
  const owner = await connectAsOwner(url)
  expect(await owner.sql(`select 1 from pg_class where relname = 'half'`)).toEqual([])
  await owner.close()
})

test('a changed, a vanished and a late migration are refused', async () => {
  put('0003_third.sql', 'create table third (id integer)')
  await migrate({ url, folder })
  put('0002_late.sql', 'create table late (id integer)')
  await expect(migrate({ url, folder })).rejects.toThrow('comes before 3')
  rmSync(path.join(folder, '0002_late.sql'))
  put('0003_third.sql', 'create table third (id bigint)')
  await expect(migrate({ url, folder })).rejects.toThrow('was changed')
  rmSync(path.join(folder, '0003_third.sql'))
  await expect(migrate({ url, folder })).rejects.toThrow('it is newer')
})

test('line ends of another system are no change', async () => {
  put('0002_lines.sql', 'create table lines (\n  id integer\n)')
  await migrate({ url, folder })
  put('0002_lines.sql', 'create table lines (\r\n  id integer\r\n)')
  expect((await migrate({ url, folder })).applied).toEqual([])
})

test('wrong names and doubled numbers are refused before anything runs', async () => {
  put('0001_again.sql', 'select 1')
  await expect(migrate({ url, folder })).rejects.toBeInstanceOf(MigrationError)
  rmSync(path.join(folder, '0001_again.sql'))
  put('2_short.sql', 'select 1')
  await expect(migrate({ url, folder })).rejects.toThrow('NNNN_name.sql')
})

test('hooks run after the migrations, each time, as the owner', async () => {
  const seen: unknown[] = []
  const hooks = [
    {
      name: 'jobs',
      run: async ({
        url: given,
        executeSql,
      }: {
        url: string
        executeSql(text: string): Promise<{ rows: unknown[] }>
      }) => {
        seen.push(given, (await executeSql('select count(*)::int as n from first')).rows)
      },
    },
  ]
  await migrate({ url, folder, hooks })
  expect(seen).toEqual([url, [{ n: 0 }]])
  const broken = [{ name: 'jobs', run: () => Promise.reject(new Error('no room')) }]
  await expect(migrate({ url, folder, hooks: broken })).rejects.toThrow('installing jobs failed: no room')
})

test('a migrated database is at the version that this release needs, for every role', async () => {
  for (const surface of [db.owner, db.citizen, db.staff, db.worker])
    expect(await schemaVersion(surface)).toBe(latestVersion())
})

test('every table says what it is for', async () => {
  const silent = await db.sql(
    `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and obj_description(oid) is null`,
  )
  expect(silent).toEqual([])
})
