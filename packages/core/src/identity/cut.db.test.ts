import { DatabaseUnavailableError } from '@anju/db'
import type { Outcome } from '@anju/domain/kit'
import { type FaultProxy, faultProxy, testDatabase } from '@anju/testkit'
import { afterAll, expect, test } from 'vitest'
import type { Ctx } from '../context.ts'
import { type Staffed, staffedOffice } from '../officers/offices.testing.ts'
import { approveVerification, saveDetails, submitVerification } from './index.ts'
import { claimed, emptied } from './review/review.testing.ts'
import { anyCitizen, attach, codeOf, sample, submitted } from './verification.testing.ts'

const db = await testDatabase()
const office: Staffed = await staffedOffice(db)
const proxy: FaultProxy = await faultProxy(db.url)
afterAll(() => proxy.close())

const hasty = { url: proxy.url, max: 1, statementTimeoutMs: 1_000, connectTimeoutMs: 1_000 }
const citizens = db.open('app_citizen', hasty)
const staff = db.open('app_staff', hasty)

const through = (ctx: Ctx): Ctx => {
  const { actor } = ctx
  if (actor.kind === 'citizen') return { ...ctx, db: citizens.as({ account: actor.accountId }) }
  return { ...ctx, db: staff.as({ city: ctx.city }) }
}

/** What the door sees: an answer, or "not now". Anything else is a bug. */
async function answerOf(act: () => Promise<Outcome<object>>): Promise<string> {
  try {
    return codeOf(await act())
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) return 'unavailable'
    throw error
  }
}

async function retried(act: () => Promise<Outcome<object>>): Promise<string> {
  for (let tries = 1; tries <= 3; tries += 1) {
    const answer = await answerOf(act)
    if (answer !== 'unavailable') return answer
  }
  return 'unavailable'
}

const effects = () =>
  db.sql(`select v.state, v.number is not null as numbered,
      (select count(*)::int from real_name_event) as events, (select count(*)::int from message) as messages,
      (select count(*)::int from verified_person) as persons
    from real_name_verification v`)

/** Runs the act once for each of its messages, cut there, and again until it is answered. */
async function cutEverywhere(
  when: 'before' | 'after',
  prepare: () => Promise<() => Promise<Outcome<object>>>,
  check: (answer: string, at: number) => Promise<void>,
): Promise<void> {
  const uncut = await prepare()
  proxy.arm({ at: Number.POSITIVE_INFINITY, when, how: 'reset' })
  await uncut()
  const total = proxy.messages
  expect(total).toBeGreaterThan(10)
  for (let at = 1; at <= total; at += at > total - 5 ? 1 : 3) {
    const act = await prepare()
    proxy.arm({ at, when, how: 'reset' })
    await answerOf(act)
    await check(await retried(act), at)
  }
}

async function nothingYet(): Promise<void> {
  await emptied(db)
  await db.sql('truncate message, short_message, limit_counter')
}

test.each(['before', 'after'] as const)(
  'the link cut %s a message of 提交信息: a clean answer, and one effect after the retry',
  async (when) => {
    const prepare = async () => {
      await nothingYet()
      const ctx = anyCitizen(office)
      await saveDetails(ctx, sample)
      for (const slot of ['front', 'back', 'portrait'] as const) await attach(ctx, slot)
      return () => submitVerification(through(ctx))
    }
    await cutEverywhere(when, prepare, async (answer, at) => {
      const one = { state: 'submitted', numbered: true, events: 1, messages: 1, persons: 0 }
      expect([answer, await effects()], `cut ${when} message ${at}`).toEqual(['ok', [one]])
    })
  },
  120_000,
)

test.each(['before', 'after'] as const)(
  'the link cut %s a message of 通过: it is done once, and a repeat says so',
  async (when) => {
    const officer = await office.as('zb-city')
    const prepare = async () => {
      await nothingYet()
      const { id } = await submitted(anyCitizen(office))
      const version = await claimed(officer, id)
      return () => approveVerification(through(officer), { id, version })
    }
    await cutEverywhere(when, prepare, async (answer, at) => {
      expect(['ok', 'state.conflict'], `cut ${when} message ${at}`).toContain(answer)
      const one = { state: 'verified', numbered: true, events: 2, messages: 2, persons: 1 }
      expect(await effects(), `cut ${when} message ${at}`).toEqual([one])
    })
  },
  120_000,
)
