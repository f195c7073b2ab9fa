import { randomUUID } from 'node:crypto'
import { statement } from '@anju/db'
import { freezeClock, testDatabase, testNow } from '@anju/testkit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '../context.ts'
import { readPhoto } from '../files/index.ts'
import { citizen, citizensOffice, codeOf, draftOf, li, submitted, wang, zhang } from './applications.testing.ts'
import {
  progressOf,
  readRevision,
  removeMaterial,
  showWorkspace,
  type Submitted,
  withdrawApplication,
} from './index.ts'

const db = await testDatabase()
const office = await citizensOffice(db)

const only = async <Row extends object>(text: string, ...values: unknown[]) => {
  const rows = await db.sql<Row>(text, values)
  expect(rows).toHaveLength(1)
  return rows[0] as Row
}
const count = async (text: string, ...values: unknown[]) => Number((await only<{ n: string }>(text, ...values)).n)

afterEach(() => freezeClock(db, testNow))
beforeEach(async () => {
  await db.sql(
    `update pre_application set state = 'withdrawn', claimed_by = null, claimed_at = null where state <> 'withdrawn'`,
  )
  await db.sql('delete from verified_person')
  await db.sql('delete from limit_counter')
  office.jobs.length = 0
})

describe('撤回', () => {
  test('ends it while it is not accepted, tells so, and lets a new one begin', async () => {
    const ctx = await citizen(db, office, zhang)
    const { preApplicationId, number } = await submitted(db, ctx)
    const outcome = await withdrawApplication(ctx, { preApplicationId })
    expect(outcome).toEqual({ ok: true, value: { preApplicationId, number } })
    expect(await withdrawApplication(ctx, { preApplicationId })).toEqual(outcome)
    expect(
      await count(
        'select count(*) n from person_application where pre_application_id = $1 and is_open',
        preApplicationId,
      ),
    ).toBe(0)
    const events = await db.sql(
      'select event, to_state from pre_application_event where pre_application_id = $1 order by id',
      [preApplicationId],
    )
    expect(events).toEqual([
      { event: 'submit', to_state: 'submitted' },
      { event: 'withdraw', to_state: 'withdrawn' },
    ])
    const again = await submitted(db, ctx)
    expect(again.number).not.toBe(number)
  })

  test('leaves the next draft filled with what was typed and uploaded, but for what has to be agreed to', async () => {
    const ctx = await citizen(db, office, zhang)
    const first = await submitted(db, ctx)
    await withdrawApplication(ctx, { preApplicationId: first.preApplicationId })
    const draftId = await draftOf(ctx)
    const workspace = await showWorkspace(ctx)
    if (!workspace.ok || workspace.value.kind !== 'draft') throw new Error('no draft')
    const { draft } = workspace.value
    expect(Object.keys(draft.documents).sort()).toEqual(['area', 'assets', 'housing', 'information', 'members'])
    expect(draft.documents.information?.answers.employer).toBe('示范纺织厂')
    expect([...draft.faults.keys()]).toEqual(['notes', 'pledge'])
    const [photo] = draft.materials
    await removeMaterial(ctx, { draftId, fileId: photo?.file_id ?? '' })
    const kept = await ctx.db.tx((tx) =>
      readRevision(tx, ctx, { city: '370300', id: first.preApplicationId, revision: 1 }),
    )
    expect(kept.materials.map((one) => one.file_id)).toContain(photo?.file_id)
    expect(codeOf(await readPhoto(ctx, { fileId: photo?.file_id ?? '', part: 'full' }))).toBe('ok')
  })

  test('is too late after 受理登记, and is nobody else’s', async () => {
    const ctx = await citizen(db, office, zhang)
    const { preApplicationId } = await submitted(db, ctx)
    const stranger = await citizen(db, office, wang)
    expect(codeOf(await withdrawApplication(stranger, { preApplicationId }))).toBe('not-found')
    await db.sql(
      `update pre_application set state = 'accepted', decided_by = $2, decided_at = app_now() where id = $1`,
      [preApplicationId, randomUUID()],
    )
    expect(codeOf(await withdrawApplication(ctx, { preApplicationId }))).toBe('state.not-allowed')
  })
})

describe('the queue', () => {
  test('says how many of the same agency stand before, in the order of submitting', async () => {
    const people = [zhang, li, wang]
    const all: { ctx: Ctx; submitted: Submitted }[] = []
    for (const [index, person] of people.entries()) {
      await freezeClock(db, new Date(Date.parse(testNow) + index * 60_000).toISOString())
      const ctx = await citizen(db, office, person)
      all.push({ ctx, submitted: await submitted(db, ctx, person, []) })
    }
    const aheadOf = async (ctx: Ctx) => {
      const progress = await progressOf(ctx)
      return progress.ok ? progress.value[0]?.ahead : progress.refusal.code
    }
    expect(await Promise.all(all.map(({ ctx }) => aheadOf(ctx)))).toEqual([0, 1, 2])
    const [first] = all
    if (first) await withdrawApplication(first.ctx, { preApplicationId: first.submitted.preApplicationId })
    expect(await Promise.all(all.map(({ ctx }) => aheadOf(ctx)))).toEqual([undefined, 0, 1])
  })
})

describe('the second wall', () => {
  const see = statement<{ n: number }, [id: string]>(
    'test.see-pre-application',
    'select count(*)::integer as n from pre_application where id = $1',
  )
  const accept = statement<object, [id: string]>(
    'test.accept-as-citizen',
    `update pre_application set state = 'accepted' where id = $1`,
  )

  test('shows a citizen the own rows only, and lets the citizens’ surface accept nothing', async () => {
    const ctx = await citizen(db, office, zhang)
    const { preApplicationId: id } = await submitted(db, ctx)
    const seen = (database: typeof db.citizen) => database.tx((tx) => tx.row(see, id))
    expect(await seen(ctx.db)).toEqual({ n: 1 })
    expect(await seen(db.citizen.as({ account: randomUUID() }))).toEqual({ n: 0 })
    expect(await seen(db.citizen)).toEqual({ n: 0 })
    expect(await seen(db.staff.as({ city: '370300' }))).toEqual({ n: 1 })
    expect(await seen(db.staff.as({ city: '310100' }))).toEqual({ n: 0 })
    await expect(ctx.db.tx((tx) => tx.run(accept, id))).rejects.toThrow(/row-level security/)
  })
})
