import { advanceClock, freezeClock, testDatabase, testNow } from '@anju/testkit'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '../../context.ts'
import { listMessages } from '../../messages/index.ts'
import { type Staffed, staffedOffice } from '../../officers/offices.testing.ts'
import { settleBankVerification, showBank, verificationOf } from '../index.ts'
import { approve, emptied } from '../review/review.testing.ts'
import { anyCitizen, codeOf, otherSample, submitted } from '../verification.testing.ts'
import { answerBy, callOf, forgedBy, systemOf, type TestBank, testBank, verify } from './bank.testing.ts'

const db = await testDatabase()
let office: Staffed
let bank: TestBank

beforeAll(async () => {
  office = await staffedOffice(db)
})
beforeEach(async () => {
  await freezeClock(db, testNow)
  await emptied(db)
  await db.sql(
    `truncate bank_verification, bank_verification_event, message, short_message, limit_counter, audit_event`,
  )
  bank = testBank()
  office.ports.bank = bank
  office.jobs.length = 0
})

const fresh = () => anyCitizen(office)
const other = { name: otherSample.name, idDocumentNumber: otherSample.idDocumentNumber }

async function latest(): Promise<{ id: string; state: string; question_mac: Buffer | null }> {
  const [row] = await db.sql<{ id: string; state: string; question_mac: Buffer | null }>(
    'select id, state, question_mac from bank_verification order by asked_at desc, id desc limit 1',
  )
  if (!row) throw new Error('nothing asked')
  return row
}
const events = async () =>
  (await db.sql('select event from bank_verification_event order by id')).map((row) => row.event)
const refusedCalls = () =>
  db.sql(
    `select object_id, detail ->> 'why' as why from audit_event where action = 'identity.refuse-bank-call' order by id`,
  )
const templates = async (ctx: Ctx) => {
  const listed = await listMessages(ctx)
  return listed.ok ? listed.value.items.map((one) => one.template) : []
}

/** A question that the bank wants more time for. */
async function pending(ctx: Ctx): Promise<string> {
  bank.says = 'pending'
  expect(await verify(office, ctx)).toEqual({ ok: true, value: { state: 'pending' } })
  return (await latest()).id
}

describe('the bank’s own call', () => {
  test.each(['matched', 'mismatched'] as const)(
    '%s is applied once; a repeat is taken and changes nothing',
    async (result) => {
      const ctx = fresh()
      const id = await pending(ctx)
      const call = await callOf(db, { result })
      expect(codeOf(await answerBy(office, id, call))).toBe('ok')
      expect(codeOf(await answerBy(office, id, call))).toBe('ok')
      expect(codeOf(await answerBy(office, id, await callOf(db, { id, result }, { secondsOff: 1 })))).toBe('ok')
      const opposite = result === 'matched' ? 'mismatched' : 'matched'
      expect(codeOf(await answerBy(office, id, await callOf(db, { result: opposite })))).toBe('ok')
      expect((await latest()).state).toBe(result)
      expect(await events()).toEqual(['ask', 'wait', result === 'matched' ? 'match' : 'mismatch'])
      expect(await templates(ctx)).toHaveLength(1)
      expect((await verificationOf(ctx)).state).toBe(result === 'matched' ? 'verified' : 'draft')
      const shown = await showBank(ctx)
      expect(shown.ok && shown.value.triesLeft).toBe(2)
      expect(await refusedCalls()).toEqual([])
    },
  )

  test('unknown, forged, for another question and too old: one answer for all, and each is on record', async () => {
    const [one, two] = [fresh(), fresh()]
    const first = await pending(one)
    await verify(office, two, other)
    const second = (await latest()).id
    const unknown = '0190a000-0000-7000-8000-000000000001'
    const good = await callOf(db, { result: 'mismatched' })
    const attacks: [string, Awaited<ReturnType<typeof callOf>>, string, string | null][] = [
      [first, forgedBy(good), 'forged', first],
      [first, { ...good, body: '{"result":"matched"}' }, 'forged', first],
      [first, { ...good, signature: '' }, 'forged', first],
      [first, await callOf(db, { result: 'matched' }, { secondsOff: -301 }), 'late', first],
      [first, await callOf(db, { result: 'matched' }, { secondsOff: 301 }), 'late', first],
      [unknown, good, 'unknown', unknown],
      ['no-uuid', good, 'unknown', null],
      [first, await callOf(db, { id: second, result: 'matched' }), 'unknown', first],
    ]
    for (const [id, call] of attacks) {
      expect(await answerBy(office, id, call)).toEqual({ ok: false, refusal: { code: 'identity.bank-call-refused' } })
    }
    expect(codeOf(await answerBy(office, second, good))).toBe('ok')
    expect((await refusedCalls()).map((row) => [row.why, row.object_id])).toEqual(
      attacks.map(([, , why, object]) => [why, object]),
    )
    const found = await db.sql('select state from bank_verification order by state')
    expect(found.map((row) => row.state)).toEqual(['mismatched', 'pending'])
  })

  test('a flood of forged calls is refused and fills no journal', async () => {
    const call = forgedBy(await callOf(db, { result: 'matched' }))
    const answers = await Promise.all(Array.from({ length: 70 }, () => answerBy(office, 'x', call)))
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['identity.bank-call-refused']))
    expect(await refusedCalls()).toHaveLength(60)
  })

  test.each(['', 'null', '[]', '{}', '{"result":"pending"}', '{"result":"yes"}', '{'])(
    'signed, and still no answer: %s',
    async (body) => {
      const id = await pending(fresh())
      expect(codeOf(await answerBy(office, id, await callOf(db, body)))).toBe('body.invalid')
      expect((await latest()).state).toBe('pending')
    },
  )

  test('an answer that nobody needs any more, because an officer was first, changes nothing', async () => {
    const ctx = fresh()
    const id = await pending(ctx)
    const officer = await office.as('zb-city')
    await approve(officer, (await submitted(ctx)).id)
    expect(codeOf(await answerBy(office, id, await callOf(db, { result: 'matched' })))).toBe('ok')
    expect((await latest()).state).toBe('dropped')
    expect(await verificationOf(ctx)).toMatchObject({ state: 'verified', way: 'photos' })
  })

  test('where no bank is configured nothing is taken', async () => {
    const id = await pending(fresh())
    const call = await callOf(db, { result: 'matched' })
    office.ports.bank = undefined
    expect(codeOf(await answerBy(office, id, call))).toBe('identity.bank-call-refused')
  })
})

describe('at the same moment', () => {
  test('two calls for one question, with one signature and with two: one effect', async () => {
    for (const secondsOff of [0, 1]) {
      await emptied(db)
      await db.sql('truncate message, short_message, bank_verification_event, bank_verification')
      const ctx = fresh()
      const id = await pending(ctx)
      const calls = [await callOf(db, { result: 'matched' }), await callOf(db, { result: 'matched' }, { secondsOff })]
      const both = await Promise.all(calls.map((call) => answerBy(office, id, call)))
      expect(both.map(codeOf)).toEqual(['ok', 'ok'])
      expect([await events(), await templates(ctx)]).toEqual([['ask', 'wait', 'match'], ['identity.verified']])
    }
  })

  test.each([
    ['pending', 'matched', 'matched'],
    ['mismatched', 'matched', 'matched'],
    ['matched', 'mismatched', 'mismatched'],
    [undefined, 'matched', 'matched'],
  ] as const)('the call answers %s after the bank has called %s: the first counts', async (says, called, state) => {
    const ctx = fresh()
    bank.says = says
    bank.meanwhile = async () => {
      const { id } = await latest()
      expect(codeOf(await answerBy(office, id, await callOf(db, { result: called })))).toBe('ok')
    }
    expect(await verify(office, ctx)).toEqual({ ok: true, value: { state } })
    expect(await events()).toEqual(['ask', called === 'matched' ? 'match' : 'mismatch'])
    expect(await templates(ctx)).toHaveLength(1)
  })

  test('the button pressed twice: one question, one id, one effect', async () => {
    const ctx = fresh()
    const both = await Promise.all([verify(office, ctx), verify(office, ctx)])
    expect(both.every((one) => one.ok || codeOf(one) === 'identity.not-open')).toBe(true)
    expect(new Set(bank.asked.map((asked) => asked.id)).size).toBe(1)
    expect([await events(), await templates(ctx)]).toEqual([['ask', 'match'], ['identity.verified']])
  })

  test('two different questions: the later takes the place of the unanswered one', async () => {
    const ctx = fresh()
    bank.says = undefined
    await Promise.all([verify(office, ctx), verify(office, ctx, { phone: '15900000002' })])
    const found = await db.sql('select state from bank_verification order by state')
    expect(found.map((row) => row.state)).toEqual(['asked', 'dropped'])
  })
})

describe('no answer', () => {
  test('is kept, costs no try, and the same question goes out under the same id', async () => {
    const ctx = fresh()
    bank.says = undefined
    expect(codeOf(await verify(office, ctx))).toBe('identity.bank-silent')
    await advanceClock(db, '3 minutes')
    bank.says = 'matched'
    expect(codeOf(await verify(office, ctx))).toBe('ok')
    expect(bank.asked.map((asked) => asked.id)).toEqual([bank.asked[0]?.id, bank.asked[0]?.id])
    expect(await db.sql('select attempts from bank_verification')).toEqual([{ attempts: 2 }])
    expect((await verificationOf(ctx)).state).toBe('verified')
  })

  test('a process that ended between the call and its record: the repeat has the same id', async () => {
    const ctx = fresh()
    bank.meanwhile = async () => {
      throw new Error('killed')
    }
    await expect(verify(office, ctx)).rejects.toThrow('killed')
    expect((await latest()).state).toBe('asked')
    bank.meanwhile = async () => {}
    expect(codeOf(await verify(office, ctx))).toBe('ok')
    expect(new Set(bank.asked.map((asked) => asked.id)).size).toBe(1)
  })

  test('ten calls a day, answered or not', async () => {
    const ctx = fresh()
    bank.says = undefined
    for (let call = 0; call < 10; call += 1) expect(codeOf(await verify(office, ctx))).toBe('identity.bank-silent')
    expect(codeOf(await verify(office, ctx))).toBe('identity.bank-calls')
    expect(bank.asked).toHaveLength(10)
    const shown = await showBank(ctx)
    expect(shown.ok && shown.value.triesLeft).toBe(3)
  })
})

describe('the job', () => {
  const run = () => settleBankVerification(systemOf(office), { city: '370300', id: '' })
  const runFor = async () => settleBankVerification(systemOf(office), { city: '370300', id: (await latest()).id })
  const jobs = () => office.jobs.filter((job) => job.name === 'bank-verification.settle')

  test('is added with the question, and of a question that is not there it does nothing', async () => {
    await verify(office, fresh())
    expect(jobs()).toEqual([
      { name: 'bank-verification.settle', payload: { city: '370300', bankVerificationId: (await latest()).id } },
    ])
    await expect(run()).rejects.toThrow('22P02')
    const nobody = '0190a000-0000-7000-8000-000000000001'
    await settleBankVerification(systemOf(office), { city: '370300', id: nobody })
  })

  test('ends a question that was never answered: told in the site only, and the next one is free', async () => {
    const ctx = fresh()
    bank.says = undefined
    await verify(office, ctx)
    await runFor()
    expect([(await latest()).state, jobs().length]).toEqual(['asked', 2])
    await advanceClock(db, '11 minutes')
    await runFor()
    await runFor()
    expect(await latest()).toMatchObject({ state: 'unanswered', question_mac: null })
    expect(await templates(ctx)).toEqual(['identity.bank-unanswered'])
    expect(await db.sql('select from short_message')).toEqual([])
    bank.says = 'matched'
    expect(codeOf(await verify(office, ctx))).toBe('ok')
    expect(new Set(bank.asked.map((asked) => asked.id)).size).toBe(2)
  })

  test('waits a day for a bank that wants more time, then tells by short message too; a late answer is still taken', async () => {
    const ctx = fresh()
    const id = await pending(ctx)
    expect(codeOf(await verify(office, ctx, other))).toBe('identity.bank-pending')
    await advanceClock(db, '11 minutes')
    await runFor()
    expect(await latest()).toMatchObject({ state: 'pending', question_mac: null })
    await advanceClock(db, '1 day')
    await runFor()
    expect((await latest()).state).toBe('unanswered')
    expect(await db.sql('select template from short_message')).toEqual([{ template: 'identity.bank-unanswered' }])
    expect(codeOf(await answerBy(office, id, await callOf(db, { result: 'matched' })))).toBe('ok')
    expect((await verificationOf(ctx)).state).toBe('verified')
  })

  test('drops what nobody needs any more, and forgets what only repeats needed', async () => {
    const ctx = fresh()
    await pending(ctx)
    await approve(await office.as('zb-city'), (await submitted(ctx)).id)
    await advanceClock(db, '2 days')
    await runFor()
    expect(await latest()).toMatchObject({ state: 'dropped', question_mac: null })
    expect(await templates(ctx)).not.toContain('identity.bank-unanswered')
    bank.says = 'mismatched'
    await verify(office, fresh(), other)
    expect((await latest()).question_mac).not.toBeNull()
    await runFor()
    expect((await latest()).question_mac).toBeNull()
  })
})
