import { ok } from '@anju/domain/kit'
import { freezeClock, testDatabase, testNow } from '@anju/testkit'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '../../context.ts'
import { listMessages } from '../../messages/index.ts'
import { type Staffed, staffedOffice } from '../../officers/offices.testing.ts'
import {
  approveVerification,
  type NamedFault,
  removePhoto,
  returnVerification,
  saveDetails,
  showVerification,
  submitVerification,
  turnPhoto,
} from '../index.ts'
import { anyCitizen, attach, codeOf, sample, submitted } from '../verification.testing.ts'
import { claimed, emptied, fault, giveBack, opened } from './review.testing.ts'

const db = await testDatabase()
let office: Staffed
let officer: Ctx

beforeAll(async () => {
  office = await staffedOffice(db)
  officer = await office.as('zb-city')
})
beforeEach(async () => {
  await freezeClock(db, testNow)
  await emptied(db)
})

const fresh = (city?: string) => anyCitizen(office, city)

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
