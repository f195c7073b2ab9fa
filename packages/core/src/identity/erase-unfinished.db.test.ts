import { advanceClock, freezeClock, testDatabase, testNow } from '@anju/testkit'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '../context.ts'
import { reconcileFiles } from '../files/index.ts'
import { type Staffed, staffedOffice } from '../officers/offices.testing.ts'
import { eraseUnfinished, saveDetails, showVerification, submitVerification } from './index.ts'
import { approve, claimed, emptied, fault, giveBack } from './review/review.testing.ts'
import { anyCitizen, attach, codeOf, sample, submitted } from './verification.testing.ts'

const db = await testDatabase()
let office: Staffed
let officer: Ctx
let worker: Ctx

beforeAll(async () => {
  office = await staffedOffice(db)
  officer = await office.as('zb-street')
  worker = office.ctx({ actor: { kind: 'system' }, city: '' })
})
beforeEach(async () => {
  await emptied(db)
  await db.sql(`delete from stored_file`)
  office.stored.clear()
  await freezeClock(db, testNow)
})

const filesLeft = async () =>
  (
    await db.sql<{ state: string; keyless: boolean }>(
      'select state, wrapped_key is null as keyless from stored_file order by id',
    )
  ).map(({ state, keyless }) => `${state}${keyless ? ', no key' : ''}`)

async function shown(ctx: Ctx) {
  const outcome = await showVerification(ctx)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

describe('a verification that was returned', () => {
  it('keeps its photos for thirty days and then has none, in the database and in the store', async () => {
    const ctx = anyCitizen(office)
    const { id } = await submitted(ctx)
    await advanceClock(db, '3 days')
    await giveBack(officer, id, fault('front', 'blurred'))
    await advanceClock(db, '29 days 23 hours')
    expect(await eraseUnfinished(worker)).toBe(0)
    expect(await filesLeft()).toEqual(['stored', 'stored', 'stored'])
    await advanceClock(db, '61 minutes')
    expect(await eraseUnfinished(worker)).toBe(1)
    expect(await eraseUnfinished(worker)).toBe(0)
    expect(await filesLeft()).toEqual(Array(3).fill('erased, no key'))
    expect(await db.sql('select 1 from real_name_photo')).toEqual([])
    await reconcileFiles(worker)
    expect(office.stored.size).toBe(0)
    const log = await db.sql('select purpose, detail from audit_event where object_id = $1 and action = $2', [
      id,
      'identity.erase-unfinished',
    ])
    expect(log).toEqual([{ purpose: 'kept-long-enough', detail: { photos: 3 } }])
  })

  it('can be gone on with afterwards: every place takes a photo, what was typed is there', async () => {
    const ctx = anyCitizen(office)
    const { id } = await submitted(ctx)
    await giveBack(officer, id, fault('front', 'blurred'))
    await advanceClock(db, '31 days')
    await eraseUnfinished(worker)
    const now = await shown(ctx)
    expect(now.places.map(({ isOpen, photo }) => [isOpen, photo])).toEqual(Array(3).fill([true, undefined]))
    expect(now.typed.name).toBe(sample.name)
    expect(now.missing.map(({ path }) => path)).toEqual(['front', 'back', 'portrait'])
    for (const slot of ['front', 'back', 'portrait'] as const) expect(codeOf(await attach(ctx, slot))).toBe('ok')
    expect(codeOf(await submitVerification(ctx))).toBe('ok')
    expect(codeOf(await approve(officer, id))).toBe('ok')
  })

  it('begins its thirty days anew with what its owner does', async () => {
    const ctx = anyCitizen(office)
    const { id } = await submitted(ctx)
    await giveBack(officer, id, fault('front', 'blurred'))
    await advanceClock(db, '20 days')
    expect(codeOf(await attach(ctx, 'front'))).toBe('ok')
    await advanceClock(db, '20 days')
    expect(await eraseUnfinished(worker)).toBe(0)
  })
})

describe('a verification that was never handed in', () => {
  it('keeps after thirty days neither photos nor what was typed, and nothing keeps its owner from beginning again', async () => {
    const ctx = anyCitizen(office)
    await saveDetails(ctx, sample)
    await attach(ctx, 'front')
    await advanceClock(db, '31 days')
    expect(await eraseUnfinished(worker)).toBe(1)
    expect(await eraseUnfinished(worker)).toBe(0)
    expect(await filesLeft()).toEqual(['erased, no key'])
    const left = await db.sql(
      'select 1 from real_name_verification where coalesce(name_ct, id_number_ct, name_bidx, person_bidx) is not null',
    )
    expect(left).toEqual([])
    expect((await shown(ctx)).typed.name).toBe('')
    expect(await submitted(ctx)).toMatchObject({ number: expect.any(String) })
  })
})

it('nothing that is under review or was passed is touched, however old', async () => {
  const [waiting, passed] = [anyCitizen(office), anyCitizen(office)]
  await submitted(waiting)
  const { id } = await submitted(passed, { ...sample, idDocumentNumber: '370303199003070013' })
  await claimed(officer, id)
  await approve(officer, id)
  await advanceClock(db, '400 days')
  expect(await eraseUnfinished(worker)).toBe(0)
  expect(await filesLeft()).toEqual(Array(6).fill('stored'))
})
