import { openJobs } from '@anju/adapters/jobs'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from './test-database.ts'

const db = await testDatabase()
const said: unknown[] = []
const jobs = await openJobs(db.url, 'app_citizen', (error) => said.push(error))
afterAll(() => jobs.close())

const waiting = async () =>
  (await db.sql(`select data from pgboss.job where name = 'short-message.send'`)).map(({ data }) => data)

test('a job is in the database exactly when its transaction was committed', async () => {
  const lost = db.citizen.tx(async (tx) => {
    await jobs.add(tx, 'short-message.send', { shortMessageId: 'phantom' })
    throw new Error('boom')
  })
  await expect(lost).rejects.toThrow('boom')
  await db.citizen.tx((tx) => jobs.add(tx, 'short-message.send', { shortMessageId: 'kept' }))
  expect(await waiting()).toEqual([{ shortMessageId: 'kept' }])
})

test('a surface adds jobs and changes none', async () => {
  const may = (privilege: string, table: string) =>
    db.sql<{ may: boolean }>(
      `select bool_or(has_table_privilege(r, 'pgboss.${table}', $1)) as may
      from unnest(array['app_citizen', 'app_staff']) r`,
      [privilege],
    )
  expect(await may('insert', 'job')).toEqual([{ may: true }])
  for (const privilege of ['update', 'delete', 'truncate'])
    expect(await may(privilege, 'job')).toEqual([{ may: false }])
  for (const table of ['queue', 'schedule', 'version']) expect(await may('insert', table)).toEqual([{ may: false }])
  expect(await may('select', 'schedule')).toEqual([{ may: false }])
})

test('a surface asks nothing of the job tables that it may not', () => expect(said).toEqual([]))
