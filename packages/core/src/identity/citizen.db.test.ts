import { randomUUID } from 'node:crypto'
import { ok } from '@anju/domain/kit'
import { advanceClock, freezeClock, testDatabase, testNow } from '@anju/testkit'
import type { Citizen } from '@anju/testkit/citizens'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '../context.ts'
import { readPhoto } from '../files/index.ts'
import { listMessages } from '../messages/index.ts'
import { type Staffed, staffedOffice } from '../officers/offices.testing.ts'
import {
  removePhoto,
  saveDetails,
  showVerification,
  submitVerification,
  turnPhoto,
  verificationOf,
  verifiedIdentity,
} from './index.ts'
import { anyPicture, anyCitizen, attach, codeOf, sample, submitted } from './verification.testing.ts'

const db = await testDatabase()
let office: Staffed
const fresh = (city?: string) => anyCitizen(office, city)

beforeAll(async () => {
  office = await staffedOffice(db)
})
beforeEach(() => freezeClock(db, testNow))

async function shown(ctx: Ctx) {
  const outcome = await showVerification(ctx)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

const fields = (outcome: Awaited<ReturnType<typeof submitVerification | typeof saveDetails>>) =>
  outcome.ok ? [] : (outcome.refusal.fields ?? []).map((field) => `${field.path} ${field.code}`)

describe('typing in', () => {
  test('before the first save there is an empty form with three places, all of it open', async () => {
    const page = await shown(fresh())
    expect(page.standing).toEqual({ state: 'none' })
    expect(page.typed).toEqual({ name: '', idDocumentType: '', issuingCountry: '', idDocumentNumber: '' })
    expect(page.places.map((place) => [place.slot, place.required, place.isOpen])).toEqual([
      ['front', true, true],
      ['back', true, true],
      ['portrait', true, true],
    ])
    expect(page.promise).toBe('2026-03-05')
  })

  test('everything wrong is said at once, and what was typed stays', async () => {
    const ctx = fresh()
    const typed = {
      name: '张1',
      idDocumentType: 'residentIdCard',
      issuingCountry: '',
      idDocumentNumber: '110105194912310021',
      city: '999999',
    }
    expect(fields(await saveDetails(ctx, typed))).toEqual([
      'name name.digits',
      'idDocumentNumber id.checksum',
      'city city.unknown',
    ])
    expect((await shown(ctx)).typed).toMatchObject({ name: '张1', idDocumentNumber: '110105194912310021' })
    expect(await verificationOf(ctx)).toEqual({ state: 'draft', city: '370300' })
  })

  test('rare characters, the dot and passports of other countries are kept as they are', async () => {
    const ctx = fresh()
    for (const name of ['㛃𠮷', '阿卜杜·热合曼']) {
      expect(codeOf(await saveDetails(ctx, { ...sample, name }))).toBe('ok')
      expect((await shown(ctx)).typed.name).toBe(name)
    }
    const passport = {
      ...sample,
      name: 'Ann Example',
      idDocumentType: 'passport',
      issuingCountry: 'FR',
      idDocumentNumber: '12AB34567',
    }
    expect(codeOf(await saveDetails(ctx, passport))).toBe('ok')
    const page = await shown(ctx)
    expect(page.typed).toMatchObject({ issuingCountry: 'FR', idDocumentNumber: '12AB34567' })
    expect(page.places.map((place) => place.slot)).toEqual(['front', 'portrait'])
  })

  test('nothing of it stands in the clear, and sealed texts do not fit another row', async () => {
    const ctx = fresh()
    await saveDetails(ctx, sample)
    const [row] = await db.sql<{ id: string; name_ct: Buffer }>(
      'select * from real_name_verification where account_id = $1',
      [ctx.actor.kind === 'citizen' && ctx.actor.accountId],
    )
    expect(JSON.stringify(row)).not.toContain('样例')
    const place = { table: 'real_name_verification', column: 'name_ct', id: randomUUID() }
    expect(() => office.ports.keys.openText(place, row?.name_ct ?? Buffer.alloc(0))).toThrow()
  })

  test('two tabs at once begin one verification', async () => {
    const ctx = fresh()
    const all = await Promise.all(Array.from({ length: 8 }, () => saveDetails(ctx, sample)))
    expect(all.map(codeOf)).toEqual(Array(8).fill('ok'))
    expect(
      await db.sql('select id from real_name_verification where account_id = $1', [
        ctx.actor.kind === 'citizen' && ctx.actor.accountId,
      ]),
    ).toHaveLength(1)
  })

  test('visitors and officers have none', async () => {
    for (const ctx of [office.ctx(), await office.as('zb-city')]) {
      expect(await verificationOf(ctx)).toEqual({ state: 'none' })
      expect(codeOf(await showVerification(ctx))).toBe('sign-in.required')
      expect(codeOf(await saveDetails(ctx, sample))).toBe('sign-in.required')
      expect(codeOf(await submitVerification(ctx))).toBe('sign-in.required')
    }
  })
})

describe('photos', () => {
  test('one is put in its place, turned, replaced and removed; what was replaced is erased', async () => {
    const ctx = fresh()
    const first = await attach(ctx, 'front')
    expect(await turnPhoto(ctx, { slot: 'front', turn: 'right' })).toEqual(ok({ rotation: 90 }))
    expect((await shown(ctx)).places[0]?.photo).toMatchObject({ rotation: 90, name: 'front.jpg' })
    const second = await attach(ctx, 'front')
    if (!first.ok || !second.ok) throw new Error('not attached')
    expect((await shown(ctx)).places[0]?.photo).toMatchObject({ id: second.value.fileId, rotation: 0 })
    expect(codeOf(await readPhoto(ctx, { fileId: first.value.fileId, part: 'full' }))).toBe('not-found')
    expect(await removePhoto(ctx, { slot: 'front' })).toEqual(ok({ removed: true }))
    expect(await removePhoto(ctx, { slot: 'front' })).toEqual(ok({ removed: false }))
    expect(codeOf(await readPhoto(ctx, { fileId: second.value.fileId, part: 'full' }))).toBe('not-found')
    expect(codeOf(await turnPhoto(ctx, { slot: 'front', turn: 'left' }))).toBe('not-found')
  })

  test('one picture serves one place', async () => {
    const ctx = fresh()
    const picture = anyPicture()
    expect(codeOf(await attach(ctx, 'front', picture))).toBe('ok')
    expect(codeOf(await attach(ctx, 'front', picture))).toBe('ok')
    expect(codeOf(await attach(ctx, 'back', picture))).toBe('file.same')
    expect((await shown(ctx)).places.map((place) => place.photo !== undefined)).toEqual([true, false, false])
  })

  test('a refused one leaves the one that is there', async () => {
    const ctx = fresh()
    await attach(ctx, 'front')
    expect(codeOf(await attach(ctx, 'front', Buffer.alloc(5_000, 65)))).toBe('file.type')
    expect((await shown(ctx)).places[0]?.photo).toBeDefined()
  })
})

describe('submitting', () => {
  test('everything missing is said at once, in the order of the page', async () => {
    const ctx = fresh()
    const missing = [
      'name name.empty',
      'idDocumentType id.type',
      'idDocumentNumber id.empty',
      'front photo.missing',
      'back photo.missing',
      'portrait photo.missing',
    ]
    expect(fields(await submitVerification(ctx))).toEqual(missing)
    await saveDetails(ctx, { ...sample, idDocumentType: 'passport', issuingCountry: 'CN', idDocumentNumber: 'E1' })
    expect(fields(await submitVerification(ctx))).toEqual([
      'idDocumentNumber id.format',
      'front photo.missing',
      'portrait photo.missing',
    ])
  })

  test('gives a number, the desk of the city and the promised working day, and tells the citizen', async () => {
    await freezeClock(db, '2026-09-30T16:00:00+08:00')
    const ctx = fresh()
    const receipt = await submitted(ctx)
    expect(receipt).toMatchObject({ number: expect.stringMatching(/^370300-SM-20260930-\d{4}$/), dueOn: '2026-10-10' })
    const [row] = await db.sql(
      'select state, attempt, agency_id, person_bidx is not null as known from real_name_verification where id = $1',
      [receipt.id],
    )
    expect(row).toEqual({
      state: 'submitted',
      attempt: 1,
      agency_id: '00000000-0000-8000-8000-000000370300',
      known: true,
    })
    const messages = await listMessages(ctx)
    expect(messages.ok && messages.value.items[0]).toMatchObject({
      template: 'identity.submitted',
      text: expect.stringContaining('10月10日'),
    })
    const events = await db.sql('select event, from_state, to_state from real_name_event where verification_id = $1', [
      receipt.id,
    ])
    expect(events).toEqual([{ event: 'submit', from_state: 'draft', to_state: 'submitted' }])
  })

  test('on Friday it is promised for Wednesday; beyond the known calendar the date is open', async () => {
    await freezeClock(db, '2026-11-20T10:00:00+08:00')
    expect((await submitted(fresh())).dueOn).toBe('2026-11-25')
    await freezeClock(db, '2026-12-30T10:00:00+08:00')
    const ctx = fresh()
    expect((await submitted(ctx)).dueOn).toBeNull()
    expect(await verificationOf(ctx)).toMatchObject({ state: 'submitted', dueOn: null })
  })

  test('twice, in two tabs, or twenty times at once: one number, one event, one message', async () => {
    const ctx = fresh()
    await saveDetails(ctx, sample)
    for (const slot of ['front', 'back', 'portrait'] as const) await attach(ctx, slot)
    const all = await Promise.all(Array.from({ length: 20 }, () => submitVerification(ctx)))
    expect(new Set(all.map((one) => one.ok && one.value.number)).size).toBe(1)
    expect(all.every((one) => one.ok)).toBe(true)
    const messages = await listMessages(ctx)
    expect(messages.ok && messages.value.items).toHaveLength(1)
  })

  test('under review nothing can be changed', async () => {
    const ctx = fresh()
    await submitted(ctx)
    expect(codeOf(await saveDetails(ctx, sample))).toBe('identity.not-open')
    expect(codeOf(await attach(ctx, 'front'))).toBe('identity.not-open')
    expect(codeOf(await removePhoto(ctx, { slot: 'front' }))).toBe('identity.not-open')
    expect(codeOf(await turnPhoto(ctx, { slot: 'front', turn: 'left' }))).toBe('identity.not-open')
    expect((await shown(ctx)).openFields.size).toBe(0)
    expect(await ctx.db.tx((tx) => verifiedIdentity(tx, ctx, (ctx.actor as Citizen).accountId))).toBeUndefined()
  })
})

describe('another city', () => {
  test('the whole draft goes to the city that was chosen, photos with it, and its desk gets it', async () => {
    const ctx = fresh()
    await saveDetails(ctx, sample)
    const attached = await attach(ctx, 'front')
    expect(await saveDetails(ctx, { ...sample, city: '310100' })).toEqual(ok({ city: '310100' }))
    expect(codeOf(await saveDetails(ctx, sample))).toBe('identity.elsewhere')
    expect(codeOf(await attach(ctx, 'back'))).toBe('identity.elsewhere')
    const there = { ...ctx, city: '310100' }
    const page = await shown(there)
    expect([page.city, page.typed.name, page.places[0]?.photo?.id]).toEqual([
      '310100',
      '张样例',
      attached.ok && attached.value.fileId,
    ])
    expect(
      await db.sql('select from real_name_verification where city = $1 and account_id = $2', [
        '370300',
        (ctx.actor as Citizen).accountId,
      ]),
    ).toEqual([])
    for (const slot of ['back', 'portrait'] as const) await attach(there, slot)
    const receipt = await submitVerification(there)
    expect(receipt.ok && receipt.value.number).toMatch(/^310100-SM-/)
  })
})

describe('limits and walls', () => {
  test('three submittings a day; the fourth waits', async () => {
    const ctx = fresh()
    const { id } = await submitted(ctx)
    const giveBack = () =>
      db.sql(
        `update real_name_verification set state = 'returned', decided_by = account_id, decided_at = app_now() where id = $1`,
        [id],
      )
    for (const expected of ['ok', 'ok', 'limit.reached']) {
      await giveBack()
      expect(codeOf(await submitVerification(ctx))).toBe(expected)
    }
    await advanceClock(db, '1 day')
    expect(codeOf(await submitVerification(ctx))).toBe('ok')
  })

  test("the citizens' surface cannot verify, see others, or touch the decision, whatever it sends", async () => {
    const mine = fresh()
    const { id } = await submitted(mine)
    const stranger = fresh()
    const raw = (ctx: Ctx, text: string) => ctx.db.tx(async (tx) => tx.jobDatabase.executeSql(text, [id]))
    await expect(raw(mine, `update real_name_verification set state = 'verified' where id = $1`)).rejects.toThrow()
    await expect(raw(mine, 'update real_name_verification set decided_by = account_id where id = $1')).rejects.toThrow()
    await expect(
      raw(
        mine,
        'insert into verified_person (person_bidx) select person_bidx from real_name_verification where id = $1',
      ),
    ).rejects.toThrow()
    expect((await raw(stranger, 'select id from real_name_verification where id = $1')).rows).toEqual([])
    expect((await raw(stranger, 'select slot from real_name_photo where verification_id = $1')).rows).toEqual([])
    const elsewhere = await office.as('sh-city')
    expect((await raw(elsewhere, 'select id from real_name_verification where id = $1')).rows).toEqual([])
    expect(
      (await raw(await office.as('zb-city'), 'select id from real_name_verification where id = $1')).rows,
    ).toHaveLength(1)
  })

  test('officers do not see drafts', async () => {
    const ctx = fresh()
    await saveDetails(ctx, sample)
    const officer = await office.as('zb-city')
    const found = await officer.db.tx((tx) =>
      tx.jobDatabase.executeSql('select state from real_name_verification where account_id = $1', [
        (ctx.actor as Citizen).accountId,
      ]),
    )
    expect(found.rows).toEqual([])
  })
})
