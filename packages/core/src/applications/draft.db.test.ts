import { randomUUID } from 'node:crypto'
import { advanceClock, freezeClock, testDatabase, testNow } from '@anju/testkit'
import { afterEach, describe, expect, test } from 'vitest'
import { readPhoto } from '../files/index.ts'
import {
  answers,
  attach,
  citizen,
  citizensOffice,
  codeOf,
  draftOf,
  fillDraft,
  information,
  picture,
  save,
  spouse,
  submitted,
  upload,
  verify,
  versionOf,
  zhang,
} from './applications.testing.ts'
import {
  attachMaterial,
  discardDraft,
  expireApplications,
  moveMaterial,
  openDraft,
  removeMaterial,
  rotateMaterial,
  saveStep,
  type ShownDraft,
  showWorkspace,
} from './index.ts'
import type { Ctx } from '../context.ts'

const db = await testDatabase()
const office = await citizensOffice(db)
afterEach(() => freezeClock(db, testNow))

async function shown(ctx: Ctx): Promise<ShownDraft> {
  const workspace = await showWorkspace(ctx)
  if (!workspace.ok || (workspace.value.kind !== 'draft' && workspace.value.kind !== 'supplement')) {
    throw new Error('no draft is shown')
  }
  return workspace.value.draft
}
const kindOf = async (ctx: Ctx) => {
  const workspace = await showWorkspace(ctx)
  return workspace.ok ? workspace.value.kind : workspace.refusal.code
}
const orderOf = async (ctx: Ctx, material = 'identity') =>
  (await shown(ctx)).materials.filter((one) => one.material === material).map((one) => one.file_id)

describe('opening', () => {
  test('twenty tabs at once get one draft', async () => {
    const ctx = await citizen(db, office)
    const opened = await Promise.all(Array.from({ length: 20 }, () => openDraft(ctx)))
    expect(new Set(opened.map((one) => one.ok && one.value.draftId)).size).toBe(1)
    const rows = await db.sql('select id from application_draft where account_id = $1', [accountOf(ctx)])
    expect(rows).toHaveLength(1)
  })

  test('nobody needs to be verified for it, and another device finds it again', async () => {
    const ctx = await citizen(db, office)
    expect(await kindOf(ctx)).toBe('none')
    const draftId = await draftOf(ctx)
    await save(ctx, 'area', answers({ district: '370303' }))
    const elsewhere = office.ctx({ actor: { ...citizenActor(ctx), sessionId: randomUUID() } })
    expect((await shown(elsewhere)).row.id).toBe(draftId)
    expect((await shown(elsewhere)).documents.area?.answers).toEqual({ district: '370303' })
  })

  test('is refused to strangers, in cities that are not open, and beside an own application under way', async () => {
    expect(codeOf(await openDraft(office.ctx()))).toBe('sign-in.required')
    expect(codeOf(await openDraft(await citizen(db, office, undefined, '370100')))).toBe('not-found')
    const ctx = await citizen(db, office, zhang)
    const { preApplicationId } = await submitted(db, ctx)
    expect(codeOf(await openDraft(ctx))).toBe('application.active')
    expect(await kindOf(ctx)).toBe('active')
    await db.sql(`update pre_application set state = 'withdrawn' where id = $1`, [preApplicationId])
    expect(codeOf(await openDraft(ctx))).toBe('ok')
  })
})

describe('saving a step', () => {
  test('keeps what was typed though it is wrong, sealed, and says what is wrong when the draft is shown', async () => {
    const ctx = await citizen(db, office)
    await draftOf(ctx)
    const saved = await save(ctx, 'information', answers({ ...information, monthlyIncome: '3.2万' }))
    expect(saved).toMatchObject({ ok: true, value: { result: 'saved', version: 1 } })
    const draft = await shown(ctx)
    expect(draft.documents.information?.answers.monthlyIncome).toBe('3.2万')
    expect(draft.faults.get('information')).toMatchObject([{ path: 'monthlyIncome', code: 'money.unit' }])
    const [row] = await db.sql<{ document_ct: Buffer; is_complete: boolean }>(
      'select document_ct, is_complete from draft_step where account_id = $1',
      [accountOf(ctx)],
    )
    expect(row?.is_complete).toBe(false)
    expect(row?.document_ct.includes('示范纺织厂')).toBe(false)
  })

  test('goes up by one version per step and keeps the draft for thirty days from now', async () => {
    const ctx = await citizen(db, office)
    const draftId = await draftOf(ctx)
    await save(ctx, 'area', answers({ district: '370303' }))
    await advanceClock(db, '10 days')
    const again = await save(ctx, 'area', answers({ district: '370305' }))
    expect(again).toMatchObject({ value: { version: 2 } })
    const [row] = await db.sql('select version, kept_until::text from application_draft where id = $1', [draftId])
    expect(row).toEqual({ version: 3, kept_until: '2026-04-11' })
  })

  test('from an older page is a conflict that shows both, and nothing is written', async () => {
    const ctx = await citizen(db, office)
    const draftId = await draftOf(ctx)
    await save(ctx, 'area', answers({ district: '370303' }))
    const late = await saveStep(ctx, { draftId, step: 'area', version: 0, change: answers({ district: '370305' }) })
    expect(late).toMatchObject({
      ok: true,
      value: {
        result: 'conflict',
        version: 1,
        theirs: { answers: { district: '370303' } },
        yours: { answers: { district: '370305' } },
      },
    })
    expect((await shown(ctx)).documents.area?.answers.district).toBe('370303')
  })

  test('twice with the same content is no conflict, also for a new member', async () => {
    const ctx = await citizen(db, office)
    const draftId = await draftOf(ctx)
    const click = {
      draftId,
      step: 'members',
      version: 0,
      change: { kind: 'row', row: 'new', answers: spouse },
    } as const
    const [first, second] = [await saveStep(ctx, click), await saveStep(ctx, click)]
    expect([first, second].map((one) => one.ok && one.value.result)).toEqual(['saved', 'saved'])
    expect((await shown(ctx)).documents.members?.rows).toEqual([{}, spouse])
  })

  test('parallel saves of two steps both stand', async () => {
    const ctx = await citizen(db, office)
    const draftId = await draftOf(ctx)
    const both = await Promise.all([
      saveStep(ctx, { draftId, step: 'area', version: 0, change: answers({ district: '370303' }) }),
      saveStep(ctx, { draftId, step: 'housing', version: 0, change: answers({ has: 'no' }) }),
    ])
    expect(both.map((one) => one.ok && one.value.result)).toEqual(['saved', 'saved'])
    expect(Object.keys((await shown(ctx)).documents).sort()).toEqual(['area', 'housing'])
  })

  test('puts the time under the pledge itself and keeps it while the agreement stands', async () => {
    const ctx = await citizen(db, office)
    await draftOf(ctx)
    const agreed = { agree: 'yes', version: 'v1', name: '张样例', agreedAt: '1999-01-01T00:00:00Z' }
    await save(ctx, 'pledge', answers(agreed))
    const first = (await shown(ctx)).documents.pledge?.answers.agreedAt
    expect(first).toBe(new Date(testNow).toISOString())
    await advanceClock(db, '1 hour')
    await save(ctx, 'pledge', answers(agreed))
    expect((await shown(ctx)).documents.pledge?.answers.agreedAt).toBe(first)
    await save(ctx, 'pledge', answers({ ...agreed, version: 'v2' }))
    expect((await shown(ctx)).documents.pledge?.answers.agreedAt).not.toBe(first)
    await save(ctx, 'pledge', answers({ ...agreed, agree: '' }))
    expect((await shown(ctx)).documents.pledge?.answers).not.toHaveProperty('agreedAt')
  })

  test('of somebody else’s draft looks like a draft that is not there', async () => {
    const draftId = await draftOf(await citizen(db, office))
    const stranger = await citizen(db, office)
    const change = answers({ district: '370303' })
    for (const id of [draftId, randomUUID()]) {
      expect(codeOf(await saveStep(stranger, { draftId: id, step: 'area', version: 0, change }))).toBe('not-found')
      expect(codeOf(await discardDraft(stranger, { draftId: id }))).toBe('not-found')
      const photo = { draftId: id, material: 'identity', upload: upload() }
      expect(codeOf(await attachMaterial(stranger, photo))).toBe('not-found')
    }
  })

  test('of a submitted draft is refused', async () => {
    const ctx = await citizen(db, office, zhang)
    const { draftId } = await submitted(db, ctx)
    const change = answers({ has: 'yes' })
    expect(codeOf(await saveStep(ctx, { draftId, step: 'housing', version: 1, change }))).toBe('draft.closed')
    expect(codeOf(await attachMaterial(ctx, { draftId, material: 'other', upload: upload() }))).toBe('draft.closed')
    expect(codeOf(await discardDraft(ctx, { draftId }))).toBe('draft.closed')
  })

  test('is an audit event that names the step and none of its values', async () => {
    const ctx = await citizen(db, office)
    const draftId = await draftOf(ctx)
    await save(ctx, 'information', answers(information))
    const events = await db.sql<{ action: string; fields: string[]; detail: object }>(
      'select action, fields, detail from audit_event where object_id = $1 order by id',
      [draftId],
    )
    expect(events).toEqual([
      { action: 'applications.open-draft', fields: [], detail: {} },
      { action: 'applications.save-step', fields: ['information'], detail: { step: 'information', version: 1 } },
    ])
  })
})

describe('the applicant’s row', () => {
  test('is locked once the account is verified, whatever was typed before', async () => {
    const ctx = await citizen(db, office)
    await draftOf(ctx)
    await save(ctx, 'members', { kind: 'row', row: 1, answers: { name: '王演示', idDocumentType: 'passport' } })
    expect((await shown(ctx)).faults.get('members')).toBeDefined()
    await db.sql('delete from verified_person')
    await verify(db, office, accountOf(ctx), zhang)
    const draft = await shown(ctx)
    expect(draft.context.verified?.name).toBe('张样例')
    expect(draft.faults.get('members')?.map((fault) => fault.path)).toEqual(['seen'])
  })
})

describe('photos of a material', () => {
  test('are kept in order, moved, turned, replaced and removed', async () => {
    const ctx = await citizen(db, office)
    const draftId = await draftOf(ctx)
    const [a, b, c] = [
      await attach(ctx, draftId, 'identity'),
      await attach(ctx, draftId, 'identity'),
      await attach(ctx, draftId, 'identity'),
    ]
    expect(await orderOf(ctx)).toEqual([a, b, c])
    await moveMaterial(ctx, { draftId, fileId: c, direction: 'up' })
    expect(await orderOf(ctx)).toEqual([a, c, b])
    await moveMaterial(ctx, { draftId, fileId: a, direction: 'up' })
    await moveMaterial(ctx, { draftId, fileId: a, direction: 'down' })
    expect(await orderOf(ctx)).toEqual([c, a, b])
    expect(codeOf(await rotateMaterial(ctx, { draftId, fileId: a, turn: 'right' }))).toBe('ok')
    expect((await shown(ctx)).photos.get(a)?.rotation).toBe(90)
    const d = await attach(ctx, draftId, 'identity', a)
    expect(await orderOf(ctx)).toEqual([c, d, b])
    await removeMaterial(ctx, { draftId, fileId: c })
    expect(await orderOf(ctx)).toEqual([d, b])
  })

  test('that were removed cannot be read any more', async () => {
    const ctx = await citizen(db, office)
    const draftId = await draftOf(ctx)
    const fileId = await attach(ctx, draftId, 'other')
    expect(codeOf(await readPhoto(ctx, { fileId, part: 'full' }))).toBe('ok')
    await removeMaterial(ctx, { draftId, fileId })
    expect(codeOf(await readPhoto(ctx, { fileId, part: 'full' }))).toBe('not-found')
  })

  test('are refused under an unknown material, beyond the most, and twice the same', async () => {
    const ctx = await citizen(db, office)
    const draftId = await draftOf(ctx)
    const put = (material: string, bytes = picture()) =>
      attachMaterial(ctx, { draftId, material, upload: upload(bytes) })
    expect(codeOf(await put('toString'))).toBe('material.unknown')
    const same = picture()
    expect([codeOf(await put('other', same)), codeOf(await put('identity', same))]).toEqual(['ok', 'file.same'])
    await db.sql(
      `insert into draft_material (city, draft_id, file_id, account_id, material, position)
       select '370300', $1, gen_random_uuid(), account_id, 'marital-status', n from application_draft, generate_series(1, 10) n
       where id = $1`,
      [draftId],
    )
    expect(codeOf(await put('marital-status'))).toBe('material.too-many')
    expect(codeOf(await put('other', Buffer.from('x'.repeat(2_000))))).toBe('file.type')
  })

  test('belong to their draft: another one’s look unknown', async () => {
    const ctx = await citizen(db, office)
    const draftId = await draftOf(ctx)
    const fileId = await attach(ctx, draftId, 'identity')
    const stranger = await citizen(db, office)
    const theirs = await draftOf(stranger)
    for (const id of [draftId, theirs]) {
      expect(codeOf(await removeMaterial(stranger, { draftId: id, fileId }))).toBe('not-found')
      expect(codeOf(await rotateMaterial(stranger, { draftId: id, fileId, turn: 'left' }))).toBe('not-found')
    }
    expect(await orderOf(ctx)).toEqual([fileId])
  })

  test('follow the household: what the answers call for is listed at once', async () => {
    const ctx = await citizen(db, office)
    await draftOf(ctx)
    await save(ctx, 'information', answers({ maritalStatus: '40' }))
    const marital = (await shown(ctx)).needed.find((one) => one.code === 'marital-status')
    expect(marital).toMatchObject({ isRequired: true, papers: [expect.stringContaining('离婚证')] })
  })
})

describe('the end of a draft', () => {
  test('thrown away, nothing typed and no photo stays', async () => {
    const ctx = await citizen(db, office)
    const draftId = await fillDraft(ctx)
    const [photo] = await orderOf(ctx)
    expect(codeOf(await discardDraft(ctx, { draftId }))).toBe('ok')
    expect(codeOf(await discardDraft(ctx, { draftId }))).toBe('ok')
    expect(await kindOf(ctx)).toBe('none')
    expect(await db.sql('select 1 from draft_step where draft_id = $1', [draftId])).toEqual([])
    expect(codeOf(await readPhoto(ctx, { fileId: photo ?? '', part: 'full' }))).toBe('not-found')
    expect(await draftOf(ctx)).not.toBe(draftId)
  })

  test('comes by itself after thirty days, not a day earlier', async () => {
    const ctx = await citizen(db, office)
    const draftId = await fillDraft(ctx)
    const worker = office.ctx({ actor: { kind: 'system' }, city: '' })
    await advanceClock(db, '30 days')
    await expireApplications(worker)
    expect(await kindOf(ctx)).toBe('draft')
    await advanceClock(db, '1 day')
    await expireApplications(worker)
    expect(await kindOf(ctx)).toBe('none')
    expect(await db.sql('select 1 from draft_material where draft_id = $1', [draftId])).toEqual([])
    expect(await versionOf(db, draftId)).toBeGreaterThan(1)
  })
})

test('as many drafts as are overdue go in one run', async () => {
  await db.sql(`insert into application_draft (city, id, account_id, kept_until)
    select '370300', gen_random_uuid(), gen_random_uuid(), '2020-01-01' from generate_series(1, 230)`)
  const worker = office.ctx({ actor: { kind: 'system' }, city: '' })
  expect((await expireApplications(worker)).drafts).toBeGreaterThanOrEqual(230)
  expect(await db.sql(`select 1 from application_draft where kept_until = '2020-01-01' and state = 'open'`)).toEqual([])
})

describe('another city', () => {
  test('has a draft of its own', async () => {
    const zibo = await citizen(db, office)
    const shanghai = office.ctx({ actor: citizenActor(zibo), city: '310100' })
    expect(await draftOf(zibo)).not.toBe(await draftOf(shanghai))
  })
})

function citizenActor({ actor }: Ctx) {
  if (actor.kind !== 'citizen') throw new Error('not a citizen')
  return actor
}
const accountOf = (ctx: Ctx) => citizenActor(ctx).accountId
