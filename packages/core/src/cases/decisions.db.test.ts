import { randomUUID } from 'node:crypto'
import { advanceClock, freezeClock, testDatabase, testNow } from '@anju/testkit'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  citizen,
  codeOf,
  li,
  type Person,
  spouse,
  submitted,
  wang,
  zhang,
} from '../applications/applications.testing.ts'
import { answerSupplement, progressOf, withdrawApplication } from '../applications/index.ts'
import type { Ctx } from '../context.ts'
import { listMessages } from '../messages/index.ts'
import { type Staffed, staffedOffice } from '../officers/offices.testing.ts'
import {
  claimPreApplication,
  openCase,
  openPreApplication,
  refuseAcceptance,
  registerAcceptance,
  releasePreApplication,
  requestSupplement,
} from './index.ts'

const db = await testDatabase()
let staffed: Staffed
let street: Ctx
let district: Ctx

beforeAll(async () => {
  staffed = await staffedOffice(db)
  street = await staffed.as('zb-street')
  district = await staffed.as('zb-district')
})
beforeEach(async () => {
  await freezeClock(db, testNow)
  await db.sql(
    `update pre_application set state = 'withdrawn', claimed_by = null, claimed_at = null where state <> 'withdrawn'`,
  )
  await db.sql('update person_application set is_open = false')
  await db.sql('update case_person set is_active = false')
  await db.sql('delete from verified_person')
  await db.sql('delete from limit_counter')
})

const applied = async (person: Person = zhang, members = [spouse]) => {
  const ctx = await citizen(db, staffed, person)
  return { ctx, ...(await submitted(db, ctx, person, members)) }
}

const held = async (officer = street, person?: Person, members?: (typeof spouse)[]) => {
  const application = await applied(person, members)
  const id = application.preApplicationId
  const claimed = await claimPreApplication(officer, { id })
  if (!claimed.ok) throw new Error(claimed.refusal.code)
  return { ...application, id }
}

const accept = (ctx: Ctx, id: string, version = 1, key = randomUUID()) => registerAcceptance(ctx, { id, version, key })
const refusalOf = (outcome: { ok: boolean; refusal?: object }) => outcome.refusal

const supplement = (ctx: Ctx, id: string, more: object = {}) =>
  requestSupplement(ctx, {
    id,
    version: 1,
    key: randomUUID(),
    items: [
      { kind: 'material', key: 'household-register', reasons: ['pages-missing', 'unreadable'], note: '缺本人页' },
      { kind: 'section', key: 'information.work', reasons: ['incomplete'], note: '' },
    ],
    ...more,
  })

describe('claiming', () => {
  it('lets one of two win and tells the other who and when', async () => {
    const { preApplicationId: id } = await applied()
    const both = await Promise.all([claimPreApplication(street, { id }), claimPreApplication(district, { id })])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    const lost = both.find((one) => !one.ok)
    expect(lost).toMatchObject({ refusal: { code: 'claim.taken', params: { who: expect.any(String), at: '09:30' } } })
  })

  it('changes nothing the second time, and can be given back by its holder only', async () => {
    const { id } = await held()
    expect(codeOf(await claimPreApplication(street, { id }))).toBe('ok')
    expect(refusalOf(await releasePreApplication(district, { id }))).toMatchObject({ code: 'claim.taken' })
    expect(codeOf(await releasePreApplication(street, { id }))).toBe('ok')
    expect(codeOf(await releasePreApplication(street, { id }))).toBe('claim.required')
    expect(codeOf(await claimPreApplication(district, { id }))).toBe('ok')
  })

  it('is one audit event that names what is shown', async () => {
    const { id } = await held()
    await claimPreApplication(street, { id })
    const rows = await db.sql<{ fields: string[] }>(
      `select fields from audit_event where action = 'cases.claim' and object_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ fields: expect.arrayContaining(['idDocumentNumber', 'materials']) }])
  })

  it('comes too late for what is withdrawn or decided', async () => {
    const first = await applied()
    await withdrawApplication(first.ctx, { preApplicationId: first.preApplicationId })
    expect(refusalOf(await claimPreApplication(street, { id: first.preApplicationId }))).toEqual({
      code: 'state.conflict',
    })
    const { id } = await held()
    await accept(street, id)
    expect(refusalOf(await claimPreApplication(district, { id }))).toMatchObject({
      code: 'state.conflict',
      params: { who: '王示范' },
    })
  })
})

describe('受理登记', () => {
  it('gives the case its number, tells the citizen, and shows the progress from now on', async () => {
    const { ctx, id } = await held()
    const before = await progressOf(ctx)
    expect(before).toMatchObject({ value: [{ case: undefined }] })
    const accepted = await accept(street, id)
    if (!accepted.ok) throw new Error(accepted.refusal.code)
    const { number, caseId } = accepted.value
    expect(number).toMatch(/^370303-SL-20260302-\d{4}$/)
    expect(await progressOf(ctx)).toMatchObject({
      value: [
        {
          preApplication: { state: 'accepted' },
          case: { row: { number, state: 'accepted', due_on: '2026-03-30' } },
        },
      ],
    })
    const messages = await listMessages(ctx)
    expect(JSON.stringify(messages)).toContain(number)
    const events = await db.sql('select event from case_event where actor_kind = $1', ['officer'])
    expect(events.at(-1)).toEqual({ event: 'register-acceptance' })
    expect(await openCase(street, { id: caseId })).toMatchObject({
      value: {
        acceptedBy: '王示范',
        applicantName: '张*例',
        route: [{}, { state: 'done' }, { state: 'now' }, {}, {}, {}],
      },
    })
  })

  it('answers the same key with the same number, and another body under it with a refusal', async () => {
    const { id } = await held()
    const key = randomUUID()
    const both = await Promise.all([accept(street, id, 1, key), accept(street, id, 1, key)])
    expect(both[0]).toEqual(both[1])
    expect(both[0]?.ok).toBe(true)
    expect(refusalOf(await accept(street, id, 2, key))).toEqual({ code: 'idempotency.mismatch' })
    const rows = await db.sql('select 1 from application_case where pre_application_id = $1', [id])
    expect(rows).toHaveLength(1)
  })

  it('happens once when it is pressed ten times at once under different keys', async () => {
    const { id } = await held()
    const tries = await Promise.all(Array.from({ length: 10 }, () => accept(street, id)))
    expect(tries.filter((one) => one.ok)).toHaveLength(1)
    for (const lost of tries.filter((one) => !one.ok)) {
      expect(lost).toMatchObject({ refusal: { code: 'state.conflict', params: { who: '王示范', at: '09:30' } } })
    }
  })

  it('tells who was first when acceptance and refusal meet', async () => {
    const { id } = await held()
    const other = refuseAcceptance(street, { id, version: 1, reason: 'duplicate', note: '重复', key: randomUUID() })
    const both = await Promise.all([accept(street, id), other])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({
      refusal: { code: 'state.conflict', params: { who: '王示范' } },
    })
  })

  it('is refused on another version than the one looked at', async () => {
    const { id } = await held()
    expect(codeOf(await accept(street, id, 7))).toBe('state.conflict')
  })

  it('is refused when a member stands in another accepted case, by name, and again when both come at once', async () => {
    const first = await held(street, zhang, [spouse])
    const second = await held(street, wang, [spouse])
    const both = await Promise.all([accept(street, first.id), accept(street, second.id)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({
      refusal: { code: 'case.member-elsewhere', params: { names: '李*范' } },
    })
    const loser = both[0]?.ok ? second : first
    expect(refusalOf(await accept(street, loser.id))).toMatchObject({ code: 'case.member-elsewhere' })
    await db.sql('update case_person set is_active = false')
    expect(codeOf(await accept(street, loser.id))).toBe('ok')
  })
})

describe('不予受理', () => {
  it('tells the citizen the reason in words and frees the persons', async () => {
    const { ctx, id } = await held()
    const done = await refuseAcceptance(street, {
      id,
      version: 1,
      reason: 'outside-area',
      note: '请到临淄区窗口申请。',
      key: randomUUID(),
    })
    expect(codeOf(done)).toBe('ok')
    expect(await progressOf(ctx)).toMatchObject({
      value: [
        {
          preApplication: { state: 'not-accepted', decision_reason: 'outside-area' },
          decisionNote: '请到临淄区窗口申请。',
        },
      ],
    })
    const open = await db.sql('select 1 from person_application where is_open')
    expect(open).toHaveLength(0)
    const stored = await db.sql<{ note: string }>(
      `select encode(decision_note_ct, 'escape') as note from pre_application where id = $1`,
      [id],
    )
    expect(stored[0]?.note).not.toContain('临淄')
  })

  it('lets who decided read the own words again, and no colleague', async () => {
    const { id } = await held()
    const words = { reason: 'outside-area', note: '请到临淄区窗口申请。' } as const
    await refuseAcceptance(street, { id, version: 1, ...words, key: randomUUID() })
    const told = { masked: true, decision: { reason: { code: 'outside-area' }, note: words.note } }
    expect(await openPreApplication(street, { id })).toMatchObject({ value: told })
    expect(await openPreApplication(district, { id })).toMatchObject({ value: { decision: { note: '' } } })
  })

  it('needs a known reason and words', async () => {
    const { id } = await held()
    const odd = (more: object) =>
      refuseAcceptance(street, { id, version: 1, reason: 'duplicate', note: '重复申请', key: randomUUID(), ...more })
    expect(codeOf(await odd({ reason: 'because' }))).toBe('form.invalid')
    expect(codeOf(await odd({ note: ' ' }))).toBe('form.invalid')
    expect(codeOf(await odd({}))).toBe('ok')
  })
})

describe('补正', () => {
  it('opens the named items for the citizen; the answer comes back into the queue, held by nobody', async () => {
    const { ctx, id, draftId } = await held()
    expect(codeOf(await supplement(street, id))).toBe('ok')
    expect(await openPreApplication(street, { id })).toMatchObject({
      value: { masked: true, route: [{}, { state: 'now', note: '等申请人补正' }, {}, {}, {}, {}] },
    })
    expect(await progressOf(ctx)).toMatchObject({
      value: [
        {
          supplement: {
            notice: { round: 1, due_on: '2026-03-17' },
            items: [
              {
                kind: 'material',
                target: 'household-register',
                reasons: ['pages-missing', 'unreadable'],
                note: '缺本人页',
              },
              { kind: 'section', target: 'information.work', note: '' },
            ],
          },
        },
      ],
    })
    const [draft] = await db.sql<{ version: number }>('select version from application_draft where id = $1', [draftId])
    expect(codeOf(await answerSupplement(ctx, { draftId, version: draft?.version ?? 0 }))).toBe('ok')
    const opened = await openPreApplication(street, { id })
    expect(opened).toMatchObject({
      value: {
        state: { code: 'submitted' },
        version: 3,
        claim: null,
        flags: [{ code: 'supplemented' }],
        supplements: [{ round: 1, officerName: '王示范', items: [{ label: '户口簿（居住证）', done: true }, {}] }],
        supplement: { needsSupervisor: true },
      },
    })
  })

  it('names only what the application has, each once, with words for “other”', async () => {
    const { id } = await held()
    const item = { kind: 'material', key: 'identity', reasons: ['unreadable'], note: '' } as const
    const odd = async (items: readonly object[]) => codeOf(await supplement(street, id, { items }))
    expect(await odd([{ ...item, key: 'passport' }])).toBe('supplement.target-unknown')
    expect(await odd([{ ...item, key: 'pledge', kind: 'section' }])).toBe('supplement.target-unknown')
    expect(await odd([item, item])).toBe('supplement.target-unknown')
    expect(await odd([])).toBe('form.invalid')
    expect(await odd([{ ...item, reasons: ['other'] }])).toBe('form.invalid')
    expect(await odd([{ ...item, reasons: ['other'], note: '请补拍' }])).toBe('ok')
  })

  it('a second time is the supervisor’s, with a reason', async () => {
    const { ctx, id, draftId } = await held()
    await supplement(street, id)
    const [draft] = await db.sql<{ version: number }>('select version from application_draft where id = $1', [draftId])
    await answerSupplement(ctx, { draftId, version: draft?.version ?? 0 })
    const again = { version: 3, supervisorReason: '新发现材料矛盾' }
    expect(codeOf(await claimPreApplication(street, { id }))).toBe('ok')
    expect(codeOf(await supplement(street, id, again))).toBe('supplement.needs-supervisor')
    await releasePreApplication(street, { id })
    const chief = await staffed.as('zb-chief')
    expect(codeOf(await claimPreApplication(chief, { id }))).toBe('ok')
    expect(codeOf(await supplement(chief, id, { version: 3 }))).toBe('form.invalid')
    expect(codeOf(await supplement(chief, id, again))).toBe('ok')
    const opened = await openPreApplication(chief, { id })
    expect(opened).toMatchObject({ value: { supplements: [{}, { round: 2, supervisorReason: '新发现材料矛盾' }] } })
    const [row] = await db.sql<{ reason: string }>(
      `select encode(further_round_reason_ct, 'escape') as reason from supplement_notice where round = 2`,
    )
    expect(row?.reason).not.toContain('矛盾')
  })

  it('cannot be asked for twice at once', async () => {
    const { id } = await held()
    const both = await Promise.all([supplement(street, id), supplement(street, id)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({
      refusal: { code: 'state.conflict', params: { who: '王示范' } },
    })
  })

  it('stops the office’s time until the answer', async () => {
    const { id } = await held()
    await supplement(street, id)
    await advanceClock(db, '10 days')
    expect(await openPreApplication(street, { id })).toMatchObject({ value: { days: { state: 'paused', over: 0 } } })
  })
})

describe('nobody handles an own or a family member’s case', () => {
  it('neither as applicant, nor as member, nor as the one who typed it in', async () => {
    const [own] = await db.sql<{ id: string }>(`select id from officer where login = 'zb-street'`)
    const { preApplicationId: id } = await applied()
    const member = await db.sql<{ person_bidx: Buffer }>(
      'select person_bidx from household_member where pre_application_id = $1 order by seq',
      [id],
    )
    for (const { person_bidx } of member) {
      await db.sql('update officer set person_bidx = $2 where id = $1', [own?.id, person_bidx])
      expect(codeOf(await claimPreApplication(street, { id }))).toBe('case.own-household')
      await db.sql('update officer set person_bidx = null where id = $1', [own?.id])
      await db.sql('insert into officer_relative select city, id, $2, app_now() from officer where id = $1', [
        own?.id,
        person_bidx,
      ])
      expect(codeOf(await claimPreApplication(street, { id }))).toBe('case.own-household')
      await db.sql('delete from officer_relative')
    }
    expect(codeOf(await claimPreApplication(street, { id }))).toBe('ok')
    await db.sql('update officer set person_bidx = $2 where id = $1', [own?.id, member[1]?.person_bidx])
    expect(codeOf(await accept(street, id))).toBe('case.own-household')
    expect(await openPreApplication(street, { id })).toMatchObject({ value: { masked: true } })
    expect(codeOf(await releasePreApplication(street, { id }))).toBe('ok')
    await db.sql('update officer set person_bidx = null where id = $1', [own?.id])
    expect(li.name).not.toBe(zhang.name)
  })
})
