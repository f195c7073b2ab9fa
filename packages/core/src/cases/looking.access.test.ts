import { randomUUID } from 'node:crypto'
import { advanceClock, freezeClock, testDatabase, testNow } from '@anju/testkit'
import type { Outcome } from '@anju/domain/kit'
import { beforeAll, describe, expect, it } from 'vitest'
import { citizen, codeOf, submitted } from '../applications/applications.testing.ts'
import type { Ctx } from '../context.ts'
import { take } from '../limits/index.ts'
import { readPhoto } from '../files/index.ts'
import { confirmPassword } from '../officers/index.ts'
import { agencies, type Staffed, staffedOffice } from '../officers/offices.testing.ts'
import {
  claimPreApplication,
  countQueues,
  listCases,
  listPreApplications,
  openCase,
  openPreApplication,
  permitMaterialPhoto,
  readJournal,
  refuseAcceptance,
  registerAcceptance,
  releasePreApplication,
  requestSupplement,
  type RevealValue,
  revealValue,
  searchItems,
} from './index.ts'

const db = await testDatabase()
const secrets = [
  '张样例',
  '李示范',
  '11010519491231002X',
  '370303199003070013',
  '样例路',
  '示范纺织厂',
  '15909098989',
  '5800000',
]
let staffed: Staffed
let id: string
let number: string
let fileId: string

beforeAll(async () => {
  staffed = await staffedOffice(db)
  const ctx = await citizen(db, staffed, { name: '张样例', number: '11010519491231002X' })
  const application = await submitted(db, ctx)
  id = application.preApplicationId
  number = application.number
  const [photo] = await db.sql<{ file_id: string }>('select file_id from application_material limit 1')
  fileId = photo?.file_id ?? ''
  await freezeClock(db, testNow)
})

/** A claim ends with the decision: only what waits for one can be held. */
const holdersIn = (state: string, ...holders: string[]): (string | null)[] =>
  state === 'submitted' ? [null, ...holders] : [null]

/** Which state the application is in for the walk, and whose claim it is. */
async function put(state: string, holder: string | null) {
  const [officer] = await db.sql<{ id: string }>('select id from officer where login = $1', [holder])
  await db.sql(
    `update pre_application set state = $2, version = 1, claimed_by = $3, claimed_at = case when $3::uuid is null then null else app_now() end,
       decided_by = case when $2 in ('accepted', 'not-accepted') then coalesce($3, gen_random_uuid()) end,
       decided_at = case when $2 in ('accepted', 'not-accepted') then app_now() end
     where id = $1`,
    [id, state, officer?.id ?? null],
  )
}

const key = () => randomUUID()
type Act = 'view' | 'claim' | 'release' | 'accept' | 'supplement' | 'refuse' | 'photo' | 'journal'
const item = { kind: 'material' as const, key: 'identity', reasons: ['unreadable' as const], note: '' }
const acts: Readonly<Record<Act, (ctx: Ctx) => Promise<Outcome<unknown>>>> = {
  view: (ctx: Ctx) => openPreApplication(ctx, { id }),
  claim: (ctx: Ctx) => claimPreApplication(ctx, { id }),
  release: (ctx: Ctx) => releasePreApplication(ctx, { id }),
  accept: (ctx: Ctx) => registerAcceptance(ctx, { id, version: 1, key: key() }),
  supplement: (ctx: Ctx) => requestSupplement(ctx, { id, version: 1, items: [item], key: key() }),
  refuse: (ctx: Ctx) => refuseAcceptance(ctx, { id, version: 1, reason: 'other', note: '无', key: key() }),
  photo: (ctx: Ctx) => readPhoto(ctx, { fileId, part: 'full' }, (tx) => permitMaterialPhoto(tx, ctx, fileId)),
  journal: (ctx: Ctx) => readJournal(ctx, { kind: 'pre-application', id }),
}

/** Who is outside: another area, another city, a role that does not reach, nobody. */
const outsiders = ['zb-linzi', 'sh-city', 'citizen', 'visitor'] as const
const insiders = ['zb-street', 'zb-district', 'zb-city', 'zb-chief'] as const
const states = ['submitted', 'supplement-requested', 'accepted', 'not-accepted', 'withdrawn', 'expired'] as const

const ctxOf = async (who: string): Promise<Ctx> => {
  if (who === 'visitor') return staffed.ctx({ db: db.staff.as({ city: '370300' }) })
  const citizenActor = { kind: 'citizen', accountId: randomUUID(), sessionId: randomUUID() } as const
  if (who === 'citizen') return staffed.ctx({ actor: citizenActor, db: db.staff.as({ city: '370300' }) })
  return staffed.as(who)
}

async function rolledBack<T extends { ok: boolean }>(
  act: () => Promise<T>,
  state: string,
  holder: string | null,
): Promise<T> {
  await put(state, holder)
  const outcome = await act()
  await db.sql('delete from case_person')
  await db.sql('delete from case_event')
  await db.sql('delete from application_case')
  await db.sql('delete from supplement_item')
  await db.sql('delete from supplement_notice')
  return outcome
}

describe.each(outsiders)('%s', (who) => {
  it.each(Object.keys(acts) as Act[])('gets not-found for %s, whatever its state and whoever holds it', async (act) => {
    const ctx = await ctxOf(who)
    for (const state of states) {
      for (const holder of holdersIn(state, 'zb-street')) {
        const outcome = await rolledBack(() => acts[act](ctx), state, holder)
        expect([state, holder, codeOf(outcome)]).toEqual([state, holder, 'not-found'])
      }
    }
  })
})

it('is unknown to an acceptor elsewhere whose other role reaches its office', async () => {
  const move = (area: string) =>
    db.sql('update pre_application set accepting_agency_id = $2 where id = $1', [id, agencies[area]])
  const ctx = await ctxOf('zb-street')
  await move('370305')
  for (const act of Object.keys(acts) as Act[]) {
    expect([act, codeOf(await rolledBack(() => acts[act](ctx), 'submitted', null))]).toEqual([act, 'not-found'])
  }
  await move('370303002')
})

describe.each(insiders)('%s', (who) => {
  const isChief = who === 'zb-chief'
  /** What the rule book says, told once more by hand. */
  const expected = (act: Act, state: string, holder: string | null): string => {
    const isOpen = state === 'submitted'
    const isHolder = holder === who
    const claimed = holder === null ? 'claim.required' : isHolder ? 'ok' : 'claim.taken'
    if (act === 'view' || act === 'journal') return 'ok'
    if (act === 'photo') return claimed
    if (act === 'claim') return claimed === 'claim.taken' ? claimed : isOpen ? 'ok' : 'state.conflict'
    if (act === 'release') return claimed
    if (isChief && act !== 'supplement') return 'act.forbidden'
    return isOpen ? claimed : 'state.conflict'
  }

  it.each(Object.keys(acts) as Act[])('may %s as the rule book says', async (act) => {
    const ctx = await ctxOf(who)
    for (const state of states) {
      for (const holder of holdersIn(state, who, who === 'zb-street' ? 'zb-district' : 'zb-street')) {
        const outcome = await rolledBack(() => acts[act](ctx), state, holder)
        expect([state, holder, codeOf(outcome)]).toEqual([state, holder, expected(act, state, holder)])
      }
    }
  })

  it('sees unmasked only what it holds', async () => {
    const ctx = await ctxOf(who)
    for (const holder of [null, who, who === 'zb-street' ? 'zb-district' : 'zb-street']) {
      await put('submitted', holder)
      const opened = await openPreApplication(ctx, { id })
      if (!opened.ok) throw new Error(opened.refusal.code)
      const told = JSON.stringify(opened.value)
      expect(opened.value.masked).toBe(holder !== who)
      const leaks = secrets.filter((secret) => told.includes(secret))
      // The account's phone is never told without being asked for.
      if (holder !== who) expect(leaks).toEqual([])
      else expect(leaks).toEqual(secrets.filter((one) => one !== '15909098989' || leaks.includes(one)))
    }
  })

  it('has buttons that say what the acts answer', async () => {
    const ctx = await ctxOf(who)
    const buttons: Readonly<Record<string, Act>> = {
      claim: 'claim',
      release: 'release',
      accept: 'accept',
      supplement: 'supplement',
      'non-acceptance': 'refuse',
    }
    for (const state of states) {
      for (const holder of holdersIn(state, who, 'zb-street')) {
        await put(state, holder)
        const opened = await openPreApplication(ctx, { id })
        if (!opened.ok) throw new Error(opened.refusal.code)
        for (const { act, allowed, why } of opened.value.acts.filter((one) => buttons[one.act])) {
          const outcome = await rolledBack(() => acts[buttons[act] ?? 'view'](ctx), state, holder)
          const isRepeat = act === 'claim' && holder === who && state === 'submitted'
          expect([state, holder, act, allowed || isRepeat]).toEqual([state, holder, act, outcome.ok])
          expect(why === null).toBe(allowed)
        }
      }
    }
  })
})

describe('lists', () => {
  it('hold what is below the own office, masked, and nothing else', async () => {
    await put('submitted', null)
    for (const who of insiders) {
      const listed = await listPreApplications(await ctxOf(who), { view: 'open', limit: 50 })
      if (!listed.ok) throw new Error(listed.refusal.code)
      expect(listed.value.rows.map((row) => row.number)).toEqual([number])
      expect(listed.value.rows[0]).toMatchObject({
        applicantName: '张*例',
        householdSize: 2,
        area: { district: '张店区', street: '公园街道' },
        materials: { kinds: 3, photos: 3 },
        days: { words: '剩 5 天' },
      })
      expect(listed.value.areas).toContainEqual({ code: '370303002', name: '公园街道' })
      const told = JSON.stringify(listed.value)
      expect(secrets.filter((secret) => told.includes(secret))).toEqual([])
    }
    for (const who of ['zb-linzi', 'sh-city']) {
      const listed = await listPreApplications(await ctxOf(who), { view: 'open', limit: 50 })
      expect(listed).toMatchObject({ value: { rows: [], total: 0 } })
    }
    for (const who of ['citizen', 'visitor']) {
      expect(codeOf(await listPreApplications(await ctxOf(who), { view: 'open', limit: 50 }))).toBe('act.forbidden')
      expect(codeOf(await listCases(await ctxOf(who), { view: 'all', limit: 50 }))).toBe('act.forbidden')
      expect(await countQueues(await ctxOf(who))).toEqual({})
      expect(await searchItems(await ctxOf(who), { text: number })).toEqual({ ok: true, value: { hits: [] } })
    }
  })

  it('find by number, full name and full ID number within the own area only', async () => {
    for (const text of [number, number.toLowerCase(), '张样例', ' 李示范 ', '11010519491231002x']) {
      const found = await searchItems(await ctxOf('zb-street'), { text })
      const hit = expect.objectContaining({ kind: 'pre-application', name: '张*例' })
      expect([text, found]).toEqual([text, { ok: true, value: { hits: expect.arrayContaining([hit]) } }])
      expect(await searchItems(await ctxOf('zb-linzi'), { text })).toMatchObject({ value: { hits: [] } })
    }
    expect(await searchItems(await ctxOf('zb-street'), { text: '张样' })).toMatchObject({ value: { hits: [] } })
    const logged = await db.sql<{ detail: object }>(`select detail from audit_event where action = 'cases.search'`)
    expect(JSON.stringify(logged)).not.toContain('张样例')
  })

  it('count what waits', async () => {
    await put('submitted', 'zb-street')
    expect(await countQueues(await ctxOf('zb-street'))).toMatchObject({
      preApplications: { open: 1, mine: 1, unclaimed: 0, overdue: 0 },
      verifications: { open: 0 },
      cases: { total: 0 },
    })
    expect(await countQueues(await ctxOf('zb-chief'))).toMatchObject({ preApplications: { mine: 0, open: 1 } })
  })
})

describe('showing a masked value', () => {
  const reveal = (ctx: Ctx, more: Partial<RevealValue> = {}) =>
    revealValue(ctx, { kind: 'pre-application', id, field: 'id-document-number', reason: 'contact', ...more })

  /** A session as signing in leaves it, with the password given just now or a while ago. */
  async function withSession(who: string, authAt: string): Promise<Ctx> {
    const ctx = await ctxOf(who)
    if (ctx.actor.kind !== 'officer') return ctx
    const { officerId, city, name } = ctx.actor
    const sessionId = randomUUID()
    await db.sql(
      `insert into officer_session (id_hash, id, city, officer_id, officer_name, created_at, last_seen_at, auth_at, mfa_at, network_hash)
       values (sha256($1::text::bytea), $1::uuid, $2, $3, $4, app_now(), app_now(), app_now() - $5::interval, app_now(), '')`,
      [sessionId, city, officerId, name, authAt],
    )
    return { ...ctx, actor: { ...ctx.actor, sessionId } }
  }

  it('is free within an own claim, and elsewhere wants the password given just now', async () => {
    await put('submitted', 'zb-street')
    expect(await reveal(await withSession('zb-street', '1 hour'))).toMatchObject({
      value: { value: '11010519491231002X', watermark: '王示范 09:30' },
    })
    expect(codeOf(await reveal(await withSession('zb-district', '6 minutes')))).toBe('reveal.fresh-sign-in')
    expect(codeOf(await reveal(await withSession('zb-district', '4 minutes')))).toBe('ok')
    const stale = await withSession('zb-district', '1 hour')
    expect(codeOf(await confirmPassword(stale, 'Qinghe-9315-Meihua'))).toBe('ok')
    expect(await reveal(stale, { field: 'phone' })).toMatchObject({ value: { value: '159 0909 8989' } })
    expect(await reveal(stale, { field: 'name', member: 2 })).toMatchObject({ value: { value: '李示范' } })
    expect(codeOf(await reveal(stale, { field: 'name', member: 3 }))).toBe('not-found')
    expect(codeOf(await reveal(stale, { field: 'phone', member: 2 }))).toBe('not-found')
    expect(codeOf(await reveal(stale, { reason: 'because' }))).toBe('form.invalid')
  })

  it('is not for other areas', async () => {
    expect(codeOf(await reveal(await withSession('zb-linzi', '0 minutes')))).toBe('not-found')
    expect(codeOf(await reveal(await withSession('sh-city', '0 minutes')))).toBe('not-found')
  })

  it('ends at sixty an hour, also when all come at once, and the limit is in the audit', async () => {
    await put('submitted', 'zb-city')
    const ctx = await withSession('zb-city', '0 minutes')
    const shown = await Promise.all(Array.from({ length: 64 }, () => reveal(ctx)))
    expect(shown.filter((one) => one.ok)).toHaveLength(60)
    expect(await reveal(ctx)).toMatchObject({
      refusal: { code: 'reveal.limit', params: { retryAfterSeconds: expect.any(Number) } },
    })
    const logged = await db.sql(`select 1 from audit_event where action = 'officers.reveal-limit'`)
    expect(logged.length).toBeGreaterThan(0)
    const events = await db.sql(`select 1 from audit_event where action = 'cases.reveal' and object_id = $1`, [id])
    expect(events.length).toBeGreaterThanOrEqual(60)
  })

  it('stands in the journal with its reason, without its value', async () => {
    const journal = await readJournal(await ctxOf('zb-chief'), { kind: 'pre-application', id })
    if (!journal.ok) throw new Error(journal.refusal.code)
    expect(journal.value.entries).toContainEqual(
      expect.objectContaining({ who: '王示范', words: '显示证件号码', reason: '联系申请人' }),
    )
    const told = JSON.stringify(journal.value)
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([])
  })

  it('ends at three hundred a day', async () => {
    await put('submitted', 'zb-city')
    await advanceClock(db, '1 day')
    const ctx = await withSession('zb-city', '0 minutes')
    const day = { name: 'officers.reveals.day', most: 300, seconds: 86_400 }
    const officerId = ctx.actor.kind === 'officer' ? ctx.actor.officerId : ''
    await ctx.db.tx((tx) => take(tx, ctx, day, officerId, 299))
    expect(codeOf(await reveal(ctx))).toBe('ok')
    const refused = await reveal(ctx)
    expect(refused).toMatchObject({ refusal: { code: 'reveal.limit' } })
    await freezeClock(db, testNow)
  })
})

describe('row-level security', () => {
  it('shows nothing of another city even to a statement that names it', async () => {
    const shanghai = await ctxOf('sh-city')
    const foreign: Ctx = { ...shanghai, city: '370300' }
    expect(codeOf(await openPreApplication(foreign, { id }))).toBe('not-found')
    expect(codeOf(await openCase(foreign, { id }))).toBe('not-found')
  })
})

it('knows the whole application on one page', async () => {
  await put('submitted', 'zb-street')
  const opened = await openPreApplication(await ctxOf('zb-street'), { id })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const { value } = opened
  expect(value.masked).toBe(false)
  expect(value.applicant).toMatchObject({
    name: '张样例',
    phone: '159****8989',
    verified: { method: { label: '证件照片认证' } },
  })
  expect(value.members).toMatchObject([
    { isApplicant: true, monthlyIncomeFen: 320_000, age: 76, relation: { label: '本人' } },
    { name: '李示范', relation: { code: '10', label: '配偶' }, monthlyIncomeFen: 260_000, isMinor: false },
  ])
  expect(value.housing).toMatchObject({ declared: 'none', rows: [] })
  expect(value.assets).toMatchObject({ declared: 'some', totalValueFen: 5_800_000 })
  expect(value.sums).toMatchObject([
    { key: 'income', value: '34,800.00', standard: '≤ 43,895.00', words: '在标准内' },
    { key: 'floor-area', value: '0.00', words: '在标准内' },
    { key: 'assets', value: '58,000.00', standard: '≤ 87,790.00', words: '在标准内' },
  ])
  expect(value.supplement).toEqual({ needsSupervisor: false, isPossible: true, dueOn: '2026-03-17' })
  expect(value.assets.columns.map((one) => one.label)).toEqual([
    '所有人姓名',
    '资产类别',
    '数量',
    '计量单位',
    '总价值',
    '备注',
  ])
  expect(value.assets.rows[0]?.cells.map((cell) => cell.value)).toEqual([
    '张样例',
    '银行存款',
    '1',
    '户',
    '58,000 元',
    '',
  ])
  expect(value.materials.map((one) => [one.label, one.photos.length])).toContainEqual(['身份证件', 1])
  expect(value.pledge.text).toContain('承诺')
})
