import { advanceClock, freezeClock, testDatabase, testNow } from '@anju/testkit'
import { type Citizen, newCitizen } from '@anju/testkit/citizens'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '../../context.ts'
import { readPhoto } from '../../files/index.ts'
import { listMessages } from '../../messages/index.ts'
import { type Staffed, staffedOffice } from '../../officers/offices.testing.ts'
import {
  approveVerification,
  claimVerification,
  mayReadVerificationPhoto,
  readVerificationField,
  releaseVerification,
  returnVerification,
  verificationOf,
  verifiedIdentity,
} from '../index.ts'
import { anyCitizen, codeOf, sample, submitted } from '../verification.testing.ts'
import { approve, claimed, emptied, fault, giveBack, opened } from './review.testing.ts'

const db = await testDatabase()
let office: Staffed
let officer: Ctx
let colleague: Ctx

beforeAll(async () => {
  office = await staffedOffice(db)
  officer = await office.as('zb-city')
  colleague = await office.as('zb-district')
})
beforeEach(async () => {
  await freezeClock(db, testNow)
  await emptied(db)
})

const fresh = (city?: string) => anyCitizen(office, city)
const accountOf = (ctx: Ctx) => (ctx.actor as Citizen).accountId

const auditOf = (id: string, action: string) =>
  db.sql<{ fields: string[]; purpose: string | null }>(
    'select fields, purpose from audit_event where object_id = $1 and action = $2 order by id',
    [id, action],
  )

describe('claiming and seeing', () => {
  test('before claiming it is masked; the holder sees everything; the others go on seeing it masked', async () => {
    const { id } = await submitted(office.ctx({ actor: await newCitizen(office) }))
    expect(await opened(officer, id)).toMatchObject({
      masked: true,
      typed: { name: '张*例', idDocumentNumber: '1101**********002X' },
      claim: null,
    })
    await claimed(officer, id)
    const own = await opened(officer, id)
    expect(own).toMatchObject({
      masked: false,
      typed: {
        name: '张样例',
        idDocumentNumber: '11010519491231002X',
        birthDate: '1949-12-31',
        sex: 'female',
        city: '淄博市',
        phone: expect.stringMatching(/^159\*{4}\d{4}$/),
      },
      claim: { officerName: '钱样板', isMine: true },
      days: { words: '剩 3 天' },
    })
    expect(own.photos.map((photo) => [photo.slot, photo.label, photo.keptFromEarlier])).toEqual([
      ['front', '身份证人像面', false],
      ['back', '身份证国徽面', false],
      ['portrait', '本人近期照片', false],
    ])
    expect(await opened(colleague, id)).toMatchObject({ masked: true, claim: { isMine: false } })
    expect((await auditOf(id, 'identity.claim')).map((one) => one.fields)).toEqual([
      ['name', 'idDocumentNumber', 'photos'],
    ])
    expect((await auditOf(id, 'identity.open')).map((one) => one.fields.length)).toEqual([0, 3, 3, 0])
  })

  test('one of two who claim at the same moment holds it, the other is told who', async () => {
    const { id } = await submitted(fresh())
    const both = await Promise.all([claimVerification(officer, { id }), claimVerification(colleague, { id })])
    expect(both.map(codeOf).sort()).toEqual(['claim.taken', 'ok'])
    const lost = both.find((one) => !one.ok)
    expect(lost).toMatchObject({ refusal: { params: { who: expect.stringMatching(/钱样板|赵示例/), at: '09:30' } } })
    expect(codeOf(await claimVerification(both[0]?.ok ? officer : colleague, { id }))).toBe('ok')
  })

  test("a released one is free again; nobody releases another's claim", async () => {
    const { id } = await submitted(fresh())
    await claimed(officer, id)
    expect(codeOf(await releaseVerification(colleague, { id }))).toBe('claim.taken')
    expect(codeOf(await releaseVerification(officer, { id, reason: '请假' }))).toBe('ok')
    expect(codeOf(await releaseVerification(officer, { id }))).toBe('claim.required')
    expect(codeOf(await claimVerification(colleague, { id }))).toBe('ok')
  })

  test('only the holder sees a photo, only while it is held, and the look is on record', async () => {
    const citizen = fresh()
    const { id } = await submitted(citizen)
    const photo = (await opened(officer, id)).photos[0]
    const look = (ctx: Ctx) =>
      readPhoto(ctx, { fileId: photo?.fileId ?? '', part: 'full' }, (tx, file) =>
        mayReadVerificationPhoto(tx, ctx, file),
      )
    expect(codeOf(await look(officer))).toBe('claim.required')
    const version = await claimed(officer, id)
    expect(codeOf(await look(officer))).toBe('ok')
    expect(codeOf(await look(colleague))).toBe('claim.taken')
    expect(codeOf(await look(await office.as('sh-city')))).toBe('not-found')
    expect(await auditOf(photo?.fileId ?? '', 'files.view')).toEqual([{ fields: ['photo'], purpose: 'review' }])
    await approveVerification(officer, { id, version })
    expect(codeOf(await look(officer))).toBe('claim.required')
  })

  test('a single value can be asked for by who may see the case', async () => {
    const { id } = await submitted(office.ctx({ actor: await newCitizen(office) }))
    const read = (ctx: Ctx, field: 'name' | 'id-document-number' | 'phone') =>
      ctx.db.tx((tx) => readVerificationField(tx, ctx, { id, field }))
    expect(await read(officer, 'id-document-number')).toMatchObject({
      value: { value: '11010519491231002X', isHolder: false },
    })
    expect(await read(officer, 'phone')).toMatchObject({ value: { value: expect.stringMatching(/^\+86159/) } })
    expect(codeOf(await read(await office.as('sh-city'), 'name'))).toBe('not-found')
  })

  test('the next one of the queue is named, past what others hold', async () => {
    const [first, second, third] = [await submitted(fresh()), await submitted(fresh()), await submitted(fresh())]
    await claimed(colleague, second.id)
    expect((await opened(officer, first.id)).nextId).toBe(third.id)
    expect((await opened(officer, third.id)).nextId, 'from the end back to the oldest').toBe(first.id)
    const fourth = await submitted(fresh())
    await claimed(officer, fourth.id)
    expect((await opened(officer, first.id)).nextId, 'what is held already comes first').toBe(fourth.id)
  })

  test('nobody is led to a relative’s', async () => {
    const [first, second] = [await submitted(fresh()), await submitted(fresh())]
    expect((await opened(officer, first.id)).nextId).toBe(second.id)
    await db.sql(
      `insert into officer_relative (city, officer_id, person_bidx, declared_at)
       select v.city, o.id, v.person_bidx, app_now() from real_name_verification v, officer o
       where v.id = $1 and o.login = 'zb-city'`,
      [second.id],
    )
    expect((await opened(officer, first.id)).nextId).toBeNull()
    await db.sql('delete from officer_relative')
  })
})

describe('通过', () => {
  test('gives the account its person, tells the citizen, and masks what pages show', async () => {
    const citizen = fresh()
    const { id } = await submitted(citizen)
    expect(codeOf(await approve(officer, id))).toBe('ok')
    expect(await verificationOf(citizen)).toEqual({
      state: 'verified',
      city: '370300',
      name: '张*例',
      idDocumentType: 'residentIdCard',
      idDocumentLabel: '身份证',
      idDocumentNumber: '1101**********002X',
      verifiedAt: new Date(testNow),
      way: 'photos',
    })
    const identity = await citizen.db.tx((tx) => verifiedIdentity(tx, citizen, accountOf(citizen)))
    expect(identity).toMatchObject({ name: '张样例', idDocumentNumber: '11010519491231002X', issuingCountry: 'CN' })
    const messages = await listMessages(citizen)
    expect(messages.ok && messages.value.items[0]?.template).toBe('identity.verified')
    expect(await db.sql(`select template from short_message where account_id = $1`, [accountOf(citizen)])).toEqual([
      { template: 'identity.verified' },
    ])
    expect(await db.sql('select event from real_name_event where verification_id = $1 order by id', [id])).toEqual([
      { event: 'submit' },
      { event: 'approve' },
    ])
    const stranger = fresh()
    expect(await stranger.db.tx((tx) => verifiedIdentity(tx, stranger, accountOf(citizen)))).toBeUndefined()
  })

  test('needs the claim, and a decision that came too late says who was first and when', async () => {
    const { id } = await submitted(fresh())
    const { version } = await opened(officer, id)
    expect(codeOf(await approveVerification(officer, { id, version }))).toBe('claim.required')
    await claimed(officer, id)
    expect(await approveVerification(colleague, { id, version })).toMatchObject({
      refusal: { code: 'claim.taken', params: { who: '钱样板' } },
    })
    await approveVerification(officer, { id, version })
    await advanceClock(db, '1 day')
    for (const late of [officer, colleague]) {
      expect(await approveVerification(late, { id, version })).toMatchObject({
        refusal: { code: 'state.conflict', params: { who: '钱样板', at: '3月2日 09:30' } },
      })
      expect(codeOf(await returnVerification(late, { id, version, faults: [fault('front', 'blurred')] }))).toBe(
        'state.conflict',
      )
    }
  })

  test('通过 and 不通过 at the same moment, ten times: one wins, one event, one message', async () => {
    for (let round = 0; round < 10; round += 1) {
      const citizen = fresh()
      const details = {
        ...sample,
        idDocumentType: 'passport',
        issuingCountry: 'FR',
        idDocumentNumber: `AB${1000 + round}`,
      }
      const { id } = await submitted(citizen, details)
      const version = await claimed(officer, id)
      const both = await Promise.all([
        approveVerification(officer, { id, version }),
        returnVerification(officer, { id, version, faults: [fault('front', 'blurred')] }),
      ])
      expect(both.map(codeOf).sort()).toEqual(['ok', 'state.conflict'])
      const events = await db.sql<{ event: string }>(
        'select event from real_name_event where verification_id = $1 order by id',
        [id],
      )
      expect(events.map((one) => one.event)).toEqual(['submit', both[0]?.ok ? 'approve' : 'return'])
      const messages = await listMessages(citizen)
      expect(messages.ok && messages.value.items).toHaveLength(2)
    }
  })

  test('two accounts of one person approved at the same moment: one has the person, the other reviewer is told', async () => {
    const [one, two] = [fresh(), fresh()]
    const [first, second] = [
      await submitted(one),
      await submitted(two, { ...sample, idDocumentType: 'drivingLicence' }),
    ]
    const versions = [await claimed(officer, first.id), await claimed(colleague, second.id)]
    const both = await Promise.all([
      approveVerification(officer, { id: first.id, version: versions[0] ?? 0 }),
      approveVerification(colleague, { id: second.id, version: versions[1] ?? 0 }),
    ])
    expect(both.map(codeOf).sort()).toEqual(['identity.person-taken', 'ok'])
    expect(await db.sql('select from verified_person')).toHaveLength(1)
    const [winner, loser] = both[0]?.ok ? [one, two] : [two, one]
    expect((await verificationOf(winner)).state).toBe('verified')
    expect((await verificationOf(loser)).state).toBe('submitted')
  })

  test('a person verified in another city stays there: nothing is taken over, and the reviewer sees where', async () => {
    const inShanghai = fresh('310100')
    const there = await submitted(inShanghai, { ...sample, city: '310100' })
    const shanghai = await office.as('sh-city')
    await approve(shanghai, there.id)
    const { id } = await submitted(fresh())
    const seen = await opened(officer, id)
    expect(seen.duplicates).toEqual([
      { kind: 'active', city: '310100', cityName: '上海市', verificationId: null, verifiedAt: new Date(testNow) },
    ])
    expect(await approve(officer, id)).toMatchObject({
      refusal: { code: 'identity.person-taken', params: { where: '上海市' } },
    })
    expect((await verificationOf(inShanghai)).state).toBe('verified')
    expect(codeOf(await giveBack(officer, id, fault('typed', 'other', '该号码已用另一账号认证')))).toBe('ok')
  })
})
