import { randomUUID } from 'node:crypto'
import { pledgeText, rulesOn } from '@anju/domain/cities'
import { plainDate } from '@anju/domain/kit'
import { freezeClock, testDatabase, testNow } from '@anju/testkit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '../context.ts'
import { take } from '../limits/index.ts'
import {
  agencyIds,
  answers,
  citizen,
  citizensOffice,
  codeOf,
  draftOf,
  fillDraft,
  li,
  save,
  spouse,
  submitted,
  verify,
  versionOf,
  wang,
  zhang,
} from './applications.testing.ts'
import { readRevision, submitApplication, submitLimit, withdrawApplication } from './index.ts'
import { sha256, snapshotHash } from './snapshot.ts'

const db = await testDatabase()
const office = await citizensOffice(db)

const accountOf = ({ actor }: Ctx) => (actor.kind === 'citizen' ? actor.accountId : '')
const only = async <Row extends object>(text: string, ...values: unknown[]) => {
  const rows = await db.sql<Row>(text, values)
  expect(rows).toHaveLength(1)
  return rows[0] as Row
}
const count = async (text: string, ...values: unknown[]) => Number((await only<{ n: string }>(text, ...values)).n)
const submit = async (ctx: Ctx, draftId: string) =>
  submitApplication(ctx, { draftId, version: await versionOf(db, draftId) })

afterEach(() => freezeClock(db, testNow))
beforeEach(async () => {
  await db.sql(
    `update pre_application set state = 'withdrawn', claimed_by = null, claimed_at = null where state <> 'withdrawn'`,
  )
  await db.sql('delete from verified_person')
  await db.sql('delete from limit_counter')
  office.jobs.length = 0
})

describe('提交', () => {
  test('makes a pre-application with a number, an agency by the tables and a promised day', async () => {
    const ctx = await citizen(db, office, zhang)
    const { preApplicationId, number } = await submitted(db, ctx)
    expect(number).toMatch(/^370303-YS-20260302-\d{4}$/)
    const row = await only<Record<string, unknown>>(
      `select state, revision, accepting_agency_id, district_code, street_code, committee_code, household_size, due_on::text,
         rules_version, pledge_version, submitted_at, agreed_at from pre_application where id = $1`,
      preApplicationId,
    )
    const profile = ctx.cities.profileOf('370300')
    const rules = profile && rulesOn(profile, plainDate('2026-03-02'))
    expect(row).toEqual({
      state: 'submitted',
      revision: 1,
      accepting_agency_id: agencyIds.street,
      district_code: '370303',
      street_code: '370303002',
      committee_code: null,
      household_size: 2,
      due_on: '2026-03-09',
      rules_version: rules?.version,
      pledge_version: rules?.pledge.version,
      submitted_at: new Date(testNow),
      agreed_at: new Date(testNow),
    })
  })

  test('writes event, message, short message and audit with it', async () => {
    const ctx = await citizen(db, office, zhang)
    const { preApplicationId, number } = await submitted(db, ctx)
    const event = await only(
      `select event, from_state, to_state, version, actor_kind, actor_id, agency_id from pre_application_event
       where pre_application_id = $1`,
      preApplicationId,
    )
    expect(event).toEqual({
      event: 'submit',
      from_state: 'draft',
      to_state: 'submitted',
      version: 1,
      actor_kind: 'citizen',
      actor_id: accountOf(ctx),
      agency_id: agencyIds.street,
    })
    const account = accountOf(ctx)
    expect(
      await count(
        `select count(*) n from message where account_id = $1 and template = 'applications.submitted'`,
        account,
      ),
    ).toBe(1)
    expect(office.jobs.map((job) => job.name)).toEqual(['short-message.send'])
    const audit = await only<{ detail: object }>(
      `select detail from audit_event where action = 'applications.submit' and object_id = $1`,
      preApplicationId,
    )
    expect(audit.detail).toMatchObject({ number, members: 2 })
  })

  test('stores what was declared as sealed rows that open to what was typed, with a hash anybody can compute again', async () => {
    const ctx = await citizen(db, office, zhang)
    const { preApplicationId: id } = await submitted(db, ctx)
    const content = await ctx.db.tx((tx) => readRevision(tx, ctx, { city: '370300', id, revision: 1 }))
    expect(content.application).toMatchObject({
      area: { district: '370303', street: '370303002' },
      information: { monthlyIncome: 320000, employer: '示范纺织厂' },
      members: [
        { name: '张样例', relationship: '01' },
        { name: '李示范', relationship: '10' },
      ],
      housing: { declared: 'none', rows: [] },
      assets: { declared: 'some', rows: [{ owner: '1', totalValue: 5800000, unit: '户' }] },
    })
    expect(content.materials.map((one) => one.material)).toEqual(['household-register', 'identity', 'marital-status'])
    const row = await only<{
      snapshot_hash: Buffer
      rules_version: string
      pledge_version: string
      pledge_hash: Buffer
    }>('select snapshot_hash, rules_version, pledge_version, pledge_hash from pre_application where id = $1', id)
    const again = snapshotHash({
      rules: row.rules_version,
      pledge: { version: row.pledge_version, hash: row.pledge_hash.toString('hex') },
      application: content.application,
      materials: content.materials.map(({ material, position, file_id: fileId }) => ({ material, position, fileId })),
    })
    expect(again.equals(row.snapshot_hash)).toBe(true)
    const profile = ctx.cities.profileOf('370300')
    if (!profile) throw new Error('no profile')
    expect(row.pledge_hash.equals(sha256(pledgeText(rulesOn(profile, plainDate('2026-03-02')).pledge)))).toBe(true)
  })

  test('leaves no name, number or address readable in any column', async () => {
    const ctx = await citizen(db, office, zhang)
    await submitted(db, ctx)
    const account = accountOf(ctx)
    const tables = [
      'draft_step',
      'pre_application',
      'household_member',
      'asset_item',
      'application_section',
      'pre_application_event',
      'audit_event',
      'message',
    ]
    for (const table of tables) {
      const owner = table === 'audit_event' ? 'actor_id' : 'account_id'
      const rows = await db.sql<{ text: string }>(
        `select encode(convert_to(t::text, 'UTF8'), 'escape') as text from ${table} t where ${owner} = $1`,
        [account],
      )
      expect(rows.length, table).toBeGreaterThan(0)
      const all = rows.map((row) => row.text).join('\n')
      for (const secret of [zhang.name, zhang.number, li.number, '15909098989', '样例路']) {
        expect(all.includes(secret) || all.includes(Buffer.from(secret).toString('hex')), `${table} ${secret}`).toBe(
          false,
        )
      }
    }
  })
})

describe('a repeat', () => {
  test('gets the same number, also with an old version of the draft', async () => {
    const ctx = await citizen(db, office, zhang)
    const { draftId, number } = await submitted(db, ctx)
    for (const version of [1, 999]) {
      expect(await submitApplication(ctx, { draftId, version })).toMatchObject({ ok: true, value: { number } })
    }
  })

  test('fifty times at once: one pre-application, one number, one message, one event', async () => {
    const ctx = await citizen(db, office, zhang)
    const draftId = await fillDraft(ctx)
    const version = await versionOf(db, draftId)
    const all = await Promise.all(Array.from({ length: 50 }, () => submitApplication(ctx, { draftId, version })))
    expect(all.filter((one) => !one.ok)).toEqual([])
    expect(new Set(all.map((one) => one.ok && one.value.number)).size).toBe(1)
    const account = accountOf(ctx)
    expect(await count('select count(*) n from pre_application where account_id = $1', account)).toBe(1)
    expect(await count('select count(*) n from pre_application_event where account_id = $1', account)).toBe(1)
    expect(await count('select count(*) n from message where account_id = $1', account)).toBe(1)
    expect(
      await count(`select count(*) n from audit_event where actor_id = $1 and action = 'applications.submit'`, account),
    ).toBe(1)
  })

  test('is not counted against the limit, only what really submits is', async () => {
    const ctx = await citizen(db, office, zhang)
    const { draftId, preApplicationId } = await submitted(db, ctx)
    await ctx.db.tx(async (tx) => {
      for (let n = 1; n < submitLimit.most; n += 1) await take(tx, ctx, submitLimit, accountOf(ctx))
    })
    expect(codeOf(await submitApplication(ctx, { draftId, version: 1 }))).toBe('ok')
    await withdrawApplication(ctx, { preApplicationId })
    const again = await submit(ctx, await fillDraft(ctx))
    expect(again).toMatchObject({
      refusal: { code: 'limit.reached', params: { retryAfterSeconds: expect.any(Number) } },
    })
  })
})

describe('what keeps a draft from being submitted', () => {
  test('an account that is not verified', async () => {
    const ctx = await citizen(db, office)
    const draftId = await fillDraft(ctx)
    expect(codeOf(await submit(ctx, draftId))).toBe('application.real-name-needed')
    await verify(db, office, accountOf(ctx), zhang)
    expect(codeOf(await submit(ctx, draftId))).toBe('ok')
  })

  test('everything that is missing, told at once with the place of each', async () => {
    const ctx = await citizen(db, office, zhang)
    const draftId = await draftOf(ctx)
    await save(ctx, 'members', { kind: 'row', row: 'new', answers: { ...spouse, name: '' } })
    const outcome = await submit(ctx, draftId)
    expect(codeOf(outcome)).toBe('application.incomplete')
    const paths = outcome.ok ? [] : (outcome.refusal.fields ?? []).map((field) => field.path)
    expect(paths).toEqual(
      expect.arrayContaining(['area.district', 'notes.read', 'pledge.agree', 'members.2.name', 'housing.has']),
    )
    expect(paths).toEqual(expect.arrayContaining(['materials.identity', 'information.maritalStatus']))
    expect(await count('select count(*) n from pre_application where account_id = $1', accountOf(ctx))).toBe(0)
  })

  test('another version than the one that was checked', async () => {
    const ctx = await citizen(db, office, zhang)
    const draftId = await fillDraft(ctx)
    const checked = await versionOf(db, draftId)
    await save(ctx, 'housing', answers({ has: 'no', note: '' }))
    await save(ctx, 'area', answers({ district: '370305' }))
    expect(codeOf(await submitApplication(ctx, { draftId, version: checked }))).toBe('application.changed')
  })

  test('a signature that is not the verified name', async () => {
    const ctx = await citizen(db, office, zhang)
    const outcome = await submit(ctx, await fillDraft(ctx, wang))
    expect(outcome).toMatchObject({ refusal: { fields: [{ path: 'pledge.name', code: 'pledge.other-name' }] } })
  })

  test('a place that nobody serves', async () => {
    const ctx = await citizen(db, office, zhang)
    const draftId = await fillDraft(ctx)
    await db.sql(`create table saved_area as select * from agency_area where city = '370300'`)
    await db.sql(`delete from agency_area where city = '370300'`)
    expect(codeOf(await submit(ctx, draftId))).toBe('application.no-agency')
    await db.sql('insert into agency_area select * from saved_area')
    expect(codeOf(await submit(ctx, draftId))).toBe('ok')
  })

  test('not being its owner: a foreign draft is not found', async () => {
    const draftId = await fillDraft(await citizen(db, office, zhang))
    const stranger = await citizen(db, office, wang)
    expect(codeOf(await submit(stranger, draftId))).toBe('not-found')
    expect(codeOf(await submit(stranger, randomUUID()))).toBe('not-found')
    expect(codeOf(await submitApplication(office.ctx(), { draftId, version: 1 }))).toBe('sign-in.required')
  })
})

describe('one person', () => {
  test('under two accounts: one pre-application, the other is told neutrally', async () => {
    const first = await citizen(db, office, zhang)
    const draftOfFirst = await fillDraft(first)
    const second = await citizen(db, office)
    const draftOfSecond = await fillDraft(second)
    expect(codeOf(await submit(first, draftOfFirst))).toBe('ok')
    await verify(db, office, accountOf(second), zhang)
    const outcome = await submit(second, draftOfSecond)
    expect(outcome).toEqual({ ok: false, refusal: { code: 'application.person-active' } })
    const [draft] = await db.sql<{ state: string }>('select state from application_draft where id = $1', [
      draftOfSecond,
    ])
    expect(draft?.state).toBe('open')
  })

  test('with another household’s member: nobody is kept from submitting, both stand in the flags', async () => {
    const zhangs = await citizen(db, office, zhang)
    const lis = await citizen(db, office, li)
    const one = await submitted(db, zhangs)
    const other = await submitted(db, lis, li, [{ ...spouse, name: wang.name, idDocumentNumber: wang.number }])
    expect(one.number).not.toBe(other.number)
    const shared = await db.sql(
      `select m.person_bidx from household_member m join household_member o on o.city = m.city and o.person_bidx = m.person_bidx
       where m.pre_application_id = $1 and o.pre_application_id = $2`,
      [one.preApplicationId, other.preApplicationId],
    )
    expect(shared).toHaveLength(1)
    expect(
      await count(
        'select count(*) n from person_application where pre_application_id = $1 and is_open',
        one.preApplicationId,
      ),
    ).toBe(2)
  })
})
