import { randomUUID } from 'node:crypto'
import { ok } from '@anju/domain/kit'
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
  listVerifications,
  mayReadVerificationPhoto,
  type NamedFault,
  openVerification,
  type QueueView,
  readVerificationField,
  releaseVerification,
  returnVerification,
  saveDetails,
  showVerification,
  submitVerification,
  turnPhoto,
  verificationOf,
  verifiedIdentity,
} from '../index.ts'
import { anyCitizen, attach, codeOf, otherSample, sample, submitted } from '../verification.testing.ts'

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
  await db.sql('delete from verified_person')
  await db.sql('truncate real_name_event, real_name_fault, real_name_photo, real_name_verification, account_identity')
})

const fresh = (city?: string) => anyCitizen(office, city)
const accountOf = (ctx: Ctx) => (ctx.actor as Citizen).accountId

async function opened(ctx: Ctx, id: string) {
  const outcome = await openVerification(ctx, { id })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

async function claimed(ctx: Ctx, id: string): Promise<number> {
  expect(codeOf(await claimVerification(ctx, { id }))).toBe('ok')
  return (await opened(ctx, id)).version
}

async function approve(ctx: Ctx, id: string) {
  return approveVerification(ctx, { id, version: await claimed(ctx, id) })
}

const giveBack = async (ctx: Ctx, id: string, ...faults: NamedFault[]) =>
  returnVerification(ctx, { id, version: await claimed(ctx, id), faults })

const fault = (item: NamedFault['item'], code: string, note = ''): NamedFault => ({ item, code, note })
const auditOf = (id: string, action: string) =>
  db.sql<{ fields: string[]; purpose: string | null }>(
    'select fields, purpose from audit_event where object_id = $1 and action = $2 order by id',
    [id, action],
  )

describe('the queue', () => {
  const list = async (ctx: Ctx, view: QueueView = 'open', more: object = {}) => {
    const outcome = await listVerifications(ctx, { view, limit: 200, ...more })
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    return outcome.value
  }

  test('is oldest first, masked, with what is left of the promise', async () => {
    await freezeClock(db, '2026-11-17T09:00:00+08:00')
    const first = await submitted(fresh())
    await freezeClock(db, '2026-11-20T09:00:00+08:00')
    const second = await submitted(fresh(), otherSample)
    await freezeClock(db, '2026-11-23T10:41:00+08:00')
    const { items, total, nextCursor } = await list(officer)
    expect(items.map((item) => [item.id, item.name, item.idDocumentNumber, item.days.words])).toEqual([
      [first.id, '张*例', '1101**********002X', '超 1 天'],
      [second.id, '李*范', '3703**********0013', '剩 2 天'],
    ])
    expect([total, nextCursor]).toEqual([2, null])
    expect(JSON.stringify(items)).not.toContain('19491231')
  })

  test('is that of the own area: another city, and an officer without the role, see nothing of it', async () => {
    await submitted(fresh())
    expect((await list(await office.as('sh-city'))).items).toEqual([])
    const acceptor = await office.as('zb-linzi')
    const acceptorId = acceptor.actor.kind === 'officer' && acceptor.actor.officerId
    await db.sql(`delete from officer_grant where officer_id = $1 and role <> 'acceptor'`, [acceptorId])
    expect(codeOf(await listVerifications(acceptor, { view: 'open', limit: 10 }))).toBe('act.forbidden')
    expect(codeOf(await listVerifications(fresh(), { view: 'open', limit: 10 }))).toBe('act.forbidden')
  })

  test('has views, each with its size', async () => {
    const [mine, free, due] = [
      await submitted(fresh()),
      await submitted(fresh(), otherSample),
      await submitted(fresh(), otherSample),
    ]
    await claimed(officer, mine.id)
    await claimed(colleague, due.id)
    const ids = async (view: QueueView) => (await list(officer, view)).items.map((item) => item.id)
    expect(await ids('mine')).toEqual([mine.id])
    expect(await ids('unclaimed')).toEqual([free.id])
    expect(await ids('duplicates')).toEqual([free.id, due.id])
    expect([await ids('repeated'), await ids('due')]).toEqual([[], []])
    await advanceClock(db, '4 days')
    expect((await ids('due')).length).toBe(3)
    expect((await list(officer)).views).toEqual({
      open: 3,
      mine: 1,
      unclaimed: 1,
      due: 3,
      duplicates: 2,
      repeated: 0,
      decided: 0,
    })
    const line = (await list(officer)).items.find((item) => item.id === due.id)
    expect(line?.claim).toMatchObject({ officerName: '赵示例', isMine: false })
    expect(line).toMatchObject({ alert: 'same', sameNumber: 1 })
  })

  test('is read on from the last line, also when lines vanish in between', async () => {
    const all: string[] = []
    for (let i = 0; i < 5; i += 1) {
      all.push((await submitted(fresh())).id)
      await advanceClock(db, '1 minute')
    }
    const first = await list(officer, 'open', { limit: 2 })
    expect(first.items.map((item) => item.id)).toEqual(all.slice(0, 2))
    await giveBack(officer, all[1] ?? '', fault('front', 'blurred'))
    const second = await list(officer, 'open', { limit: 2, cursor: first.nextCursor })
    expect(second.items.map((item) => item.id)).toEqual(all.slice(2, 4))
    const last = await list(officer, 'open', { limit: 2, cursor: second.nextCursor })
    expect([last.items.map((item) => item.id), last.nextCursor]).toEqual([all.slice(4), null])
    for (const cursor of [
      'x',
      'MjAyNg',
      Buffer.from(`2026-13-01T00:00:00.000Z_${randomUUID()}`).toString('base64url'),
    ]) {
      expect(codeOf(await listVerifications(officer, { view: 'open', limit: 2, cursor }))).toBe('form.invalid')
    }
  })

  test('is filtered by document and by day of submitting', async () => {
    const { id } = await submitted(fresh())
    const found = async (more: object) => (await list(officer, 'open', more)).items.map((item) => item.id)
    expect(
      await found({ idDocumentType: 'residentIdCard', submittedFrom: '2026-03-02', submittedTo: '2026-03-02' }),
    ).toEqual([id])
    expect(await found({ idDocumentType: 'passport' })).toEqual([])
    expect(await found({ submittedFrom: '2026-03-03' })).toEqual([])
    expect(await found({ submittedTo: '2026-03-01' })).toEqual([])
  })

  test('keeps the decided ones in sight, newest first', async () => {
    const [first, second] = [await submitted(fresh()), await submitted(fresh(), otherSample)]
    await approve(officer, first.id)
    await advanceClock(db, '1 hour')
    await giveBack(officer, second.id, fault('front', 'blurred'))
    expect((await list(officer, 'decided')).items.map((item) => [item.id, item.state])).toEqual([
      [second.id, 'returned'],
      [first.id, 'verified'],
    ])
    await advanceClock(db, '32 days')
    expect((await list(officer, 'decided')).total).toBe(0)
  })
})

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
    expect((await opened(officer, third.id)).nextId).toBeNull()
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

describe('不通过', () => {
  test('opens the faulty items alone, tells each fault, and a good second submitting passes', async () => {
    const citizen = fresh()
    const { id, number } = await submitted(citizen)
    const before = await showVerification(citizen)
    expect(
      codeOf(await giveBack(officer, id, fault('back', 'covered', '有效期被手指挡住'), fault('typed', 'name-differs'))),
    ).toBe('ok')
    const page = await showVerification(citizen)
    if (!page.ok || !before.ok) throw new Error('no page')
    expect(page.value.standing).toMatchObject({ state: 'returned', number, faults: 2 })
    expect([...page.value.openFields]).toEqual(['name'])
    expect(page.value.typedFault?.label).toBe('姓名与证件不一致')
    expect(page.value.places.map((place) => [place.slot, place.isOpen, place.fault?.label, place.fault?.note])).toEqual(
      [
        ['front', false, undefined, undefined],
        ['back', true, '有遮挡', '有效期被手指挡住'],
        ['portrait', false, undefined, undefined],
      ],
    )
    const messages = await listMessages(citizen)
    expect(messages.ok && messages.value.items[0]?.text).toContain('有 2 处需要重新提交')

    expect(codeOf(await attach(citizen, 'front'))).toBe('identity.locked')
    expect(codeOf(await turnPhoto(citizen, { slot: 'portrait', turn: 'left' }))).toBe('identity.locked')
    const again = { ...sample, name: '张新样', idDocumentNumber: '370303199003070013', city: '310100' }
    expect(await saveDetails(citizen, again)).toEqual(ok({ city: '370300' }))
    const missing = await submitVerification(citizen)
    expect(missing).toMatchObject({
      refusal: { code: 'form.invalid', fields: [{ path: 'back', code: 'photo.faulty' }] },
    })
    await attach(citizen, 'back')
    expect(await submitVerification(citizen)).toMatchObject({ value: { number } })

    await claimed(officer, id)
    const second = await opened(officer, id)
    expect(second).toMatchObject({ attempt: 2, typed: { name: '张新样', idDocumentNumber: '11010519491231002X' } })
    expect(second.photos.map((photo) => photo.keptFromEarlier)).toEqual([true, false, true])
    expect(second.rounds.map((round) => [round.attempt, round.result, round.officerName, round.faults.length])).toEqual(
      [
        [2, null, '', 0],
        [1, 'returned', '钱样板', 2],
      ],
    )
    expect(codeOf(await approveVerification(officer, { id, version: second.version }))).toBe('ok')
  })

  test('a removed faulty photo is missing again until another stands there', async () => {
    const citizen = fresh()
    const { id } = await submitted(citizen)
    await giveBack(officer, id, fault('portrait', 'not-the-person'))
    expect(codeOf(await attach(citizen, 'portrait'))).toBe('ok')
    const page = await showVerification(citizen)
    expect(page.ok && [page.value.places[2]?.fault, page.value.missing]).toEqual([undefined, []])
    const { removePhoto } = await import('../index.ts')
    expect(await removePhoto(citizen, { slot: 'portrait' })).toEqual(ok({ removed: true }))
    expect(await submitVerification(citizen)).toMatchObject({
      refusal: { fields: [{ path: 'portrait', code: 'photo.missing' }] },
    })
  })

  test('a type that differs opens type and number, and the back that the new type has', async () => {
    const citizen = fresh()
    const passport = { ...sample, idDocumentType: 'passport', issuingCountry: 'CN', idDocumentNumber: 'E12345678' }
    const { id } = await submitted(citizen, passport)
    await giveBack(officer, id, fault('typed', 'type-differs'))
    await saveDetails(citizen, { ...sample, name: '改不了' })
    const page = await showVerification(citizen)
    if (!page.ok) throw new Error('no page')
    expect(page.value.typed).toEqual({
      name: '张样例',
      idDocumentType: 'residentIdCard',
      issuingCountry: '',
      idDocumentNumber: '11010519491231002X',
    })
    expect(page.value.places.map((place) => [place.slot, place.isOpen, place.photo !== undefined])).toEqual([
      ['front', false, true],
      ['back', false, true],
      ['portrait', false, true],
    ])
  })

  test('what is not said, said twice, or no item of this document is refused and changes nothing', async () => {
    const { id } = await submitted(fresh(), {
      ...sample,
      idDocumentType: 'passport',
      issuingCountry: 'CN',
      idDocumentNumber: 'E12345678',
    })
    const version = await claimed(officer, id)
    const tried: [string, NamedFault[]][] = [
      ['faults', []],
      ['faults.0', [fault('back', 'blurred')]],
      ['faults.1', [fault('front', 'blurred'), fault('front', 'glare')]],
      ['faults.0.code', [fault('front', 'name-differs')]],
      ['faults.0.code', [fault('typed', 'blurred')]],
      ['faults.0.note', [fault('front', 'other', '  ')]],
      ['faults.0.note', [fault('front', 'blurred', '长'.repeat(201))]],
      ['faults.0.note', [fault('front', 'blurred', 'a\u0000')]],
    ]
    for (const [path, faults] of tried) {
      const outcome = await returnVerification(officer, { id, version, faults })
      expect(outcome).toMatchObject({ refusal: { code: 'form.invalid', fields: [{ path }] } })
    }
    expect(await opened(officer, id)).toMatchObject({ state: 'submitted', version })
    expect(await db.sql('select from real_name_fault')).toEqual([])
  })

  test('notes are sealed where they stand', async () => {
    const { id } = await submitted(fresh())
    await giveBack(officer, id, fault('front', 'glare', '名字那一行反光'))
    const rows = await db.sql('select * from real_name_fault')
    expect(JSON.stringify(rows)).not.toContain('反光')
    expect(JSON.stringify(await db.sql('select detail from real_name_event'))).not.toContain('反光')
  })
})
