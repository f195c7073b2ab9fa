import { advanceClock, freezeClock, testDatabase, testNow } from '@anju/testkit'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '../../context.ts'
import { reconcileFiles } from '../../files/index.ts'
import { acceptedCase, citizen, citizensOffice, draftOf, submitted, zhang } from '../applications.testing.ts'
import { eraseEndedMaterials, progressOf, withdrawApplication } from '../index.ts'

const db = await testDatabase()
const office = await citizensOffice(db)
const worker = office.ctx({ actor: { kind: 'system' }, city: '' })

beforeEach(async () => {
  await db.sql('delete from verified_person')
  await db.sql(`update pre_application set state = 'withdrawn', claimed_by = null, claimed_at = null`)
  await db.sql(`update application_draft set state = 'discarded' where state = 'open'`)
  await db.sql(`update stored_file set state = 'erased', wrapped_key = null, original_name_ct = null, erased_at = app_now()
    where state <> 'erased'`)
  office.stored.clear()
  await freezeClock(db, testNow)
})

const kept = async (preApplicationId: string) =>
  (
    await db.sql<{ state: string }>(
      `select f.state from application_material m join stored_file f on f.city = m.city and f.id = m.file_id
       where m.pre_application_id = $1`,
      [preApplicationId],
    )
  ).map(({ state }) => state)

async function withdrawn(): Promise<{ ctx: Ctx; id: string }> {
  const ctx = await citizen(db, office, zhang)
  const { preApplicationId: id } = await submitted(db, ctx)
  await advanceClock(db, '10 days')
  const done = await withdrawApplication(ctx, { preApplicationId: id })
  if (!done.ok) throw new Error(done.refusal.code)
  return { ctx, id }
}

describe('materials of an application that ended', () => {
  it('are kept for two years from its end and then erased, in the database and in the store', async () => {
    const { id } = await withdrawn()
    await freezeClock(db, '2028-03-12T23:59:00+08:00')
    expect(await eraseEndedMaterials(worker)).toBe(0)
    expect(await kept(id)).toEqual(['stored', 'stored', 'stored'])
    await freezeClock(db, '2028-03-13T00:01:00+08:00')
    expect(await eraseEndedMaterials(worker)).toBe(3)
    expect(await eraseEndedMaterials(worker)).toBe(0)
    expect(await kept(id)).toEqual(['erased', 'erased', 'erased'])
    await reconcileFiles(worker)
    expect(office.stored.size).toBe(0)
    const log = await db.sql(`select 1 from audit_event where action = 'files.erase' and purpose = 'kept-long-enough'`)
    expect(log.length).toBe(3)
  })

  it('leave the application itself on record', async () => {
    const { ctx } = await withdrawn()
    await advanceClock(db, '3 years')
    await eraseEndedMaterials(worker)
    expect(await progressOf(ctx)).toMatchObject({ value: [{ preApplication: { state: 'withdrawn' } }] })
  })

  it.each(['submitted', 'accepted'] as const)('are not touched while it is %s, however old', async (state) => {
    const ctx = await citizen(db, office, zhang)
    const { preApplicationId: id } = await submitted(db, ctx)
    if (state === 'accepted') await acceptedCase(db, id)
    await advanceClock(db, '5 years')
    expect(await eraseEndedMaterials(worker)).toBe(0)
    expect(await kept(id)).toEqual(['stored', 'stored', 'stored'])
  })

  it('stay while an open draft or a later application holds them too', async () => {
    const { ctx, id } = await withdrawn()
    await draftOf(ctx)
    await advanceClock(db, '3 years')
    expect(await eraseEndedMaterials(worker)).toBe(0)
    const { preApplicationId: later } = await submitted(db, ctx)
    expect(await eraseEndedMaterials(worker)).toBe(0)
    expect((await kept(id)).every((state) => state === 'stored')).toBe(true)
    await withdrawApplication(ctx, { preApplicationId: later })
    expect(await eraseEndedMaterials(worker)).toBe(0)
    await advanceClock(db, '2 years 1 day')
    expect(await eraseEndedMaterials(worker)).toBeGreaterThanOrEqual(3)
    expect([...(await kept(id)), ...(await kept(later))].every((state) => state === 'erased')).toBe(true)
  })
})
