import { advanceClock, freezeClock, testDatabase, testNow } from '@anju/testkit'
import type { Citizen } from '@anju/testkit/citizens'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '../../context.ts'
import { listMessages } from '../../messages/index.ts'
import { type Staffed, staffedOffice } from '../../officers/offices.testing.ts'
import { approveVerification, saveDetails, showBank, verificationOf, verifiedIdentity } from '../index.ts'
import { approve, claimed, emptied, fault, giveBack, opened } from '../review/review.testing.ts'
import { anyCitizen, attach, codeOf, otherSample, sample, submitted } from '../verification.testing.ts'
import { answerBy, callOf, type TestBank, testBank, verify } from './bank.testing.ts'

const db = await testDatabase()
let office: Staffed
let officer: Ctx
let bank: TestBank

beforeAll(async () => {
  office = await staffedOffice(db)
  officer = await office.as('zb-city')
})
beforeEach(async () => {
  await freezeClock(db, testNow)
  await emptied(db)
  await db.sql('truncate bank_verification, bank_verification_event, message, short_message, limit_counter')
  bank = testBank()
  office.ports.bank = bank
  office.jobs.length = 0
})

const fresh = (city?: string) => anyCitizen(office, city)
const accountOf = (ctx: Ctx) => (ctx.actor as Citizen).accountId
const other = { name: otherSample.name, idDocumentNumber: otherSample.idDocumentNumber }

const rows = () => db.sql<Record<string, unknown>>('select * from bank_verification order by asked_at, id')
const states = async () => (await rows()).map((row) => row.state)
const templates = async (ctx: Ctx) => {
  const listed = await listMessages(ctx)
  return listed.ok ? listed.value.items.map((one) => one.template) : []
}
const sms = async () => (await db.sql('select template from short_message order by id')).map((row) => row.template)

describe('信息一致', () => {
  test('verifies at once, nation-wide, without an officer, and tells the citizen', async () => {
    const ctx = fresh()
    expect(await verify(office, ctx)).toEqual({ ok: true, value: { state: 'matched' } })
    expect(bank.asked).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        name: '张样例',
        idType: 'residentIdCard',
        idNumber: '11010519491231002X',
        cardNumber: '6200000000000005',
        phone: '15900008888',
      },
    ])
    expect(await verificationOf(ctx)).toEqual({
      state: 'verified',
      city: '370300',
      name: '张*例',
      idDocumentType: 'residentIdCard',
      idDocumentLabel: '身份证',
      idDocumentNumber: '1101**********002X',
      verifiedAt: new Date(testNow),
      way: 'bank',
    })
    const identity = await ctx.db.tx((tx) => verifiedIdentity(tx, ctx, accountOf(ctx)))
    expect(identity).toMatchObject({ name: '张样例', idDocumentNumber: '11010519491231002X' })
    expect(await db.sql('select method from verified_person')).toEqual([{ method: 'bank' }])
    expect([await templates(ctx), await sms()]).toEqual([['identity.verified'], ['identity.verified']])
    const events = await db.sql('select event, to_state, actor_kind from bank_verification_event order by id')
    expect(events).toEqual([
      { event: 'ask', to_state: 'asked', actor_kind: 'citizen' },
      { event: 'match', to_state: 'matched', actor_kind: 'system' },
    ])
    expect(codeOf(await verify(office, ctx))).toBe('identity.not-open')
    expect(bank.asked).toHaveLength(1)
  })

  test('the card’s number is nowhere in the database, not even in a job, an event or a limit', async () => {
    await verify(office, fresh())
    const tables = await db.sql<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`,
    )
    for (const { name } of tables) {
      const [found] = await db.sql(
        `select count(*)::int as n from ${name} t where t::text ~ '6200 ?0000 ?0000|363230303030303030'`,
      )
      expect([name, found?.n]).toEqual([name, 0])
    }
    expect(JSON.stringify(office.jobs)).not.toContain('6200')
    const [row] = await rows()
    const place = { table: 'bank_verification', column: 'card_last_four_ct', id: String(row?.id) }
    expect(office.ports.keys.openText(place, row?.card_last_four_ct as Buffer)).toBe('0005')
  })

  test('what was typed for the photos gives way to what the bank confirmed; photos that nobody saw are erased', async () => {
    const ctx = fresh()
    await saveDetails(ctx, { ...otherSample, idDocumentType: 'drivingLicence' })
    await attach(ctx, 'front')
    expect(codeOf(await verify(office, ctx))).toBe('ok')
    expect(await verificationOf(ctx)).toMatchObject({ state: 'verified', name: '张*例', idDocumentLabel: '身份证' })
    expect(await db.sql(`select state from stored_file where account_id = $1`, [accountOf(ctx)])).toEqual([
      { state: 'erased' },
    ])
    expect(await db.sql('select from real_name_photo')).toEqual([])
  })

  test('while the photos are under review: they leave the queue, and their reviewer is told who was first', async () => {
    const ctx = fresh()
    const { id, number } = await submitted(ctx)
    const version = await claimed(officer, id)
    expect(codeOf(await verify(office, ctx))).toBe('ok')
    expect(await approveVerification(officer, { id, version })).toMatchObject({
      refusal: { code: 'state.conflict', params: { who: '银行用户认证', at: '09:30' } },
    })
    expect(await opened(officer, id)).toMatchObject({
      number,
      state: 'verified',
      way: 'bank',
      masked: true,
      claim: null,
      rounds: [{ result: 'verified', officerName: '银行用户认证' }],
    })
    expect(await db.sql('select from verified_person')).toHaveLength(1)
  })

  test('after a return, and for another person than the photos were of', async () => {
    const ctx = fresh()
    const { id } = await submitted(ctx)
    await giveBack(officer, id, fault('front', 'blurred'))
    expect(codeOf(await verify(office, ctx, other))).toBe('ok')
    expect(await verificationOf(ctx)).toMatchObject({ state: 'verified', name: '李*范', way: 'bank' })
  })

  test('without an earlier draft an officer finds it by number with its way, and nothing of the card', async () => {
    const ctx = fresh()
    await verify(office, ctx)
    const [row] = await db.sql<{ id: string; number: string }>('select id, number from real_name_verification')
    expect(row?.number).toMatch(/^370300-SM-20260302-\d{4}$/)
    const seen = await opened(officer, row?.id ?? '')
    expect(seen).toMatchObject({ way: 'bank', photos: [], typed: { name: '张*例' }, acts: expect.anything() })
    expect(seen.acts.every(({ verdict }) => verdict === 'forbidden')).toBe(true)
    expect(JSON.stringify(seen)).not.toContain('0005')
    await expect(
      officer.db.tx((tx) => tx.rows({ name: 'test.peek', text: 'select * from bank_verification' })),
    ).rejects.toThrow('42501')
  })
})

describe('one person, one account', () => {
  test('who is verified with another account stays there: the words say so, nothing is taken over', async () => {
    const first = fresh('310100')
    expect(codeOf(await verify(office, first))).toBe('ok')
    const second = fresh()
    expect(await verify(office, second, { idDocumentType: 'residentIdCard' })).toEqual({
      ok: true,
      value: { state: 'taken' },
    })
    expect((await verificationOf(second)).state).toBe('draft')
    expect(await templates(second)).toEqual(['identity.bank-taken'])
    expect(await db.sql('select account_id from verified_person')).toEqual([{ account_id: accountOf(first) }])
  })

  test('two accounts of one person at the same moment: one has the person', async () => {
    const both = [fresh(), fresh()]
    const results = await Promise.all(both.map((ctx) => verify(office, ctx)))
    expect(results.map((one) => (one.ok ? one.value.state : codeOf(one))).sort()).toEqual(['matched', 'taken'])
    expect(await db.sql('select from verified_person')).toHaveLength(1)
  })

  test('the bank and an officer at the same moment, five times: verified once, told once', async () => {
    for (let round = 0; round < 5; round += 1) {
      await emptied(db)
      await db.sql('truncate message')
      const ctx = fresh()
      const { id } = await submitted(ctx)
      const version = await claimed(officer, id)
      const [byBank, byOfficer] = await Promise.all([
        verify(office, ctx),
        approveVerification(officer, { id, version }),
      ])
      expect(['state.conflict', 'ok']).toContain(codeOf(byOfficer))
      const isBank = codeOf(byOfficer) === 'state.conflict'
      const stateByBank = byBank.ok ? byBank.value.state : codeOf(byBank)
      expect(isBank ? ['matched'] : ['dropped', 'identity.not-open']).toContain(stateByBank)
      expect(await verificationOf(ctx)).toMatchObject({ state: 'verified', way: isBank ? 'bank' : 'photos' })
      expect((await templates(ctx)).filter((one) => one === 'identity.verified')).toHaveLength(1)
    }
  })
})

describe('信息不一致', () => {
  test('says so without saying what, costs one try, and keeps what was typed but the card', async () => {
    bank.says = 'mismatched'
    const ctx = fresh()
    expect(await verify(office, ctx)).toEqual({ ok: true, value: { state: 'mismatched' } })
    const shown = await showBank(ctx)
    expect(shown.ok && shown.value).toEqual({
      isOffered: true,
      triesLeft: 2,
      latest: {
        state: 'mismatched',
        askedAt: new Date(testNow),
        answeredAt: new Date(testNow),
        expiresAt: expect.any(Date),
        cardLastFour: '0005',
      },
      typed: {
        name: '张样例',
        idDocumentType: 'residentIdCard',
        issuingCountry: 'CN',
        idDocumentNumber: '11010519491231002X',
        phone: '15900008888',
      },
    })
    expect([await templates(ctx), await sms()]).toEqual([['identity.bank-mismatched'], ['identity.bank-mismatched']])
    expect((await verificationOf(ctx)).state).toBe('draft')
    const { id } = await submitted(ctx)
    expect(codeOf(await approve(officer, id))).toBe('ok')
  })

  test('three a day of Asia/Shanghai; the fourth does not reach the bank', async () => {
    bank.says = 'mismatched'
    const ctx = fresh()
    await freezeClock(db, '2026-03-02T23:50:00.000+08:00')
    for (const last of [1, 2, 3]) {
      expect(codeOf(await verify(office, ctx, { phone: `1590000000${last}` }))).toBe('ok')
    }
    const fourth = await verify(office, ctx, { phone: '15900000004' })
    expect(fourth).toEqual({ ok: false, refusal: { code: 'identity.bank-tries', params: { retryAfterSeconds: 600 } } })
    expect(bank.asked).toHaveLength(3)
    expect((await verify(office, fresh(), other)).ok).toBe(true)
    await freezeClock(db, '2026-03-03T00:00:00.000+08:00')
    expect(codeOf(await verify(office, ctx, { phone: '15900000004' }))).toBe('ok')
  })

  test('the same question within ten minutes is the same one: no call, no try', async () => {
    bank.says = 'mismatched'
    const ctx = fresh()
    await verify(office, ctx)
    await advanceClock(db, '9 minutes')
    expect(await verify(office, ctx, { cardNumber: '6200000000000005', phone: '+8615900008888' })).toEqual({
      ok: true,
      value: { state: 'mismatched' },
    })
    expect(bank.asked).toHaveLength(1)
    await advanceClock(db, '1 minute')
    await verify(office, ctx)
    expect(bank.asked).toHaveLength(2)
    expect(await states()).toEqual(['mismatched', 'mismatched'])
  })
})

describe('what is refused before anything is sent', () => {
  test('every fault at its field, at once', async () => {
    const wrong = {
      name: '',
      idDocumentType: '',
      idDocumentNumber: '',
      cardNumber: '620000',
      phone: '1',
      consent: false,
    }
    const refused = await verify(office, fresh(), wrong)
    expect(refused.ok ? [] : refused.refusal.fields?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'name name.empty',
      'idDocumentType id.type',
      'idDocumentNumber id.empty',
      'cardNumber card.length',
      'phone phone.length',
      'consent consent.missing',
    ])
    const licence = await verify(office, fresh(), { idDocumentType: 'drivingLicence' })
    expect(licence).toMatchObject({ refusal: { fields: [{ path: 'idDocumentType', code: 'id.bank' }] } })
    expect([bank.asked, await rows()]).toEqual([[], []])
  })

  test('a visitor, and a verification that is under way in another city', async () => {
    expect(codeOf(await verify(office, office.ctx()))).toBe('sign-in.required')
    const ctx = fresh('310100')
    await submitted(ctx, { ...sample, city: '310100' })
    const here = office.ctx({ actor: ctx.actor, city: '370300' })
    expect(codeOf(await verify(office, here))).toBe('identity.elsewhere')
  })

  test('a draft that went to another city after the question is verified there', async () => {
    bank.says = 'pending'
    const ctx = fresh()
    await verify(office, ctx)
    await saveDetails(ctx, { ...sample, city: '310100' })
    const [row] = await rows()
    expect(codeOf(await answerBy(office, String(row?.id), await callOf(db, { result: 'matched' })))).toBe('ok')
    expect(await verificationOf(ctx)).toMatchObject({ state: 'verified', city: '310100' })
  })
})

test('the citizens’ surface can write no answer, whatever it is made to send', async () => {
  bank.says = 'pending'
  const ctx = fresh()
  await verify(office, ctx)
  const writes = [
    `update bank_verification set state = 'matched'`,
    `update bank_verification set answered_at = app_now()`,
    `update bank_verification set expires_at = app_now()`,
    `delete from bank_verification`,
    `insert into bank_verification_event (city, bank_verification_id, account_id, event, to_state, version, at, actor_kind, request_id)
     select city, id, account_id, 'match', 'matched', 9, app_now(), 'system', 'x' from bank_verification`,
    `update real_name_verification set state = 'verified', way = 'bank', decided_at = app_now()`,
    `update real_name_verification set way = 'bank'`,
  ]
  for (const [at, text] of writes.entries()) {
    await expect(
      ctx.db.tx((tx) => tx.run({ name: `test.write-${at}`, text })),
      text,
    ).rejects.toThrow(/42501/)
  }
  const stranger = fresh()
  expect(await stranger.db.tx((tx) => tx.rows({ name: 'test.all', text: 'select id from bank_verification' }))).toEqual(
    [],
  )
})
