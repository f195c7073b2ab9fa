import { randomUUID } from 'node:crypto'
import { advanceClock, freezeClock, testDatabase, testNow } from '@anju/testkit'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '../../context.ts'
import { type Staffed, staffedOffice } from '../../officers/offices.testing.ts'
import { writeCursor } from '../../paging/index.ts'
import { listVerifications, type QueueView } from '../index.ts'
import { anyCitizen, codeOf, otherSample, submitted } from '../verification.testing.ts'
import { approve, claimed, emptied, fault, giveBack } from './review.testing.ts'

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
    for (const cursor of ['x', 'MjAyNg', writeCursor(['2026-13-01T00:00:00.000Z', randomUUID()])]) {
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
