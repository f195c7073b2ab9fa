import { advanceClock, freezeClock, testDatabase } from '@anju/testkit'
import { testOffice } from '@anju/testkit/context'
import { expect, test } from 'vitest'
import { findChallenge, requestCode } from './index.ts'
import { deliver, goodPassword, host, lastCode, newPhone, registered, requested } from '@anju/testkit/citizens'

const db = await testDatabase()
const office = await testOffice(db)
const citizen = office.ctx()
const ask = (phone: string, ctx = citizen) => requestCode(ctx, { purpose: 'register', phone, host })

test('a code goes out once, sealed until it is sent and erased afterwards', async () => {
  const phone = newPhone()
  const sent = await ask(`+86 ${phone}`)
  expect(sent).toMatchObject({ ok: true, value: { retryAfterSeconds: 60 } })
  const dump = await db.sql('select * from short_message s, one_time_code c')
  expect(JSON.stringify(dump)).not.toContain(phone)

  const code = await lastCode(office)
  expect(office.sent.at(-1)).toMatchObject({ to: `+86${phone}`, template: 'code.register', params: { code, host } })
  expect(code).toMatch(/^\d{6}$/)
  const [left] = await db.sql('select phone_ct, params_ct, sent_at is not null as is_sent from short_message')
  expect(left).toEqual({ phone_ct: null, params_ct: null, is_sent: true })
})

test('the code itself is nowhere in the database, not even as a hash of its six digits', async () => {
  const { code } = await requested(office, citizen, newPhone())
  const rows = await db.sql<{ code_mac: Buffer }>(
    'select code_mac from one_time_code order by created_at desc, id desc limit 1',
  )
  expect(rows[0]?.code_mac).toHaveLength(32)
  expect(rows[0]?.code_mac).not.toEqual(office.ports.keys.mac('one-time-code', code))
})

test('two hundred requests at once for one phone send one message', async () => {
  const phone = newPhone()
  const loopback = office.ctx({
    network: 'loopback',
    db: db.open('app_citizen', { max: 20, connectTimeoutMs: 20_000 }),
  })
  const [{ before } = { before: 0 }] = await db.sql<{ before: number }>('select count(*) as before from short_message')
  const answers = await Promise.all(Array.from({ length: 200 }, () => ask(phone, loopback)))
  expect(answers.filter((a) => a.ok)).toHaveLength(1)
  expect(new Set(answers.map((a) => (a.ok ? 'sent' : a.refusal.code)))).toEqual(new Set(['sent', 'otp.too-soon']))
  const [{ after } = { after: 0 }] = await db.sql<{ after: number }>('select count(*) as after from short_message')
  expect(after - before).toBe(1)
  office.jobs.length = 0
})

test('the wait is the server’s, and a new code voids the old one', async () => {
  const phone = newPhone()
  const first = await requested(office, citizen, phone)
  await advanceClock(db, '3 seconds')
  expect(await ask(phone)).toMatchObject({ refusal: { code: 'otp.too-soon', params: { retryAfterSeconds: 57 } } })
  expect(await findChallenge(citizen, 'register', first.challenge)).toEqual({
    phone: `+86${phone}`,
    isLive: true,
    retryAfterSeconds: 57,
  })
  await advanceClock(db, '56 seconds')
  expect(await ask(phone)).toMatchObject({ refusal: { params: { retryAfterSeconds: 1 } } })
  await advanceClock(db, '1 second')
  const second = await requested(office, citizen, phone)
  expect(second.challenge).not.toBe(first.challenge)
  expect(await findChallenge(citizen, 'register', first.challenge)).toMatchObject({ isLive: false })
})

test('a request refused by the gate does not use up the phone’s own counts', async () => {
  const phone = newPhone()
  await ask(phone)
  for (let i = 0; i < 12; i += 1) await ask(phone)
  await advanceClock(db, '61 seconds')
  expect(await ask(phone)).toMatchObject({ ok: true })
})

test('five an hour and ten a day per phone, whoever asks', async () => {
  const phone = newPhone()
  const send = async (network: string) => {
    const answer = await ask(phone, office.ctx({ network }))
    await advanceClock(db, '61 seconds')
    return answer.ok ? 'sent' : answer.refusal.code
  }
  await freezeClock(db, '2026-03-03T08:00:00+08:00')
  const firstHour = []
  for (let i = 0; i < 6; i += 1) firstHour.push(await send(`203.0.${i}`))
  expect(firstHour).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'otp.limit'])
  await freezeClock(db, '2026-03-03T09:00:00+08:00')
  const secondHour = []
  for (let i = 0; i < 5; i += 1) secondHour.push(await send('203.0.113'))
  expect(secondHour).toEqual(['sent', 'sent', 'sent', 'sent', 'sent'])
  await freezeClock(db, '2026-03-03T10:00:00+08:00')
  const answer = await ask(phone)
  expect(answer).toMatchObject({ refusal: { code: 'otp.limit' } })
  await freezeClock(db, '2026-03-04T08:01:00+08:00')
  expect(await send('203.0.113')).toBe('sent')
})

test('sixty requests in ten minutes per network; the next network is not affected', async () => {
  await freezeClock(db, '2026-03-05T08:00:00+08:00')
  const crowd = office.ctx({ network: '203.0.200' })
  for (let i = 0; i < 60; i += 1) expect(await ask(newPhone(), crowd)).toMatchObject({ ok: true })
  const phone = newPhone()
  expect(await ask(phone, crowd)).toMatchObject({
    refusal: { code: 'limit.reached', params: { retryAfterSeconds: 600 } },
  })
  expect(await ask(phone, office.ctx({ network: '203.0.201' }))).toMatchObject({ ok: true })
})

test('an officer’s codes are counted apart but wait for the same gate', async () => {
  const phone = newPhone()
  const staff = office.ctx({ db: db.staff })
  await freezeClock(db, '2026-03-06T08:00:00+08:00')
  for (let i = 0; i < 5; i += 1) {
    expect(await ask(phone, office.ctx({ network: `203.1.${i}` }))).toMatchObject({ ok: true })
    await advanceClock(db, '60 seconds')
  }
  const officer = () => requestCode(staff, { purpose: 'officer-sign-in', phone, host })
  expect(await officer()).toMatchObject({ ok: true })
  expect(await officer()).toMatchObject({ refusal: { code: 'otp.too-soon' } })
  expect(await ask(phone)).toMatchObject({ refusal: { code: 'otp.too-soon' } })
})

test('a registered phone is answered exactly like an unknown one', async () => {
  const known = newPhone()
  await registered(office, known, goodPassword)
  await advanceClock(db, '61 seconds')
  const shape = async (phone: string) => {
    const answer = await ask(phone)
    const words = await lastCode(office).then(() => office.sent.at(-1)?.template)
    return answer.ok ? [Object.keys(answer.value), answer.value.retryAfterSeconds, words] : answer.refusal
  }
  expect(await shape(known)).toEqual(await shape(newPhone()))
})

test('what is no phone is refused beside its field, and nothing is written', async () => {
  const [{ before } = { before: 0 }] = await db.sql<{ before: number }>('select count(*) as before from sms_gate')
  for (const phone of ['', '12345', '+852 5123 4567', '1590000000a', '\u0000']) {
    expect(await ask(phone)).toMatchObject({ refusal: { code: 'form.invalid', fields: [{ path: 'phone' }] } })
  }
  const [{ after } = { after: 0 }] = await db.sql<{ after: number }>('select count(*) as after from sms_gate')
  expect(after).toBe(before)
})

test('every code sent is in the audit, without the phone', async () => {
  const phone = newPhone()
  await ask(phone)
  const [event] = await db.sql('select * from audit_event where city = $1 order by id desc limit 1', ['370300'])
  expect(event).toMatchObject({ actor_kind: 'visitor', action: 'accounts.request-code', object_kind: 'one-time-code' })
  expect(JSON.stringify(event)).not.toContain(phone)
  await deliver(office)
})

test('the citizens’ surface cannot reach an officer’s code, nor the staff’s a citizen’s', async () => {
  const one = newPhone()
  await requestCode(office.ctx({ db: db.staff }), { purpose: 'officer-sign-in', phone: one, host })
  await ask(newPhone())
  const seen = async (role: string) => {
    await db.sql(`set role ${role}`)
    const rows = await db.sql<{ purpose: string }>('select distinct purpose from one_time_code')
    await db.sql('reset role')
    return rows.map((row) => row.purpose)
  }
  expect(await seen('app_citizen')).toEqual(['register'])
  expect(await seen('app_staff')).toEqual(['officer-sign-in'])
  await expect(requestCode(office.ctx(), { purpose: 'officer-sign-in', phone: newPhone(), host })).rejects.toThrow()
})

test('a made-up challenge is nobody’s', async () => {
  for (const cookie of [undefined, '', 'x', 'A'.repeat(86), `${'A'.repeat(85)}!`]) {
    expect(await findChallenge(citizen, 'register', cookie)).toBeUndefined()
  }
})
