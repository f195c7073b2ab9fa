import type { Tx } from '@anju/db'
import { shanghaiDay } from '@anju/domain/kit'
import * as store from './store.ts'

/** Kinds of human numbers: 实名 SM, 预申请 YS, 受理 SL. */
export type NumberKind = 'SM' | 'YS' | 'SL'

/**
 * The next human number of a city, kind and day, e.g. `370303-YS-20261123-0007`.
 * `area` is the accepting district's or the city's code. A label only: it opens nothing.
 */
export async function issueNumber(tx: Tx, city: string, kind: NumberKind, area = city): Promise<string> {
  const day = shanghaiDay(tx.now)
  const row = await tx.row(store.nextNumber, city, kind, day)
  if (!row) throw new Error('number counter returned no row')
  return `${area}-${kind}-${day.replaceAll('-', '')}-${String(row.last).padStart(4, '0')}`
}
