import { DatabaseUnavailableError } from '@anju/db'
import { faultProxy, testDatabase } from '@anju/testkit'
import { afterAll, expect, test } from 'vitest'
import type { Ctx } from '../context.ts'
import { citizen, citizensOffice, fillDraft, versionOf, zhang } from './applications.testing.ts'
import { submitApplication } from './index.ts'

const db = await testDatabase()
const office = await citizensOffice(db)
const proxy = await faultProxy(db.url)
afterAll(() => proxy.close())

const ctx = await citizen(db, office, zhang)
const draftId = await fillDraft(ctx)
const pool = db.open('app_citizen', { url: proxy.url, max: 1, statementTimeoutMs: 1_000, connectTimeoutMs: 1_000 })
const through: Ctx = { ...ctx, db: pool.as({ account: ctx.actor.kind === 'citizen' ? ctx.actor.accountId : '' }) }

/** What the door sees: an answer, or "not now". Anything else is a bug. */
async function attempt(version: number) {
  try {
    return await submitApplication(through, { draftId, version })
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) return 'unavailable'
    throw error
  }
}

async function retried(version: number) {
  for (let tries = 1; tries <= 3; tries += 1) {
    const outcome = await attempt(version)
    if (outcome !== 'unavailable') return outcome
  }
  return 'unavailable'
}

/** As if nobody had submitted yet. */
async function backToDraft(): Promise<number> {
  await db.sql('truncate pre_application, message, short_message, limit_counter cascade')
  await db.sql(`update application_draft set state = 'open' where id = $1`, [draftId])
  return versionOf(db, draftId)
}

/** How many messages one uncut submitting takes. */
async function messagesOfOne(): Promise<number> {
  const version = await backToDraft()
  proxy.arm({ at: Number.POSITIVE_INFINITY, when: 'before', how: 'reset' })
  await attempt(version)
  return proxy.messages
}

const total = await messagesOfOne()
// Every fourth, and each of the last ones: the point just after COMMIT is the one that finds bugs.
const points = Array.from({ length: total }, (_, index) => index + 1).filter((n) => n % 4 === 1 || n > total - 4)

test.each(['before', 'after'] as const)(
  'the link cut %s a message of submitting: a clean answer, and one effect after the retry',
  async (when) => {
    expect(total).toBeGreaterThan(30)
    for (const at of points) {
      const version = await backToDraft()
      proxy.arm({ at, when, how: 'reset' })
      const first = await attempt(version)
      const answer = await retried(version)
      const rows = await db.sql<{ number: string; events: number; messages: number; members: number }>(
        `select number, (select count(*)::int from pre_application_event) events, (select count(*)::int from message) messages,
           (select count(*)::int from household_member) members
         from pre_application`,
      )
      expect(rows, `cut ${when} message ${at}`).toEqual([
        expect.objectContaining({ events: 1, messages: 1, members: 2 }),
      ])
      expect(answer).toMatchObject({ ok: true, value: { number: rows[0]?.number } })
      if (first !== 'unavailable') expect(first).toEqual(answer)
    }
  },
  60_000,
)
