import { statement } from '@anju/db'
import type { DataKeyRow } from '@anju/db/rows'

export const allKeys = statement<Pick<DataKeyRow, 'id' | 'scope' | 'wrapped' | 'retired_at'>>(
  'keys.all',
  `select id, scope, wrapped, retired_at from data_key order by id`,
)

export const insertKey = statement<{ id: number }, [scope: string, wrapped: Buffer]>(
  'keys.insert',
  `insert into data_key (scope, wrapped) values ($1, $2) on conflict (scope) where retired_at is null do nothing returning id`,
)
