import { statement } from '@anju/db'
import type { IdempotencyKeyRow } from '@anju/db/rows'

export const insertKey = statement<object, [actor: string, route: string, key: string, requestHash: Buffer]>(
  'idempotency.insert-key',
  `insert into idempotency_key (actor, route, key, request_hash) values ($1, $2, $3, $4)
   on conflict (actor, route, key) do nothing`,
)

export const findKey = statement<
  Pick<IdempotencyKeyRow, 'request_hash' | 'status' | 'response'>,
  [actor: string, route: string, key: string]
>(
  'idempotency.find-key',
  `select request_hash, status, response from idempotency_key where actor = $1 and route = $2 and key = $3`,
)

export const saveResponse = statement<
  object,
  [actor: string, route: string, key: string, status: number, response: string]
>(
  'idempotency.save-response',
  `update idempotency_key set status = $4, response = $5 where actor = $1 and route = $2 and key = $3`,
)

export const sweepBefore = statement<object, [before: Date]>(
  'idempotency.sweep-before',
  `delete from idempotency_key where created_at < $1`,
)
