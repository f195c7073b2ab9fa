import type { Keys, KeyScope } from '../ports.ts'

type Table = 'message' | 'short_message'
export type Params = Readonly<Record<string, string>>

export const sealParams = (keys: Keys, scope: KeyScope, table: Table, id: string, params: Params): Buffer =>
  keys.seal(scope, { table, column: 'params_ct', id }, JSON.stringify(params))

export const openParams = (keys: Keys, table: Table, id: string, sealed: Uint8Array): Record<string, string> =>
  JSON.parse(keys.openText({ table, column: 'params_ct', id }, sealed)) as Record<string, string> // we wrote it
