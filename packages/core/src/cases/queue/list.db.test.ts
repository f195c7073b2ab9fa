import { advanceClock, freezeClock, testDatabase, testNow } from '@anju/testkit'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { citizen, submitted } from '../../applications/applications.testing.ts'
import type { Ctx } from '../../context.ts'
import { writeCursor } from '../../paging/index.ts'
import { type Staffed, staffedOffice } from '../../officers/offices.testing.ts'
import {
  claimPreApplication,
  listCases,
  listPreApplications,
  openPreApplication,
  registerAcceptance,
} from '../index.ts'

const db = await testDatabase()
let staffed: Staffed
let street: Ctx
const ids: string[] = []
const numbers = [
  '11010519491231002X',
  '370303199003070013',
  '370303198505050026',
  '110101199003074733',
  '11010119900307109X',
]
const names = ['张样例', '李示范', '王演示', '赵试用', '孙范本']

beforeAll(async () => {
  staffed = await staffedOffice(db)
  street = await staffed.as('zb-street')
  for (const [index, name] of names.entries()) {
    const person = { name, number: numbers[index] ?? '' }
    const ctx = await citizen(db, staffed, person)
    const { preApplicationId } = await submitted(db, ctx, person, [])
    ids.push(preApplicationId)
    await advanceClock(db, '1 day')
  }
})
beforeEach(async () => {
  await freezeClock(db, testNow)
  await db.sql(
    `update pre_application set state = 'submitted', claimed_by = null, claimed_at = null, resubmitted_at = null`,
  )
})

const shown = async (more: object = {}) => {
  const listed = await listPreApplications(street, { view: 'open', limit: 50, ...more })
  if (!listed.ok) throw new Error(listed.refusal.code)
  return listed.value
}
const placesOf = (rows: readonly { id: string }[]) => rows.map((row) => ids.indexOf(row.id))

describe('a cursor that we never made', () => {
  const malformed = { ok: false, refusal: { code: 'form.invalid', fields: [{ code: 'cursor.malformed' }] } }

  it('is told on every list', async () => {
    const day = writeCursor(['2026-02-30', '2026-03-02T01:30:00.000Z', ids[0] ?? ''])
    for (const cursor of ['AAAA', '[]', day]) {
      expect(await listPreApplications(street, { view: 'open', limit: 2, cursor })).toMatchObject(malformed)
      expect(await listPreApplications(street, { view: 'decided', limit: 2, cursor })).toMatchObject(malformed)
      expect(await listCases(street, { view: 'all', limit: 2, cursor })).toMatchObject(malformed)
    }
  })

  it('is one of another view too', async () => {
    const { nextCursor } = await shown({ limit: 2 })
    const cursor = nextCursor ?? ''
    expect(await listPreApplications(street, { view: 'decided', limit: 2, cursor })).toMatchObject(malformed)
  })
})

describe('the queue', () => {
  it('has what is due first on top, and 日期待定 last', async () => {
    await db.sql(`update pre_application set due_on = '2026-03-04' where id = $1`, [ids[3]])
    await db.sql('update pre_application set due_on = null where id = $1', [ids[0]])
    expect(placesOf((await shown()).rows)).toEqual([3, 1, 2, 4, 0])
  })

  it('leads on to what one holds, then to what is due first, never to a relative’s', async () => {
    await db.sql('update pre_application set due_on = submitted_at::date + 5')
    const nextOf = async (index: number) => {
      const opened = await openPreApplication(street, { id: ids[index] ?? '' })
      if (!opened.ok) throw new Error(opened.refusal.code)
      return ids.indexOf(opened.value.nextId ?? '')
    }
    expect(await nextOf(1)).toBe(0)
    await db.sql(
      `insert into officer_relative (city, officer_id, person_bidx, declared_at)
       select m.city, o.id, m.person_bidx, app_now() from household_member m, officer o
       where m.pre_application_id = $1 and o.login = 'zb-street'`,
      [ids[0]],
    )
    expect(await nextOf(1)).toBe(2)
    await claimPreApplication(street, { id: ids[4] ?? '' })
    expect(await nextOf(1)).toBe(4)
    await db.sql('delete from officer_relative')
  })

  it('goes on where a page ended, each item once, in every view', async () => {
    for (const view of ['open', 'decided'] as const) {
      if (view === 'decided') await db.sql(`update pre_application set state = 'withdrawn'`)
      const whole = placesOf((await shown({ view })).rows)
      const paged: number[] = []
      let cursor: string | undefined
      for (let page = 0; page < 5; page += 1) {
        const { rows, nextCursor, total } = await shown({ view, limit: 2, cursor })
        expect(total).toBe(5)
        paged.push(...placesOf(rows))
        cursor = nextCursor ?? undefined
        if (!cursor) break
      }
      expect(paged).toEqual(whole)
      expect(new Set(paged).size).toBe(5)
    }
  })

  it('has views whose numbers are those of their lists', async () => {
    await claimPreApplication(street, { id: ids[1] ?? '' })
    await db.sql(`update pre_application set state = 'supplement-requested' where id = $1`, [ids[2]])
    await db.sql('update pre_application set resubmitted_at = app_now() where id = $1', [ids[3]])
    await db.sql(`update pre_application set due_on = '2026-02-27' where id = $1`, [ids[4]])
    const { views } = await shown()
    for (const view of ['open', 'mine', 'unclaimed', 'due', 'returned', 'waiting', 'no-area', 'decided'] as const) {
      const listed = await shown({ view })
      expect([view, listed.total, listed.rows.length]).toEqual([view, views[view], views[view]])
    }
    expect(views).toMatchObject({ open: 4, mine: 1, unclaimed: 3, due: 1, returned: 1, waiting: 1, decided: 0 })
    // Saturday 28 February 2026 is worked.
    const [overdue] = (await shown({ view: 'due' })).rows
    expect(overdue?.days).toMatchObject({ state: 'overdue', words: '超 2 天' })
    expect((await shown({ view: 'mine' })).rows[0]?.claim).toMatchObject({ officerName: '王示范', isMine: true })
  })

  it('is filtered by any level of the place', async () => {
    for (const area of ['370303', '370303002']) expect((await shown({ area })).rows).toHaveLength(5)
    expect((await shown({ area: '370305' })).rows).toHaveLength(0)
  })
})

it('lists accepted cases newest first, page by page, and one’s own', async () => {
  for (const id of ids.slice(0, 3)) {
    await advanceClock(db, '1 hour')
    await db.sql('update pre_application set version = 1 where id = $1', [id])
    await claimPreApplication(street, { id })
    const accepted = await registerAcceptance(street, { id, version: 1, key: crypto.randomUUID() })
    if (!accepted.ok) throw new Error(accepted.refusal.code)
  }
  const first = await listCases(street, { view: 'all', limit: 2 })
  if (!first.ok || !first.value.nextCursor) throw new Error('no second page')
  const second = await listCases(street, { view: 'all', limit: 2, cursor: first.value.nextCursor })
  if (!second.ok) throw new Error(second.refusal.code)
  const all = [...first.value.rows, ...second.value.rows]
  expect(all.map((row) => ids.indexOf(row.preApplicationId))).toEqual([2, 1, 0])
  expect(second.value.nextCursor).toBeNull()
  expect(all.map((row) => row.applicantName)).toEqual(['王*示', '李*范', '张*例'])
  const district = await staffed.as('zb-district')
  expect(await listCases(district, { view: 'mine', limit: 10 })).toMatchObject({ value: { total: 0 } })
  expect(await listCases(district, { view: 'all', limit: 10 })).toMatchObject({ value: { total: 3 } })
})
