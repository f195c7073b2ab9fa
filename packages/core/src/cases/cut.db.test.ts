import { randomUUID } from 'node:crypto'
import { DatabaseUnavailableError } from '@anju/db'
import { faultProxy, testDatabase } from '@anju/testkit'
import { afterAll, expect, test } from 'vitest'
import { citizen, submitted, zhang } from '../applications/applications.testing.ts'
import type { Ctx } from '../context.ts'
import { staffedOffice } from '../officers/offices.testing.ts'
import { claimPreApplication, registerAcceptance } from './index.ts'

const db = await testDatabase()
const staffed = await staffedOffice(db)
const proxy = await faultProxy(db.url)
afterAll(() => proxy.close())

const street = await staffed.as('zb-street')
const { preApplicationId: id } = await submitted(db, await citizen(db, staffed, zhang), zhang)
await claimPreApplication(street, { id })
const [claim] = await db.sql<{ by: string; at: Date }>('select claimed_by as by, claimed_at as at from pre_application')
const pool = db.open('app_staff', { url: proxy.url, max: 1, statementTimeoutMs: 1_000, connectTimeoutMs: 1_000 })
const through: Ctx = { ...street, db: pool.as({ city: '370300' }) }

/** What the door sees: an answer, or "not now". Anything else is a bug. */
async function attempt(key: string) {
  try {
    return await registerAcceptance(through, { id, version: 1, key })
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) return 'unavailable'
    throw error
  }
}

async function retried(key: string) {
  for (let tries = 1; tries <= 3; tries += 1) {
    const outcome = await attempt(key)
    if (outcome !== 'unavailable') return outcome
  }
  return 'unavailable'
}

/** As if its holder had not decided yet. */
async function backToQueue(): Promise<string> {
  await db.sql('truncate application_case, case_event, case_person, message, short_message, idempotency_key cascade')
  await db.sql(`delete from pre_application_event where event = 'register-acceptance'`)
  await db.sql(
    `update pre_application set state = 'submitted', version = 1, decided_by = null, decided_at = null, claimed_by = $1, claimed_at = $2`,
    [claim?.by, claim?.at],
  )
  return randomUUID()
}

async function messagesOfOne(): Promise<number> {
  const key = await backToQueue()
  proxy.arm({ at: Number.POSITIVE_INFINITY, when: 'before', how: 'reset' })
  await attempt(key)
  return proxy.messages
}

const total = await messagesOfOne()
const points = Array.from({ length: total }, (_, index) => index + 1).filter((n) => n % 5 === 1 || n > total - 4)

test.each(['before', 'after'] as const)(
  'the link cut %s a message of 受理登记: a clean answer, and one case after the retry with the same key',
  async (when) => {
    expect(total).toBeGreaterThan(30)
    for (const at of points) {
      const key = await backToQueue()
      proxy.arm({ at, when, how: 'reset' })
      const first = await attempt(key)
      const answer = await retried(key)
      const [row] = await db.sql<{ cases: number; events: number; told: number; sms: number; number: string }>(
        `select count(*)::int as cases, min(number) as number,
           (select count(*)::int from pre_application_event where event = 'register-acceptance') as events,
           (select count(*)::int from message) as told, (select count(*)::int from short_message) as sms
         from application_case`,
      )
      expect(row, `cut ${when} message ${at}`).toMatchObject({ cases: 1, events: 1, told: 1, sms: 1 })
      expect(answer, `cut ${when} message ${at}`).toMatchObject({ ok: true, value: { number: row?.number } })
      if (first !== 'unavailable') expect(first).toEqual(answer)
    }
  },
  60_000,
)
