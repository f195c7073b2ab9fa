import { advanceClock, freezeClock, moveClock, testDatabase, testNow } from '@anju/testkit'
import { beforeAll, expect, test } from 'vitest'
import {
  DatabaseConstraintError,
  DatabaseFaultError,
  DatabaseUnavailableError,
  openDatabase,
  statement,
} from './index.ts'

const db = await testDatabase()

const who = statement<{ role: string; account: string | null; city: string | null }>(
  'test.who',
  `select current_user as role, current_setting('app.account', true) as account, current_setting('app.city', true) as city`,
)
const insertNote = statement<{ id: number }, [id: number, words: string]>(
  'test.insert-note',
  'insert into note (id, words) values ($1, $2) returning id',
)
const countNotes = statement<{ count: number }>('test.count-notes', 'select count(*) from note')
const lockNote = statement<{ id: number }, [id: number]>(
  'test.lock-note',
  'select id from note where id = $1 for update',
)
const sleep = statement<object, [seconds: number]>('test.sleep', 'select pg_sleep($1)')
const account = '0199a0b0-0000-7000-8000-000000000001'

beforeAll(async () => {
  await db.sql(
    `create table note (id integer primary key, words text constraint note_words_length check (length(words) < 20))`,
  )
  await db.sql('grant all on note to app_citizen, app_staff')
  await db.sql(`insert into note values (1, 'one'), (2, 'two')`)
})

const notes = async () => (await db.owner.tx((tx) => tx.row(countNotes)))?.count

test('a pool takes its role on and a scope is set for one transaction only', async () => {
  const scoped = db.citizen.as({ account })
  expect(await scoped.tx((tx) => tx.row(who))).toEqual({ role: 'app_citizen', account, city: null })
  const city = await db.staff.as({ city: '370300' }).tx((tx) => tx.row(who))
  expect(city).toMatchObject({ role: 'app_staff', city: '370300' })
  const single = db.open('app_citizen', { max: 1 })
  await single.as({ account, city: '310100' }).tx((tx) => tx.row(who))
  const after = await single.tx((tx) => tx.row(who))
  expect([after?.account ?? '', after?.city ?? '']).toEqual(['', ''])
})

test.each([{ account: `${account}'; drop table note; --` }, { account: 'x' }, { city: '37030' }, { city: "370300'" }])(
  'a malformed scope is refused before anything is sent: %o',
  (scope) => {
    expect(() => db.citizen.as(scope)).toThrow(TypeError)
  },
)

test('an address cannot smuggle the role away', async () => {
  const url = `${db.url}?options=${encodeURIComponent('-c role=app_worker')}`
  const smuggled = openDatabase({ url, role: 'app_citizen' })
  expect(await smuggled.tx((tx) => tx.row(who))).toMatchObject({ role: 'app_citizen' })
  await smuggled.close()
})

test('the clock is read once and can be moved in a test database', async () => {
  const now = () => db.citizen.tx(async (tx) => tx.now.toISOString())
  expect(await now()).toBe(new Date(testNow).toISOString())
  await advanceClock(db, '61 seconds')
  expect(await now()).toBe('2026-03-02T01:31:01.000Z')
  await moveClock(db, '2027-01-01T00:00:00+08:00')
  const moved = new Date(await now()).getTime() - Date.parse('2026-12-31T16:00:00.000Z')
  expect(moved).toBeGreaterThanOrEqual(0)
  expect(moved).toBeLessThan(10_000)
  await freezeClock(db, testNow)
})

test('rows, row and run answer what they say', async () => {
  await db.owner.tx(async (tx) => {
    const two = statement<{ n: number }>('test.two', 'select n from generate_series(1, 2) n')
    const none = statement<{ n: number }>('test.none', 'select 1 as n where false')
    const touch = statement('test.touch', 'update note set words = words')
    expect(await tx.rows(two)).toEqual([{ n: 1 }, { n: 2 }])
    await expect(tx.row(two)).rejects.toThrow('test.two: one row was expected, 2 came')
    expect(await tx.row(none)).toBeUndefined()
    expect(await tx.run(touch)).toBe(2)
  })
})

test('types: int8 is a safe number, date and numeric are text, timestamptz is a Date, bytea a Buffer', async () => {
  const all = statement<Record<string, unknown>, [bytes: Buffer]>(
    'test.types',
    `select 9007199254740991::int8 as big, date '2026-10-01' as day, 12.50::numeric(8,2) as area, $1::bytea as bytes,
      timestamptz '2026-03-02 09:30:00.123+08' as at, array[1::int8, null] as bigs, array[date '2026-10-01'] as days,
      '{"a":[1]}'::jsonb as doc`,
  )
  expect(await db.owner.tx((tx) => tx.row(all, Buffer.from('安居')))).toEqual({
    big: Number.MAX_SAFE_INTEGER,
    day: '2026-10-01',
    area: '12.50',
    bytes: Buffer.from('安居'),
    at: new Date('2026-03-02T01:30:00.123Z'),
    bigs: [1, null],
    days: ['2026-10-01'],
    doc: { a: [1] },
  })
  const unsafe = statement<object>('test.unsafe', 'select 9007199254740992::int8 as big')
  await expect(db.owner.tx((tx) => tx.row(unsafe))).rejects.toThrow('too large')
})

test('what returns is committed, what throws is not', async () => {
  const before = await notes()
  await db.citizen.tx((tx) => tx.run(insertNote, 10, 'kept'))
  const boom = db.citizen.tx(async (tx) => {
    await tx.run(insertNote, 11, 'lost')
    throw new Error('boom')
  })
  await expect(boom).rejects.toThrow('boom')
  expect(await notes()).toBe((before ?? 0) + 1)
})

test('a constraint is named, and no value of the row is in the error', async () => {
  const twice = await db.citizen.tx((tx) => tx.run(insertNote, 1, 'secret')).catch((error: unknown) => error)
  expect(twice).toBeInstanceOf(DatabaseConstraintError)
  expect(twice).toMatchObject({ constraint: 'note_pkey', code: '23505', statement: 'test.insert-note' })
  const long = await db.citizen.tx((tx) => tx.run(insertNote, 12, 'secret '.repeat(9))).catch((error: unknown) => error)
  expect(long).toMatchObject({ constraint: 'note_words_length', code: '23514' })
  const cast = statement<object, [text: string]>('test.cast', 'select $1::text::uuid')
  const bad = await db.citizen.tx((tx) => tx.row(cast, 'secret')).catch((error: unknown) => error)
  expect(bad).toBeInstanceOf(DatabaseFaultError)
  expect(bad).toMatchObject({ code: '22P02' })
  for (const error of [twice, long, bad]) {
    const shown = JSON.stringify([error, String(error), Object.entries(error as object), (error as Error).stack])
    expect(shown).not.toContain('secret')
  }
})

test('a failed statement that was caught inside is no success', async () => {
  const swallowed = db.citizen.tx(async (tx) => {
    await tx.run(insertNote, 20, 'lost')
    await tx.run(insertNote, 1, 'twice').catch(() => undefined)
    return 'done'
  })
  await expect(swallowed).rejects.toThrow('catch it around db.tx instead')
  expect(await db.sql('select 1 from note where id = 20')).toEqual([])
})

test('statements started together run one after another; one that nobody waited for is a bug', async () => {
  const together = await db.owner.tx((tx) => Promise.all([tx.row(countNotes), tx.row(who), tx.row(countNotes)]))
  expect(together[0]).toEqual(together[2])
  const forgotten = db.owner.tx(async (tx) => {
    tx.run(sleep, 0.05).catch(() => undefined)
  })
  await expect(forgotten).rejects.toThrow('an await is missing')
  let late: Promise<unknown> | undefined
  await db.owner.tx(async (tx) => {
    late = new Promise((resolve) => setTimeout(resolve, 20)).then(() => tx.row(countNotes))
  })
  await expect(late).rejects.toThrow('its transaction is over')
})

test('a transaction inside a transaction of the same pool is refused', async () => {
  const nested = db.citizen.tx(() => db.citizen.as({ account }).tx((tx) => tx.row(who)))
  await expect(nested).rejects.toThrow('pass the outer tx on')
  await expect(db.citizen.tx(() => db.owner.tx((tx) => tx.row(who)))).resolves.toMatchObject({ role: 'anju' })
})

test('after a deadlock the whole work runs once more', async () => {
  const runs = [0, 0]
  const meeting = meetingOfTwo()
  const lockBoth = (index: 0 | 1, first: number, second: number) =>
    db.citizen.tx(async (tx) => {
      runs[index] = (runs[index] ?? 0) + 1
      await tx.row(lockNote, first)
      await meeting()
      await tx.row(lockNote, second)
    })
  await Promise.all([lockBoth(0, 1, 2), lockBoth(1, 2, 1)])
  expect(runs.toSorted((a, b) => a - b)).toEqual([1, 2])
})

function meetingOfTwo(): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let arrived = 0
  return () => {
    arrived += 1
    if (arrived >= 2) resolve()
    return promise
  }
}

test('a statement that takes too long is given up as unavailable, and the connection lives on', async () => {
  const hasty = db.open('app_citizen', { max: 1, statementTimeoutMs: 100 })
  const error = await hasty.tx((tx) => tx.run(sleep, 5)).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(DatabaseUnavailableError)
  expect(error).toMatchObject({ code: '57014', isLinkLost: false })
  expect(await hasty.tx((tx) => tx.row(who))).toMatchObject({ role: 'app_citizen' })
})

test('whoever waits too long for a free connection gets unavailable', async () => {
  const small = db.open('app_citizen', { max: 1, connectTimeoutMs: 100 })
  const holding = Promise.withResolvers<void>()
  const held = small.tx(() => holding.promise)
  await expect(small.tx((tx) => tx.row(who))).rejects.toBeInstanceOf(DatabaseUnavailableError)
  holding.resolve()
  await held
})

test('the job library writes in the same transaction', async () => {
  const { rows } = await db.citizen.tx((tx) =>
    tx.jobDatabase.executeSql('insert into note values ($1, $2) returning id', [40, 'job']),
  )
  expect(rows).toEqual([{ id: 40 }])
})

test('each statement sent is told by name', async () => {
  const told: string[] = []
  const watched = db.open('app_citizen', { onStatement: (name) => told.push(name) })
  await watched.tx(async (tx) => [await tx.row(who), await tx.row(countNotes)])
  expect(told).toEqual(['test.who', 'test.count-notes'])
})

test('a role that does not exist and a closed pool are clear', async () => {
  const closed = db.open('app_citizen')
  await closed.close()
  await closed.close()
  await expect(closed.tx((tx) => tx.row(who))).rejects.toBeInstanceOf(DatabaseUnavailableError)
})
