import { type FaultProxy, type FaultRule, type FrontendMessage, faultProxy, testDatabase } from '@anju/testkit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { CommitUnknownError, type Database, DatabaseUnavailableError, statement } from './index.ts'

const db = await testDatabase()
let proxy: FaultProxy
let through: Database

const insert = statement<never, [id: number]>('test.insert-effect', 'insert into effect (id) values ($1)')
const readBackend = statement<{ pid: number }>('test.read-backend', 'select pg_backend_pid() as pid')

const isQuery = (words: string) => (message: FrontendMessage) =>
  message.type === 'Q' && message.body.toString('utf8').startsWith(words)
const isCommit = isQuery('commit')

beforeAll(async () => {
  await db.sql('create table effect (id integer primary key)')
  await db.sql('grant all on effect to app_citizen')
  proxy = await faultProxy(db.url)
})

beforeEach(() => {
  proxy.heal()
  through = db.open('app_citizen', { url: proxy.url, max: 2, statementTimeoutMs: 800, connectTimeoutMs: 1_500 })
})

afterAll(() => proxy.close())

let lastId = 0
const nextId = () => (lastId += 1)
const write = (id: number) => through.tx((tx) => tx.run(insert, id))
const isWritten = async (id: number) => (await db.sql('select 1 from effect where id = $1', [id])).length === 1

/** The write as it stands: how it ended, whether it is there, and that the next one succeeds on the same pool. */
async function writeUnder(rule: FaultRule): Promise<{ error: unknown; isWritten: boolean }> {
  await write(nextId())
  const id = nextId()
  proxy.arm(rule)
  const error = await write(id).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  const written = await isWritten(id)
  expect(proxy.hasStruck).toBe(true)
  await write(nextId())
  return { error, isWritten: written }
}

const hows = ['close', 'reset', 'silence'] as const

test.each(hows)('%s before COMMIT is sent: unavailable, nothing written', async (how) => {
  const result = await writeUnder({ at: (message) => message.type === 'B', when: 'before', how })
  expect(result.error).toBeInstanceOf(DatabaseUnavailableError)
  expect(result.error).not.toBeInstanceOf(CommitUnknownError)
  expect(result.isWritten).toBe(false)
})

test.each(hows)('%s as COMMIT is on its way: unknown, and nothing written', async (how) => {
  const result = await writeUnder({ at: isCommit, when: 'before', how })
  expect(result.error).toBeInstanceOf(CommitUnknownError)
  expect(result.isWritten).toBe(false)
})

test.each(hows)('%s after COMMIT, its answer lost: unknown, and written', async (how) => {
  const result = await writeUnder({ at: isCommit, when: 'after', how })
  expect(result.error).toBeInstanceOf(CommitUnknownError)
  expect(result.isWritten).toBe(true)
})

test.each(hows)('%s at BEGIN: unavailable', async (how) => {
  const { error } = await writeUnder({ at: isQuery('begin'), when: 'after', how })
  expect(error).toBeInstanceOf(DatabaseUnavailableError)
})

test('cut at every message in turn until a write passes uncut: never half a thing', async () => {
  for (let at = 1; ; at += 1) {
    const fresh = db.open('app_citizen', { url: proxy.url, max: 1, statementTimeoutMs: 800 })
    const id = nextId()
    proxy.arm({ at, when: 'after', how: 'reset' })
    const error = await fresh.tx((tx) => tx.run(insert, id)).catch((thrown: unknown) => thrown)
    await fresh.close()
    if (!proxy.hasStruck) {
      expect(await isWritten(id)).toBe(true)
      expect(at).toBeGreaterThan(5)
      return
    }
    expect(error).toBeInstanceOf(DatabaseUnavailableError)
    if (await isWritten(id)) expect(error).toBeInstanceOf(CommitUnknownError)
  }
})

test('a backend killed in the middle of a transaction', async () => {
  const id = nextId()
  const error = await through
    .tx(async (tx) => {
      const backend = await tx.row(readBackend)
      await db.sql('select pg_terminate_backend($1)', [backend?.pid])
      await new Promise((resolve) => setTimeout(resolve, 50))
      await tx.run(insert, id)
    })
    .catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(DatabaseUnavailableError)
  expect(await isWritten(id)).toBe(false)
  await write(nextId())
})

test('a backend killed while its transaction waits for something else does not end the process', async () => {
  const killed = through.tx(async (tx) => {
    const backend = await tx.row(readBackend)
    await db.sql('select pg_terminate_backend($1)', [backend?.pid])
    await new Promise((resolve) => setTimeout(resolve, 50))
  })
  await expect(killed).rejects.toBeInstanceOf(DatabaseUnavailableError)
})

test('idle connections that are killed are replaced without a word', async () => {
  const lost: string[] = []
  const watched = db.open('app_citizen', { url: proxy.url, onConnectionLost: (error) => lost.push(error.message) })
  await watched.tx((tx) => tx.row(readBackend))
  proxy.strike('reset')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(lost).toHaveLength(1)
  await watched.tx((tx) => tx.row(readBackend))
})

test('a server that takes connections and never answers is unavailable within the connect timeout', async () => {
  proxy.silenceNew()
  const before = performance.now()
  await expect(write(nextId())).rejects.toBeInstanceOf(DatabaseUnavailableError)
  expect(performance.now() - before).toBeLessThan(5_000)
})

test('nobody listens: unavailable', async () => {
  const gone = await faultProxy(db.url)
  await gone.close()
  const refused = db.open('app_citizen', { url: gone.url })
  await expect(refused.tx((tx) => tx.row(readBackend))).rejects.toMatchObject({
    name: 'DatabaseUnavailableError',
    code: 'ECONNREFUSED',
  })
})
