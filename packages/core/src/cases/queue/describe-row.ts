import type { Claim, Flag, PreApplicationRow } from '@anju/contract/staff'
import { applicationLife, type ApplicationState } from '@anju/domain/applications'
import { citizenLabelOf, maskName, type PlainDate, plainDate, shanghaiDay } from '@anju/domain/kit'
import { places } from '../../applications/index.ts'
import type { Ctx } from '../../context.ts'
import { workingDaysLeft } from '../../deadlines/index.ts'
import type { NamedOfficer } from '../../officers/index.ts'
import { areaNames } from '../area-names.ts'
import type { Listed } from './store.ts'

/** What a list needs to know besides its rows. */
export type Around = {
  today: PlainDate
  officers: ReadonlyMap<string, NamedOfficer>
  agencies: ReadonlyMap<string, string>
  /** Applications with a member who stands in another one. */
  elsewhere: ReadonlyMap<string, { here: number; otherCities: number }>
  ownId: string
}

export const source = { code: 'online', label: '网上' }

export const stateOf = (state: ApplicationState) => ({ code: state, label: citizenLabelOf(applicationLife, state) })

type Held = { claimed_by: string | null; claimed_at: Date | null }

export function claimOf(row: Held, { officers, ownId }: Pick<Around, 'officers' | 'ownId'>): Claim | null {
  if (!row.claimed_by || !row.claimed_at) return null
  const holder = officers.get(row.claimed_by)
  return {
    officerId: row.claimed_by,
    officerName: holder?.name ?? '',
    agencyName: holder?.agencyName ?? '',
    claimedAt: row.claimed_at.toISOString(),
    isMine: row.claimed_by === ownId,
  }
}

type Timed = { state: ApplicationState; submitted_at: Date; resubmitted_at: Date | null; due_on: string | null }

export function daysOf({ cities }: Pick<Ctx, 'cities'>, row: Timed, today: PlainDate) {
  return workingDaysLeft(cities.calendar, {
    from: shanghaiDay(row.resubmitted_at ?? row.submitted_at),
    dueOn: row.due_on === null ? null : plainDate(row.due_on),
    today,
    turn: row.state === 'submitted' ? 'office' : row.state === 'supplement-requested' ? 'citizen' : 'over',
  })
}

/** One line of the queue. Names are opened to be shown masked; nothing else of the household is looked at. */
export function describeRow(ctx: Ctx, row: Listed, around: Around): PreApplicationRow {
  const name = ctx.ports.keys.openText(places.applicantName(row.id), row.applicant_name_ct)
  return {
    id: row.id,
    number: row.number,
    applicantName: maskName(name),
    householdSize: row.household_size,
    area: areaNames(ctx, ctx.city, row),
    agencyName: around.agencies.get(row.accepting_agency_id) ?? '',
    source,
    materials: { kinds: row.kinds, photos: row.photos },
    flags: flagsOf(row, around),
    state: stateOf(row.state),
    submittedAt: row.submitted_at.toISOString(),
    dueOn: row.due_on,
    days: daysOf(ctx, row, around.today),
    claim: claimOf(row, around),
    version: row.version,
  }
}

type Flagged = Pick<Listed, 'id' | 'state' | 'resubmitted_at' | 'street_code'>

export function flagsOf(row: Flagged, { elsewhere }: Pick<Around, 'elsewhere'>): Flag[] {
  const flags: Flag[] = []
  const found = elsewhere.get(row.id)
  if (found?.here) flags.push({ code: 'member-elsewhere', words: '成员在他户申请中', level: 'err' })
  if (found?.otherCities) flags.push({ code: 'member-other-city', words: '成员在外市申请中', level: 'warn' })
  const isBack = row.state === 'submitted' && row.resubmitted_at !== null
  if (isBack) flags.push({ code: 'supplemented', words: '补正已交回', level: 'plain' })
  if (row.street_code === null) flags.push({ code: 'no-street', words: '没选街道', level: 'plain' })
  return flags
}
