import type { Tx } from '@anju/db'
import * as store from './store.ts'

/** Whether an officer of any city has this login. */
export const isLoginTaken = async (tx: Tx, login: string): Promise<boolean> =>
  (await tx.row(store.findLogin, login)) !== undefined
