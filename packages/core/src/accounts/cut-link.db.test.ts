import { DatabaseUnavailableError } from '@anju/db'
import { type FaultRule, type FrontendMessage, faultProxy, testDatabase } from '@anju/testkit'
import { goodPassword, host, newPhone, proven } from '@anju/testkit/citizens'
import { testOffice } from '@anju/testkit/context'
import { afterAll, expect, test } from 'vitest'
import type { Ctx } from '../context.ts'
import { findSession, registerAccount, requestCode, signIn } from './index.ts'

const db = await testDatabase()
const office = await testOffice(db)
const proxy = await faultProxy(db.url)
afterAll(() => proxy.close())

/** Ends of what the driver sends at once: the cuts between them look the same to both sides. */
const isEnd = (message: FrontendMessage): boolean => message.type === 'S' || message.type === 'Q'

/** Runs an act once for every question it asks the database, the link cut at that question. */
async function cutEverywhere(
  cut: Pick<FaultRule, 'when' | 'how'>,
  act: (ctx: Ctx) => Promise<unknown>,
  check: (step: number) => Promise<void>,
): Promise<number> {
  for (let step = 1; ; step += 1) {
    const pool = db.open('app_citizen', { url: proxy.url, max: 1, statementTimeoutMs: 500 })
    let ends = 0
    proxy.arm({ at: (message) => isEnd(message) && (ends += 1) === step, ...cut })
    const outcome = await act(office.ctx({ db: pool, network: `203.0.${step}` })).catch((error: unknown) => error)
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(DatabaseUnavailableError)
    await pool.close()
    if (!proxy.hasStruck) return step
    await check(step)
  }
}

const cuts = [
  { when: 'before', how: 'reset' },
  { when: 'after', how: 'reset' },
  { when: 'after', how: 'close' },
] as const

test.each(cuts)(
  'registering cut at every question ($when, $how): after the retry one account, signed in',
  async (cut) => {
    let phone = newPhone()
    let challenge = await proven(office, office.ctx({ network: 'loopback' }), phone)
    const input = () => ({ challenge, password: goodPassword, privacyVersion: '1', agent: '' })
    const steps = await cutEverywhere(
      cut,
      (ctx) => registerAccount(ctx, input()),
      async () => {
        const again = await registerAccount(office.ctx(), input())
        expect(again).toMatchObject({ ok: true })
        expect(await findSession(office.ctx(), again.ok ? again.value.sessionToken : '')).toBeDefined()
        const bidx = office.ports.keys.blindIndex('phone', `+86${phone}`)
        const accounts = await db.sql(
          'select a.id from account_phone p join account a on a.id = p.account_id where p.phone_bidx = $1',
          [bidx],
        )
        expect(accounts).toHaveLength(1)
        phone = newPhone()
        challenge = await proven(office, office.ctx({ network: 'loopback' }), phone)
      },
    )
    expect(steps).toBeGreaterThan(10)
    const [orphans] = await db.sql(
      'select count(*) as n from account a where not exists (select from account_phone p where p.account_id = a.id)',
    )
    expect(orphans).toEqual({ n: 0 })
  },
)

test.each(cuts)(
  'asking for a code cut at every question ($when, $how): never two codes, never a code without its message',
  async (cut) => {
    let phone = newPhone()
    await cutEverywhere(
      cut,
      (ctx) => requestCode(ctx, { purpose: 'register', phone, host }),
      async () => {
        const again = await requestCode(office.ctx({ network: 'loopback' }), { purpose: 'register', phone, host })
        expect(again.ok || again.refusal.code === 'otp.too-soon').toBe(true)
        const [row] = await db.sql(`select (select count(*) from one_time_code where phone_bidx = $1) as codes`, [
          office.ports.keys.blindIndex('phone', `+86${phone}`),
        ])
        expect(row).toEqual({ codes: 1 })
        phone = newPhone()
      },
    )
    const [count] = await db.sql(
      'select (select count(*) from one_time_code) - (select count(*) from short_message) as difference',
    )
    expect(count).toEqual({ difference: 0 })
  },
)

test('signing in cut at every question: the process lives and the next try is answered', async () => {
  const phone = newPhone()
  await registerAccount(office.ctx(), {
    challenge: await proven(office, office.ctx({ network: 'loopback' }), phone),
    password: goodPassword,
    privacyVersion: '1',
    agent: '',
  })
  await cutEverywhere(
    { when: 'after', how: 'reset' },
    (ctx) => signIn(ctx, { account: phone, password: goodPassword, agent: '' }),
    async (step) => {
      const ctx = office.ctx({ network: `198.51.${step}` })
      expect(await signIn(ctx, { account: phone, password: goodPassword, agent: '' })).toMatchObject({ ok: true })
    },
  )
})
