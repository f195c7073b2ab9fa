import type { OwnerConnection } from '@anju/db/admin'

/** Monday morning in Zibo: a working day of a year whose calendar is known. */
export const testNow = '2026-03-02T09:30:00.000+08:00'

type Clocked = Pick<OwnerConnection, 'sql'>

/** From now on `app_now()` of this test database stands still at that moment. */
export const freezeClock = (database: Clocked, at: string): Promise<void> => replaceClock(database, literal(at))

/** From now on `app_now()` of this test database runs on from that moment. */
export const moveClock = (database: Clocked, at: string): Promise<void> =>
  replaceClock(database, `${literal(at)} + (now() - ${literal(new Date().toISOString())})`)

/** A frozen clock stands still that much later, e.g. `'61 seconds'`. */
export async function advanceClock(database: Clocked, interval: string): Promise<Date> {
  const [row] = await database.sql<{ at: Date }>('select app_now() + $1::interval as at', [interval])
  if (!row) throw new Error('app_now() gave no time')
  await freezeClock(database, row.at.toISOString())
  return row.at
}

/** Only a test database's owner can do this; production has no hook for it. */
async function replaceClock(database: Clocked, expression: string): Promise<void> {
  await database.sql(
    `create or replace function app_now() returns timestamptz language sql stable as $body$ select ${expression} $body$`,
  )
}

function literal(at: string): string {
  return `timestamptz '${new Date(at).toISOString()}'`
}
