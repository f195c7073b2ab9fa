import type { AnswerOf, search } from '@anju/contract/staff'
import type { Tx } from '@anju/db'
import { applicationDuties, applicationLife } from '@anju/domain/applications'
import { caseLife } from '@anju/domain/cases'
import { verificationDuties, verificationLife } from '@anju/domain/identity'
import {
  citizenLabelOf,
  idDocumentTypes,
  isStateOf,
  type Life,
  maskName,
  nameIndexText,
  type Outcome,
  ok,
  type PersonName,
  personIndexText,
  personKeyOf,
  readIdDocument,
  refuse,
  shanghaiDay,
} from '@anju/domain/kit'
import { places } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { namePlace } from '../identity/index.ts'
import { type Limit, take } from '../limits/index.ts'
import { agenciesFor, grantsOf } from '../officers/index.ts'
import * as store from './store.ts'

export type SearchAnswer = AnswerOf<typeof search>
type Hit = SearchAnswer['hits'][number]

const searchLimit: Limit = { name: 'cases.search', most: 120, seconds: 3_600 }

/**
 * Items of the own agencies by number, or by a full name or ID number through the blind index; nothing is found by a part
 * of either. Each search is an audit event without its text.
 * Refusals: `limit.reached`.
 */
export async function searchItems(
  ctx: Ctx,
  { text }: { text: string },
): Promise<Outcome<SearchAnswer, 'limit.reached'>> {
  const { actor } = ctx
  if (actor.kind !== 'officer') return ok({ hits: [] })
  return ctx.db.tx(async (tx) => {
    const taken = await take(tx, ctx, searchLimit, actor.officerId)
    if (!taken.allowed) return refuse('limit.reached', { params: { retryAfterSeconds: taken.retryAfterSeconds } })
    const typed = text.normalize('NFKC').trim()
    const sought = soughtBy(ctx, typed, shanghaiDay(tx.now))
    const hits = await findHits(tx, ctx, typed.toUpperCase(), sought)
    await record(tx, ctx, {
      action: 'cases.search',
      object: { kind: 'search', id: null },
      detail: { hits: hits.length },
    })
    return ok({ hits })
  })
}

type Sought = { name: Buffer; persons: readonly Buffer[] }

/** A number is tried as that of every kind of document: the officer types what stands on the paper. */
function soughtBy({ ports: { keys } }: Ctx, typed: string, today: ReturnType<typeof shanghaiDay>): Sought {
  const persons = new Set<string>()
  for (const type of idDocumentTypes) {
    const read = readIdDocument({ type, number: typed, issuingCountry: '' }, today)
    if (read.ok) persons.add(personIndexText(personKeyOf(read.value)))
  }
  return {
    name: keys.blindIndex('name', nameIndexText(typed as PersonName)), // only compared, never shown
    persons: [...persons].map((person) => keys.blindIndex('person', person)),
  }
}

async function findHits(tx: Tx, ctx: Ctx, number: string, { name, persons }: Sought): Promise<Hit[]> {
  const grants = await grantsOf(tx, ctx)
  const { keys } = ctx.ports
  const verifying = agenciesFor(grants, verificationDuties.view.roles)
  const accepting = agenciesFor(grants, applicationDuties.view.roles)
  const verifications = await tx.rows(store.searchVerifications, ctx.city, verifying, number, name, persons)
  const applications = await tx.rows(store.searchApplications, ctx.city, accepting, number, name, persons)
  return [
    ...verifications.map((row) => ({
      kind: 'verification' as const,
      id: row.id,
      number: row.number ?? '',
      name: row.name_ct ? maskName(keys.openText(namePlace(row.id), row.name_ct)) : '',
      state: told(verificationLife, row.state),
      submittedAt: row.submitted_at.toISOString(),
    })),
    ...applications.flatMap((row) => {
      const named = maskName(keys.openText(places.applicantName(row.id), row.applicant_name_ct))
      const submittedAt = row.submitted_at.toISOString()
      const item = { id: row.id, number: row.number, name: named, submittedAt }
      const found: Hit[] = [{ ...item, kind: 'pre-application', state: told(applicationLife, row.state) }]
      if (row.case_id && row.case_number && row.case_state) {
        const state = told(caseLife, row.case_state)
        found.unshift({ ...item, kind: 'case', id: row.case_id, number: row.case_number, state })
      }
      return found
    }),
  ]
}

const told = <S extends string>(life: Life<S, string, string, string>, state: string) => ({
  code: state,
  label: isStateOf(life, state) ? citizenLabelOf(life, state) : state,
})
