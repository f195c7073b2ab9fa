import { DatabaseUnavailableError } from '@anju/db'
import type { Outcome } from '@anju/domain/kit'
import { type FaultProxy, faultProxy, testDatabase } from '@anju/testkit'
import { afterAll, expect, test } from 'vitest'
import type { Ctx } from '../../context.ts'
import { type Staffed, staffedOffice } from '../../officers/offices.testing.ts'
import { emptied } from '../review/review.testing.ts'
import { anyCitizen, codeOf } from '../verification.testing.ts'
import { takeBankAnswer, verifyByBank } from './index.ts'
import { callOf, question, systemOf, testBank, verify } from './bank.testing.ts'

const db = await testDatabase()
const office: Staffed = await staffedOffice(db)
const bank = testBank()
office.ports.bank = bank
const proxy: FaultProxy = await faultProxy(db.url)
afterAll(() => proxy.close())

const hasty = { url: proxy.url, max: 1, statementTimeoutMs: 1_000, connectTimeoutMs: 1_000 }
const citizens = db.open('app_citizen', hasty)
const system = systemOf(office, db.open('app_worker', hasty))

const throughProxy = (ctx: Ctx): Ctx => {
  if (ctx.actor.kind !== 'citizen') throw new Error('no citizen')
  return { ...ctx, db: citizens.as({ account: ctx.actor.accountId }) }
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
  db.sql(`select b.state, v.state as verification, v.way,
      (select count(*)::int from bank_verification_event) as steps, (select count(*)::int from real_name_event) as events,
      (select count(*)::int from message) as messages, (select count(*)::int from verified_person) as persons
    from bank_verification b join real_name_verification v on v.id = b.verification_id`)

const done = { state: 'matched', verification: 'verified', way: 'bank', events: 1, messages: 1, persons: 1 }

/** Runs the act with its link cut at messages from the first to each of the last, and again until it is answered. */
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
  const stride = Math.ceil(total / 8)
  for (let at = 1; at <= total; at += at > total - stride ? 2 : stride) {
    const act = await prepare()
    proxy.arm({ at, when, how: 'reset' })
    await answerOf(act)
    await check(await retried(act), at)
  }
}

async function nothingYet(): Promise<void> {
  await emptied(db)
  await db.sql('truncate bank_verification, bank_verification_event, message, short_message, limit_counter')
  bank.asked.length = 0
}

test.each(['before', 'after'] as const)(
  'the link cut %s a message of asking the bank: a clean answer, and after the repeat one id and one effect',
  async (when) => {
    bank.says = 'matched'
    const prepare = async () => {
      await nothingYet()
      const ctx = throughProxy(anyCitizen(office))
      return () => verifyByBank(ctx, system, question)
    }
    await cutEverywhere(when, prepare, async (answer, at) => {
      expect(['ok', 'identity.not-open'], `cut ${when} message ${at}`).toContain(answer)
      expect(await effects(), `cut ${when} message ${at}`).toEqual([{ ...done, steps: 2 }])
      expect(new Set(bank.asked.map((asked) => asked.id)).size, `cut ${when} message ${at}`).toBe(1)
    })
  },
  120_000,
)

test.each(['before', 'after'] as const)(
  'the link cut %s a message of the bank’s call: the bank calls again, and there is one effect',
  async (when) => {
    bank.says = 'pending'
    const prepare = async () => {
      await nothingYet()
      await verify(office, anyCitizen(office))
      const id = bank.asked[0]?.id ?? ''
      const call = await callOf(db, { id, result: 'matched' })
      return () => takeBankAnswer(system, { id, call })
    }
    await cutEverywhere(when, prepare, async (answer, at) => {
      expect([answer, await effects()], `cut ${when} message ${at}`).toEqual(['ok', [{ ...done, steps: 3 }]])
    })
  },
  120_000,
)
