import type { preApplicationViews } from '@anju/contract/staff'
import type { PreApplicationRow } from '@anju/db/rows'
import type { PlainDate } from '@anju/domain/kit'
import type { Wanted } from './store.ts'

export type View = (typeof preApplicationViews)[number]

/** What a view is about; the same filters give its rows and its number. */
export type Asked = {
  city: string
  agencyIds: readonly string[]
  officerId: string
  today: PlainDate
  view: View
  area?: string | undefined
}

const states: Readonly<Record<View, readonly PreApplicationRow['state'][]>> = {
  open: ['submitted'],
  mine: ['submitted'],
  unclaimed: ['submitted'],
  due: ['submitted'],
  returned: ['submitted'],
  'no-area': ['submitted'],
  waiting: ['supplement-requested'],
  decided: ['accepted', 'not-accepted', 'withdrawn', 'expired'],
}

export const wantedBy = ({ city, agencyIds, officerId, today, view, area }: Asked): Wanted => [
  city,
  agencyIds,
  states[view],
  view === 'mine' ? officerId : null,
  view === 'unclaimed',
  view === 'due' ? today : null,
  view === 'returned',
  view === 'no-area',
  area ?? null,
]
