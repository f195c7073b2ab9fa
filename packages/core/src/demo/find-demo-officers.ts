import type { Database } from '@anju/db'
import { isLoginTaken } from '../officers/index.ts'
import { type DemoOfficer, demoOfficers } from './demo-officers.ts'

/**
 * Logins of demonstration officers that this database knows. Everybody may know their passwords, and their phones are
 * strangers': a production installation that finds any does not start.
 */
export function findDemoOfficers(
  db: Pick<Database, 'tx'>,
  officers: readonly DemoOfficer[] = demoOfficers,
): Promise<readonly string[]> {
  return db.tx(async (tx) => {
    const found: string[] = []
    for (const { login } of officers) if (await isLoginTaken(tx, login)) found.push(login)
    return found
  })
}
