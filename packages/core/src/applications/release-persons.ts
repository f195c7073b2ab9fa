import type { Tx } from '@anju/db'
import * as store from './store.ts'

/** An application that has ended no longer stands beside anybody's name in another city. */
export async function releasePersons(tx: Tx, city: string, preApplicationId: string): Promise<void> {
  await tx.run(store.closePersons, city, preApplicationId)
}
