import { randomUUIDv7 } from 'node:crypto'
import { personIndexText, personKeyOf, readIdDocument, plainDate } from '@anju/domain/kit'
import { testDatabase } from '@anju/testkit'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '../../context.ts'
import { readPhoto } from '../../files/index.ts'
import { agencies, type Staffed, staffedOffice } from '../../officers/offices.testing.ts'
import { anyCitizen, codeOf, sample, submitted } from '../verification.testing.ts'
import {
  approveVerification,
  claimVerification,
  listVerifications,
  mayReadVerificationPhoto,
  openVerification,
  releaseVerification,
  returnVerification,
} from './index.ts'

/** Who × in which state × which act, as a table written by hand: what the code answers is compared with it. */

const acts = ['list', 'open', 'claim', 'release', 'approve', 'return', 'photo'] as const
const states = ['draft', 'free', 'mine', 'taken', 'returned', 'verified'] as const
type State = (typeof states)[number]
type Row = readonly [
  list: string,
  open: string,
  claim: string,
  release: string,
  approve: string,
  return_: string,
  photo: string,
]

const nothing: Row = Array(7).fill('not-found') as unknown as Row
const blind: Readonly<Record<State, Row>> = Object.fromEntries(
  states.map((s) => [s, ['act.forbidden', ...nothing.slice(1)]]),
) as never
const required = 'claim.required'
const taken = 'claim.taken'
const conflict = 'state.conflict'
const own = 'case.own-household'
const no = 'act.forbidden'

const verifier: Readonly<Record<State, Row>> = {
  draft: ['unseen', ...nothing.slice(1)] as unknown as Row,
  free: ['seen', 'ok', 'ok', required, required, required, required],
  mine: ['seen', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  taken: ['seen', 'ok', taken, taken, taken, taken, taken],
  returned: ['unseen', 'ok', 'state.not-allowed', required, conflict, conflict, required],
  verified: ['unseen', 'ok', 'state.not-allowed', required, conflict, conflict, required],
}
const below = Object.fromEntries(states.map((s) => [s, ['unseen', ...nothing.slice(1)]])) as unknown as typeof verifier
const supervisor = Object.fromEntries(
  states.map((s) => [s, s === 'draft' ? verifier.draft : [verifier[s][0], 'ok', no, no, no, no, no]]),
) as unknown as typeof verifier
const family: typeof verifier = {
  draft: verifier.draft,
  free: ['seen', 'ok', own, required, own, own, own],
  mine: ['seen', 'ok', own, 'ok', own, own, own],
  taken: ['seen', 'ok', own, taken, own, own, own],
  returned: ['unseen', 'ok', own, required, own, own, own],
  verified: ['unseen', 'ok', own, required, own, own, own],
}

const db = await testDatabase()
let office: Staffed
let owner: Ctx
let id: string
let officerId: string

beforeAll(async () => {
  office = await staffedOffice(db)
  owner = anyCitizen(office)
  id = (await submitted(owner)).id
  officerId = idOf(await office.as('zb-street'))
})

const idOf = (ctx: Ctx): string => (ctx.actor.kind === 'officer' ? ctx.actor.officerId : '')

async function holding(...grants: [role: string, agency: string, from: string, to: string | null][]): Promise<Ctx> {
  const ctx = await office.as('zb-street')
  await db.sql('delete from officer_grant where officer_id = $1', [officerId])
  await db.sql('update officer set person_bidx = null where id = $1', [officerId])
  await db.sql('delete from officer_relative where officer_id = $1', [officerId])
  for (const [role, agency, from, to] of grants) {
    await db.sql(
      `insert into officer_grant (city, id, officer_id, role, agency_id, valid_from, valid_to, granted_at)
       values ('370300', $1, $2, $3, $4, $5, $6, app_now())`,
      [randomUUIDv7(), officerId, role, agencies[agency], from, to],
    )
  }
  return ctx
}

function applicant(): Buffer {
  const read = readIdDocument({ type: sample.idDocumentType, number: sample.idDocumentNumber }, plainDate('2026-03-02'))
  if (!read.ok) throw new Error('the sample is no document')
  return office.ports.keys.blindIndex('person', personIndexText(personKeyOf(read.value)))
}

const cityVerifier = ['verifier', '370300', '2026-01-01', null] as const
const who: Record<string, { expected: Readonly<Record<State, Row>>; as: () => Promise<Ctx> }> = {
  'a verifier of the desk in charge': { expected: verifier, as: () => holding([...cityVerifier]) },
  'a verifier on the last day of the grant': {
    expected: verifier,
    as: () => holding(['verifier', '370300', '2026-01-01', '2026-03-02']),
  },
  'a verifier of an office below': { expected: below, as: () => holding(['verifier', '370303', '2026-01-01', null]) },
  'a supervisor of the desk in charge': {
    expected: supervisor,
    as: () => holding(['supervisor', '370300', '2026-01-01', null]),
  },
  'an acceptor of the desk in charge': {
    expected: blind,
    as: () => holding(['acceptor', '370300', '2026-01-01', null]),
  },
  'a verifier whose grant ended yesterday': {
    expected: blind,
    as: () => holding(['verifier', '370300', '2026-01-01', '2026-03-01']),
  },
  'a verifier whose grant begins tomorrow': {
    expected: blind,
    as: () => holding(['verifier', '370300', '2026-03-03', null]),
  },
  'an officer who holds nothing': { expected: blind, as: () => holding() },
  'a verifier of another city': { expected: below, as: () => office.as('sh-city') },
  'the applicant, being a verifier': {
    expected: family,
    as: async () => {
      const ctx = await holding([...cityVerifier])
      await db.sql('update officer set person_bidx = $2 where id = $1', [officerId, applicant()])
      return ctx
    },
  },
  'a verifier who declared the applicant as family': {
    expected: family,
    as: async () => {
      const ctx = await holding([...cityVerifier])
      await db.sql(`insert into officer_relative values ('370300', $1, $2, app_now())`, [officerId, applicant()])
      return ctx
    },
  },
  'the citizen whose it is': { expected: blind, as: async () => owner },
  'another citizen': { expected: blind, as: async () => anyCitizen(office) },
  'a visitor': { expected: blind, as: async () => office.ctx() },
}

async function bring(state: State): Promise<number> {
  const other = idOf(await office.as('zb-district'))
  const holder = state === 'mine' ? officerId : state === 'taken' ? other : null
  const stored = state === 'free' || state === 'mine' || state === 'taken' ? 'submitted' : state
  await db.sql('delete from verified_person')
  await db.sql('update account_identity set person_bidx = null, verified_at = null')
  await db.sql('delete from real_name_fault')
  const [row] = await db.sql<{ version: number }>(
    `update real_name_verification set state = $2, claimed_by = $3, claimed_at = case when $3::uuid is null then null else app_now() end,
       decided_by = case when $2 in ('returned', 'verified') then $4::uuid end,
       decided_at = case when $2 in ('returned', 'verified') then app_now() end
     where id = $1 returning version`,
    [id, stored, holder, other],
  )
  return row?.version ?? 0
}

async function photoOf(ctx: Ctx): Promise<string> {
  const [row] = await db.sql<{ file_id: string }>(
    `select file_id from real_name_photo where verification_id = $1 and slot = 'front'`,
    [id],
  )
  const fileId = row?.file_id ?? ''
  return codeOf(await readPhoto(ctx, { fileId, part: 'full' }, (tx, file) => mayReadVerificationPhoto(tx, ctx, file)))
}

async function isListed(ctx: Ctx): Promise<string> {
  const queue = await listVerifications(ctx, { view: 'open', limit: 10 })
  if (!queue.ok) return queue.refusal.code
  return queue.value.items.some((item) => item.id === id) ? 'seen' : 'unseen'
}

const tries: Record<(typeof acts)[number], (ctx: Ctx, version: number) => Promise<string>> = {
  list: isListed,
  open: async (ctx) => codeOf(await openVerification(ctx, { id })),
  claim: async (ctx) => codeOf(await claimVerification(ctx, { id })),
  release: async (ctx) => codeOf(await releaseVerification(ctx, { id })),
  approve: async (ctx, version) => codeOf(await approveVerification(ctx, { id, version })),
  return: async (ctx, version) =>
    codeOf(await returnVerification(ctx, { id, version, faults: [{ item: 'front', code: 'blurred', note: '' }] })),
  photo: photoOf,
}

describe.each(Object.entries(who))('%s', (_, { expected, as }) => {
  test.each(states)('while it is %s', async (state) => {
    const ctx = await as()
    const answers: string[] = []
    for (const act of acts) answers.push(await tries[act](ctx, await bring(state)))
    expect(Object.fromEntries(acts.map((act, i) => [act, answers[i]]))).toEqual(
      Object.fromEntries(acts.map((act, i) => [act, expected[state][i]])),
    )
  })
})

test('an id that is none, or unknown, is not found by anybody', async () => {
  const ctx = await holding([...cityVerifier])
  for (const wrong of ['', 'x', `${id}'`, randomUUIDv7()]) {
    const answers = [
      await openVerification(ctx, { id: wrong }),
      await claimVerification(ctx, { id: wrong }),
      await releaseVerification(ctx, { id: wrong }),
      await approveVerification(ctx, { id: wrong, version: 1 }),
      await returnVerification(ctx, { id: wrong, version: 1, faults: [] }),
    ]
    expect(answers.map(codeOf)).toEqual(Array(5).fill('not-found'))
  }
})
