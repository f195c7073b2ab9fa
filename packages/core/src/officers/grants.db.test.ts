import { advanceClock, freezeClock, testDatabase, testNow } from '@anju/testkit'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '../context.ts'
import {
  actingOfficer,
  agenciesFor,
  createOfficer,
  describeOfficer,
  grantsOf,
  namedOfficers,
  personKey,
} from './index.ts'
import { agencies, type Staffed, staffedOffice } from './offices.testing.ts'

const db = await testDatabase()
let staffed: Staffed

beforeAll(async () => {
  staffed = await staffedOffice(db)
})
beforeEach(() => freezeClock(db, testNow))

const reach = async (ctx: Ctx, ...roles: string[]) => {
  const grants = await ctx.db.tx((tx) => grantsOf(tx, ctx))
  return agenciesFor(grants, roles).toSorted()
}
const named = (...codes: string[]) => codes.map((code) => agencies[code] ?? '').toSorted()

describe('what an officer reaches', () => {
  it('is the own office and what is below it, by the tree', async () => {
    expect(await reach(await staffed.as('zb-street'), 'acceptor')).toEqual(named('370303002'))
    expect(await reach(await staffed.as('zb-district'), 'acceptor')).toEqual(named('370303', '370303002'))
    expect(await reach(await staffed.as('zb-linzi'), 'acceptor')).toEqual(named('370305'))
    expect(await reach(await staffed.as('zb-street'), 'verifier')).toHaveLength(4)
    expect(await reach(await staffed.as('zb-city'), 'verifier')).toEqual(
      named('370300', '370303', '370303002', '370305'),
    )
    expect(await reach(await staffed.as('sh-city'), 'verifier')).toEqual(named('310100', '310101'))
  })

  it('is by role', async () => {
    const chief = await staffed.as('zb-chief')
    expect(await reach(chief, 'acceptor', 'verifier')).toEqual([])
    expect(await reach(chief, 'supervisor')).toEqual(named('370303', '370303002'))
  })

  it('begins and ends on its days', async () => {
    const ctx = await staffed.as('zb-linzi')
    const id = ctx.actor.kind === 'officer' ? ctx.actor.officerId : ''
    await db.sql(`update officer_grant set valid_from = '2026-03-03', valid_to = '2026-03-04' where officer_id = $1`, [
      id,
    ])
    expect(await reach(ctx, 'acceptor')).toEqual([])
    await freezeClock(db, '2026-03-03T00:00:00+08:00')
    expect(await reach(ctx, 'acceptor')).toEqual(named('370305'))
    await freezeClock(db, '2026-03-04T23:59:59+08:00')
    expect(await reach(ctx, 'acceptor')).toEqual(named('370305'))
    await advanceClock(db, '1 second')
    expect(await reach(ctx, 'acceptor')).toEqual([])
  })

  it('is nothing for suspended officers, citizens and visitors', async () => {
    const ctx = await staffed.as('sh-district')
    await db.sql(`update officer set state = 'suspended' where login = 'sh-district'`)
    expect(await reach(ctx, 'acceptor')).toEqual([])
    expect(await reach(staffed.ctx(), 'acceptor')).toEqual([])
  })

  it('ends with offices that stand above each other in a circle', async () => {
    await db.sql('update agency set parent_id = $1 where id = $2', [agencies['370303002'], agencies['370303']])
    expect(await reach(await staffed.as('zb-street'), 'acceptor')).toEqual(named('370303', '370303002'))
    await db.sql('update agency set parent_id = $1 where id = $2', [agencies['370300'], agencies['370303']])
  })
})

describe('who an officer is', () => {
  it('is told to the own city only: row-level security hides the others', async () => {
    const [mine, other] = [await staffed.as('zb-street'), await staffed.as('sh-city')]
    const id = other.actor.kind === 'officer' ? other.actor.officerId : ''
    expect((await mine.db.tx((tx) => namedOfficers(tx, '310100', [id]))).size).toBe(0)
    expect(await other.db.tx((tx) => namedOfficers(tx, '310100', [id, null, id]))).toEqual(
      new Map([[id, { name: '郑演示', agencyName: '上海市窗口' }]]),
    )
    expect(await mine.db.tx((tx) => namedOfficers(tx, '370300', []))).toEqual(new Map())
  })

  it('needs a session', async () => {
    expect(await describeOfficer(staffed.ctx())).toMatchObject({ refusal: { code: 'sign-in.required' } })
    expect(await describeOfficer(await staffed.as('zb-street'))).toMatchObject({
      refusal: { code: 'sign-in.required' },
    })
  })
})

describe('creating an officer', () => {
  const input = {
    city: '370300',
    name: '冯样例',
    password: 'Chongshan-8812',
    phone: '+8613800000199' as never,
    grants: [],
  }
  const system = () => staffed.ctx({ actor: { kind: 'system' }, city: '', db: db.owner })

  it('refuses logins that are taken, odd, and weak passwords', async () => {
    const made = async (more: object) => {
      const outcome = await createOfficer(system(), { ...input, login: 'zb-new', ...more })
      return outcome.ok ? 'ok' : outcome.refusal.code
    }
    expect(await made({ login: 'ZB-STREET' })).toBe('officer.login-taken')
    expect(await made({ login: 'a b' })).toBe('form.invalid')
    for (const password of ['short-1', 'my-zb-new-password', 'tel13800000199x', 'aaaaaaaaaaaaaa']) {
      expect(await made({ password }), password).toBe('form.invalid')
    }
  })

  it('keeps the own identity as a blind index only, for the conflict of interest', async () => {
    const [person, mother] = ['id-card|CHN|370303190001010016', 'id-card|CHN|370303190001010024']
    const outcome = await createOfficer(system(), { ...input, login: 'zb-kin', person, relatives: [mother, mother] })
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    const ctx = await staffed.as('zb-kin')
    const acting = await ctx.db.tx((tx) => actingOfficer(tx, ctx))
    const keys = [person, mother].map((one) => personKey(ctx.ports.keys.blindIndex('person', one)))
    expect(acting).toMatchObject({ persons: new Set(keys), accountId: null })
    const street = await staffed.as('zb-street')
    expect((await street.db.tx((tx) => actingOfficer(tx, street)))?.persons.size).toBe(0)
  })

  it('finds the own account of an officer who is also a citizen', async () => {
    const bidx = staffed.ports.keys.blindIndex('person', 'id-card|CHN|370303190001010016')
    const account = '019ab000-0000-7000-8000-000000000001'
    await db.sql(
      `insert into verified_person values ($1, $2, '370300', $2, 'residentIdCard', 'CN', 'sealed', 'sealed', 'document-photos', app_now())`,
      [bidx, account],
    )
    const ctx = await staffed.as('zb-kin')
    expect(await ctx.db.tx((tx) => actingOfficer(tx, ctx))).toMatchObject({ accountId: account })
  })

  it('makes one of two at once', async () => {
    const both = await Promise.all([1, 2].map(() => createOfficer(system(), { ...input, login: 'zb-twice' })))
    expect(both.filter((one) => one.ok)).toHaveLength(1)
  })
})
