import { advanceClock, freezeClock, testDatabase, testNow } from '@anju/testkit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '../context.ts'
import { readPhoto } from '../files/index.ts'
import {
  acceptedCase,
  agencyIds,
  answers,
  attach,
  citizen,
  citizensOffice,
  codeOf,
  information,
  li,
  requestSupplement,
  save,
  spouse,
  submitted,
  upload,
  versionOf,
  zhang,
} from './applications.testing.ts'
import {
  answerSupplement,
  attachMaterial,
  expireApplications,
  moveMaterial,
  progressOf,
  readRevision,
  removeMaterial,
  showWorkspace,
  submitApplication,
  withdrawApplication,
} from './index.ts'

const db = await testDatabase()
const office = await citizensOffice(db)
const worker = () => office.ctx({ actor: { kind: 'system' }, city: '' })

afterEach(() => freezeClock(db, testNow))
beforeEach(async () => {
  await db.sql(
    `update pre_application set state = 'withdrawn', claimed_by = null, claimed_at = null where state <> 'withdrawn'`,
  )
  await db.sql(`update supplement_notice set state = 'closed' where state = 'open'`)
  await db.sql('delete from verified_person')
  await db.sql('delete from limit_counter')
  office.jobs.length = 0
})

type Item = { kind: 'section' | 'material' | 'field'; target: string }

async function asked(...items: Item[]) {
  const ctx = await citizen(db, office, zhang)
  const application = await submitted(db, ctx)
  const noticeId = await requestSupplement(db, office, application.preApplicationId, items)
  return { ctx, noticeId, ...application }
}

const answer = async (ctx: Ctx, draftId: string) =>
  answerSupplement(ctx, { draftId, version: await versionOf(db, draftId) })
const stateOf = async (id: string) => {
  const [row] = await db.sql<{ state: string; revision: number; due_on: string }>(
    'select state, revision, due_on::text from pre_application where id = $1',
    [id],
  )
  return row
}
const photosOf = async (ctx: Ctx, material: string) => {
  const workspace = await showWorkspace(ctx)
  if (!workspace.ok || workspace.value.kind !== 'supplement') throw new Error('no supplement is shown')
  return workspace.value.draft.materials.filter((one) => one.material === material).map((one) => one.file_id)
}

describe('what a supplement opens', () => {
  test('are the named items and nothing else', async () => {
    const { ctx, draftId } = await asked(
      { kind: 'section', target: 'members' },
      { kind: 'material', target: 'identity' },
    )
    const changed = answers({ ...information, employer: '别的厂' })
    const refused = await save(ctx, 'information', changed)
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'supplement.not-named', fields: [{ path: 'information.employer' }] },
    })
    expect(codeOf(await save(ctx, 'housing', answers({ has: 'yes' })))).toBe('supplement.not-named')
    expect(codeOf(await attachMaterial(ctx, { draftId, material: 'other', upload: upload() }))).toBe(
      'supplement.not-named',
    )
    const [kept] = await photosOf(ctx, 'household-register')
    expect(codeOf(await removeMaterial(ctx, { draftId, fileId: kept ?? '' }))).toBe('supplement.not-named')
    expect(codeOf(await moveMaterial(ctx, { draftId, fileId: kept ?? '', direction: 'up' }))).toBe(
      'supplement.not-named',
    )
    expect(
      codeOf(await save(ctx, 'members', { kind: 'row', row: 2, answers: { ...spouse, monthlyIncome: '3000' } })),
    ).toBe('ok')
    expect(codeOf(await attachMaterial(ctx, { draftId, material: 'identity', upload: upload() }))).toBe('ok')
  })

  test('can be one page of 申请信息, or one field of one row', async () => {
    const { ctx } = await asked(
      { kind: 'section', target: 'information.work' },
      { kind: 'field', target: 'members.2.monthlyIncome' },
    )
    expect(codeOf(await save(ctx, 'information', answers({ ...information, employer: '新单位' })))).toBe('ok')
    const moved = answers({ ...information, employer: '新单位', currentAddress: '别处' })
    expect(codeOf(await save(ctx, 'information', moved))).toBe('supplement.not-named')
    expect(
      codeOf(await save(ctx, 'members', { kind: 'row', row: 2, answers: { ...spouse, monthlyIncome: '1' } })),
    ).toBe('ok')
    expect(codeOf(await save(ctx, 'members', { kind: 'row', row: 2, answers: { ...spouse, name: '王演示' } }))).toBe(
      'supplement.not-named',
    )
    expect(codeOf(await save(ctx, 'members', { kind: 'remove-row', row: 2 }))).toBe('supplement.not-named')
  })

  test('shows the list with reasons and words, and the days left', async () => {
    const { ctx, number } = await asked({ kind: 'material', target: 'identity' })
    const workspace = await showWorkspace(ctx)
    expect(workspace).toMatchObject({
      ok: true,
      value: {
        kind: 'supplement',
        supplement: {
          isOver: false,
          notice: { due_on: '2026-03-17' },
          items: [{ kind: 'material', target: 'identity', reasons: ['unreadable'], note: '请重拍这一张' }],
          preApplication: { number },
        },
      },
    })
  })

  test('never opens the draft to be submitted a second time', async () => {
    const { ctx, draftId, number } = await asked({ kind: 'section', target: 'members' })
    expect(await submitApplication(ctx, { draftId, version: 1 })).toMatchObject({ ok: true, value: { number } })
    expect(await stateOf((await stateRow(draftId)).id)).toMatchObject({ state: 'supplement-requested', revision: 1 })
  })
})

describe('提交补正', () => {
  test('writes the next revision, keeps the first, the number and the place in the queue, and begins the promise anew', async () => {
    const {
      ctx,
      draftId,
      preApplicationId: id,
      number,
    } = await asked({ kind: 'section', target: 'members' }, { kind: 'material', target: 'identity' })
    await freezeClock(db, '2026-03-05T09:00:00+08:00')
    await save(ctx, 'members', { kind: 'row', row: 2, answers: { ...spouse, monthlyIncome: '3000' } })
    const added = await attach(ctx, draftId, 'identity')
    expect(await answer(ctx, draftId)).toEqual({ ok: true, value: { preApplicationId: id, number } })
    expect(await stateOf(id)).toEqual({ state: 'submitted', revision: 2, due_on: '2026-03-12' })
    const [row] = await db.sql('select submitted_at, resubmitted_at from pre_application where id = $1', [id])
    expect(row).toEqual({ submitted_at: new Date(testNow), resubmitted_at: new Date('2026-03-05T09:00:00+08:00') })
    const revision = (n: number) => ctx.db.tx((tx) => readRevision(tx, ctx, { city: '370300', id, revision: n }))
    const [first, second] = [await revision(1), await revision(2)]
    expect(first.application.members[1]?.answers.monthlyIncome).toBe(260000)
    expect(second.application.members[1]?.answers.monthlyIncome).toBe(300000)
    expect(first.materials.map((one) => one.file_id)).not.toContain(added)
    expect(second.materials.map((one) => one.file_id)).toContain(added)
    const events = await db.sql(
      'select event, to_state, version from pre_application_event where pre_application_id = $1 order by id',
      [id],
    )
    expect(events.at(-1)).toEqual({ event: 'supplement', to_state: 'submitted', version: 3 })
    const [message] = await db.sql(
      `select 1 from message where account_id = $1 and template = 'applications.supplemented'`,
      [accountOf(ctx)],
    )
    expect(message).toBeDefined()
  })

  test('twenty times at once is one revision, and a repeat gets the number', async () => {
    const { ctx, draftId, preApplicationId: id, number } = await asked({ kind: 'section', target: 'housing' })
    await save(ctx, 'housing', answers({ has: 'yes' }))
    await save(ctx, 'housing', {
      kind: 'row',
      row: 'new',
      answers: { address: '张店区旧村 1 号', nature: 'rural', owner: '张样例', grossFloorArea: '40', change: 'held' },
    })
    const version = await versionOf(db, draftId)
    const all = await Promise.all(Array.from({ length: 20 }, () => answerSupplement(ctx, { draftId, version })))
    expect(all.every((one) => one.ok && one.value.number === number)).toBe(true)
    expect(await stateOf(id)).toMatchObject({ state: 'submitted', revision: 2 })
  })

  test('is refused while something is wrong, from an old page, after the last day, and to others', async () => {
    const { ctx, draftId } = await asked({ kind: 'section', target: 'members' })
    await save(ctx, 'members', { kind: 'row', row: 2, answers: { ...spouse, monthlyIncome: 'x' } })
    expect(await answer(ctx, draftId)).toMatchObject({
      refusal: { code: 'application.incomplete', fields: [{ path: 'members.2.monthlyIncome' }] },
    })
    expect(codeOf(await answerSupplement(ctx, { draftId, version: 1 }))).toBe('application.changed')
    expect(codeOf(await answer(await citizen(db, office, li), draftId))).toBe('not-found')
    await freezeClock(db, '2026-03-17T23:59:59+08:00')
    expect(codeOf(await save(ctx, 'members', { kind: 'row', row: 2, answers: spouse }))).toBe('ok')
    await freezeClock(db, '2026-03-18T00:00:00+08:00')
    expect(codeOf(await answer(ctx, draftId))).toBe('supplement.over')
    expect(codeOf(await save(ctx, 'members', { kind: 'row', row: 2, answers: { ...spouse, name: '王演示' } }))).toBe(
      'supplement.over',
    )
  })

  test('asks once more when something named was not changed, and takes it as it is when that is meant', async () => {
    const ctx = await citizen(db, office, zhang)
    const { draftId, preApplicationId: id } = await submitted(db, ctx)
    await freezeClock(db, '2026-03-05T09:00:00+08:00')
    await requestSupplement(db, office, id, [
      { kind: 'section', target: 'members' },
      { kind: 'material', target: 'identity' },
    ])
    const unchanged = async () => {
      const outcome = await answer(ctx, draftId)
      return outcome.ok || outcome.refusal.code !== 'supplement.unchanged' ? outcome : outcome.refusal.params?.count
    }
    expect(await unchanged()).toBe(2)
    await attach(ctx, draftId, 'identity')
    expect(await unchanged()).toBe(1)
    const workspace = await showWorkspace(ctx)
    expect(workspace).toMatchObject({
      value: {
        supplement: {
          items: [
            { target: 'members', isDoneAgain: false },
            { target: 'identity', isDoneAgain: true },
          ],
        },
      },
    })
    const version = await versionOf(db, draftId)
    expect(codeOf(await answerSupplement(ctx, { draftId, version, isRightAsItIs: true }))).toBe('ok')
    expect(await stateOf(id)).toMatchObject({ state: 'submitted', revision: 2 })
  })

  test('chooses the agency anew only when the place was asked for', async () => {
    const one = await asked({ kind: 'section', target: 'area' })
    await save(one.ctx, 'area', answers({ district: '370305' }))
    expect(codeOf(await answer(one.ctx, one.draftId))).toBe('ok')
    const [row] = await db.sql('select accepting_agency_id, street_code from pre_application where id = $1', [
      one.preApplicationId,
    ])
    expect(row).toEqual({ accepting_agency_id: agencyIds.other, street_code: null })
    await withdrawApplication(one.ctx, { preApplicationId: one.preApplicationId })

    await db.sql('delete from verified_person')
    const other = await asked({ kind: 'section', target: 'members' })
    await db.sql('update pre_application set accepting_agency_id = $2 where id = $1', [
      other.preApplicationId,
      agencyIds.district,
    ])
    expect(codeOf(await answer(other.ctx, other.draftId))).toBe('ok')
    const [kept] = await db.sql('select accepting_agency_id from pre_application where id = $1', [
      other.preApplicationId,
    ])
    expect(kept).toEqual({ accepting_agency_id: agencyIds.district })
  })

  test('keeps a photo of the first submitting readable after it was taken out', async () => {
    const { ctx, draftId } = await asked({ kind: 'material', target: 'identity' })
    const [old] = await photosOf(ctx, 'identity')
    await attach(ctx, draftId, 'identity', old)
    expect(await photosOf(ctx, 'identity')).not.toContain(old)
    expect(codeOf(await readPhoto(ctx, { fileId: old ?? '', part: 'full' }))).toBe('ok')
  })
})

describe('a supplement that nobody answered', () => {
  test('ends the application on the day after the last, tells so, and lets a new one begin', async () => {
    const { ctx, preApplicationId: id, noticeId } = await asked({ kind: 'section', target: 'members' })
    await freezeClock(db, '2026-03-17T23:00:00+08:00')
    expect(await expireApplications(worker())).toMatchObject({ supplements: 0 })
    await advanceClock(db, '2 hours')
    expect(await expireApplications(worker())).toMatchObject({ supplements: 1 })
    expect(await expireApplications(worker())).toMatchObject({ supplements: 0 })
    expect(await stateOf(id)).toMatchObject({ state: 'expired' })
    const [notice] = await db.sql('select state from supplement_notice where id = $1', [noticeId])
    expect(notice).toEqual({ state: 'expired' })
    const [message] = await db.sql(`select 1 from message where account_id = $1 and template = 'applications.lapsed'`, [
      accountOf(ctx),
    ])
    expect(message).toBeDefined()
    await freezeClock(db, testNow)
    expect(await submitted(db, ctx)).toMatchObject({ number: expect.stringContaining('-YS-') })
  })

  test('of a withdrawn application ends nothing', async () => {
    const { ctx, preApplicationId } = await asked({ kind: 'section', target: 'members' })
    await withdrawApplication(ctx, { preApplicationId })
    await freezeClock(db, '2026-04-01T09:00:00+08:00')
    expect(await expireApplications(worker())).toMatchObject({ supplements: 0 })
    expect(await stateOf(preApplicationId)).toMatchObject({ state: 'withdrawn' })
  })
})

describe('progress', () => {
  const first = async (ctx: Ctx) => {
    const progress = await progressOf(ctx)
    if (!progress.ok) throw new Error(progress.refusal.code)
    return progress.value[0]
  }

  test('is empty for who never submitted, and nobody sees another one’s', async () => {
    await submitted(db, await citizen(db, office, zhang))
    expect(await progressOf(await citizen(db, office, li))).toEqual({ ok: true, value: [] })
    expect(codeOf(await progressOf(office.ctx()))).toBe('sign-in.required')
  })

  test('shows the pre-application at once, without a case', async () => {
    const ctx = await citizen(db, office, zhang)
    const { number } = await submitted(db, ctx)
    expect(await first(ctx)).toMatchObject({
      preApplication: { number, state: 'submitted' },
      applicantName: '张样例',
      agency: { name: '公园街道窗口' },
      materials: 3,
      photos: 3,
      ahead: 0,
      dueOn: '2026-03-09',
      case: undefined,
      steps: [{ event: 'submit', agency: { name: '公园街道窗口' } }],
    })
  })

  test('shows what a supplement asks for', async () => {
    const { ctx } = await asked({ kind: 'material', target: 'identity' })
    expect(await first(ctx)).toMatchObject({
      preApplication: { state: 'supplement-requested' },
      ahead: undefined,
      supplement: { isOver: false, items: [{ target: 'identity', note: '请重拍这一张' }] },
    })
  })

  test('shows the case with its steps and the unit that acted, once it was born', async () => {
    const ctx = await citizen(db, office, zhang)
    const { preApplicationId } = await submitted(db, ctx)
    await acceptedCase(db, preApplicationId)
    expect(await first(ctx)).toMatchObject({
      preApplication: { state: 'accepted' },
      case: {
        row: { number: '370303-SL-20260302-0001', state: 'accepted' },
        steps: [{ event: 'register-acceptance', agency: { name: '公园街道窗口' } }],
      },
    })
  })
})

const accountOf = ({ actor }: Ctx) => (actor.kind === 'citizen' ? actor.accountId : '')
async function stateRow(draftId: string) {
  const [row] = await db.sql<{ id: string }>('select id from pre_application where draft_id = $1', [draftId])
  if (!row) throw new Error('no pre-application')
  return row
}
