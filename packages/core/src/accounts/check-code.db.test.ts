import { advanceClock, freezeClock, testDatabase } from '@anju/testkit'
import { testOffice } from '@anju/testkit/context'
import { expect, test } from 'vitest'
import { checkCode, type CheckCode, provePhone, requestCode, spendCode } from './index.ts'
import { host, lastCode, newPhone, registered, requested } from '@anju/testkit/citizens'

const db = await testDatabase()
const office = await testOffice(db)
const citizen = office.ctx()
const check = (input: Omit<CheckCode, 'purpose'>, ctx = citizen) =>
  ctx.db.tx((tx) => checkCode(tx, ctx, { ...input, purpose: 'register' }))
const otherThan = (code: string) => (code === '123456' ? '654321' : '123456')

test('the right code proves the phone, however it was pasted', async () => {
  const phone = newPhone()
  const { challenge, code } = await requested(office, citizen, phone)
  const pasted = `${code.slice(0, 2)} ${code.slice(2, 4)}-${code.slice(4)}`
  expect(await check({ phone: `+86 ${phone}`, code: pasted, challenge })).toMatchObject({
    ok: true,
    value: { phone: `+86${phone}` },
  })
})

test('a wrong code says how many tries are left; the fifth kills it, also for the right one', async () => {
  const phone = newPhone()
  const { challenge, code } = await requested(office, citizen, phone)
  for (const left of [4, 3, 2, 1]) {
    expect(await check({ phone, code: otherThan(code), challenge })).toMatchObject({
      refusal: { code: 'otp.wrong', params: { left } },
    })
  }
  expect(await check({ phone, code: otherThan(code), challenge })).toMatchObject({ refusal: { code: 'otp.locked' } })
  expect(await check({ phone, code, challenge })).toMatchObject({ refusal: { code: 'otp.locked' } })
})

test('two hundred parallel guesses: five are looked at', async () => {
  const phone = newPhone()
  const { challenge, code } = await requested(office, citizen, phone)
  const rush = office.ctx({ db: db.open('app_citizen', { max: 20, connectTimeoutMs: 20_000 }) })
  const guesses = Array.from({ length: 200 }, (_, i) => String((Number(code) + 1 + i) % 1_000_000).padStart(6, '0'))
  const answers = await Promise.all(guesses.map((guess) => check({ phone, code: guess, challenge }, rush)))
  const codes = answers.map((a) => (a.ok ? 'ok' : a.refusal.code))
  expect(codes.filter((c) => c === 'otp.wrong')).toHaveLength(4)
  expect(new Set(codes)).toEqual(new Set(['otp.wrong', 'otp.locked']))
  const events = await db.sql(
    `select detail from audit_event where action = 'accounts.check-code' and request_id = $1`,
    [rush.requestId],
  )
  expect(events).toHaveLength(5)
  expect(await check({ phone, code, challenge })).toMatchObject({ refusal: { code: 'otp.locked' } })
})

test('a code lives six hundred seconds by the database’s clock', async () => {
  const [one, two] = [newPhone(), newPhone()]
  const first = await requested(office, citizen, one)
  const second = await requested(office, citizen, two)
  await advanceClock(db, '599 seconds')
  expect(await check({ phone: one, ...first })).toMatchObject({ ok: true })
  await advanceClock(db, '1 second')
  expect(await check({ phone: two, ...second })).toMatchObject({ refusal: { code: 'otp.expired' } })
})

test('a code asked for in one browser is worth nothing in another', async () => {
  const phone = newPhone()
  const { challenge: here, code: old } = await requested(office, citizen, phone)
  expect(await check({ phone, code: old, challenge: undefined })).toMatchObject({ refusal: { code: 'otp.none' } })
  await advanceClock(db, '61 seconds')
  const there = await requested(office, citizen, phone)
  expect(await check({ phone, code: there.code, challenge: here })).toMatchObject({ refusal: { code: 'otp.expired' } })
  expect(await check({ phone, code: old, challenge: there.challenge })).toMatchObject({
    refusal: { code: old === there.code ? 'ok' : 'otp.wrong' },
  })
})

test('a code for one phone does not prove another, and a foreign guess counts against nobody', async () => {
  const { challenge, code } = await requested(office, citizen, newPhone())
  expect(await check({ phone: newPhone(), code, challenge })).toMatchObject({ refusal: { code: 'otp.none' } })
})

test('a code for one purpose does not serve another', async () => {
  const phone = newPhone()
  const { challenge, code } = await requested(office, citizen, phone)
  const answer = await citizen.db.tx((tx) => checkCode(tx, citizen, { purpose: 'sign-in', phone, code, challenge }))
  expect(answer).toMatchObject({ refusal: { code: 'otp.none' } })
})

test('pressing twice with the right code is no fault', async () => {
  const phone = newPhone()
  const { challenge, code } = await requested(office, citizen, phone)
  const twice = await Promise.all([check({ phone, code, challenge }), check({ phone, code, challenge })])
  expect(twice).toMatchObject([{ ok: true }, { ok: true }])
  expect(await check({ phone, code: otherThan(code), challenge })).toMatchObject({ refusal: { code: 'otp.expired' } })
})

test('a code that signs in does so once, also when sent fifty times at once', async () => {
  const phone = newPhone()
  const staff = office.ctx({ db: db.staff })
  const sent = await requestCode(staff, { purpose: 'officer-sign-in', phone, host })
  if (!sent.ok) throw new Error('not sent')
  const input = {
    purpose: 'officer-sign-in',
    phone,
    code: await lastCode(office),
    challenge: sent.value.challenge,
  } as const
  const answers = await Promise.all(Array.from({ length: 50 }, () => staff.db.tx((tx) => spendCode(tx, staff, input))))
  expect(answers.filter((a) => a.ok)).toHaveLength(1)
  expect(answers.filter((a) => !a.ok && a.refusal.code === 'otp.expired')).toHaveLength(49)
})

test('twenty tries a day per phone, over all its codes', async () => {
  await freezeClock(db, '2026-03-10T08:00:00+08:00')
  const phone = newPhone()
  for (let round = 0; round < 4; round += 1) {
    const { challenge, code } = await requested(office, citizen, phone)
    for (let i = 0; i < 5; i += 1) await check({ phone, code: otherThan(code), challenge })
    await advanceClock(db, '61 seconds')
  }
  const { challenge, code } = await requested(office, citizen, phone)
  expect(await check({ phone, code, challenge })).toMatchObject({ refusal: { code: 'otp.day-limit' } })
})

test('what is no code is refused beside its field and costs no try', async () => {
  const phone = newPhone()
  const { challenge, code } = await requested(office, citizen, phone)
  for (const typed of ['', '12345', '1234567', 'abcdef', '１２３４５\u0000']) {
    expect(await check({ phone, code: typed, challenge })).toMatchObject({
      refusal: { code: 'form.invalid', fields: [{ path: 'code' }] },
    })
  }
  expect(await check({ phone, code, challenge })).toMatchObject({ ok: true })
})

test('that a phone is registered is told only after its code was right', async () => {
  const phone = newPhone()
  await registered(office, phone)
  await advanceClock(db, '61 seconds')
  const { challenge, code } = await requested(office, citizen, phone)
  expect(await provePhone(citizen, { phone, code: otherThan(code), challenge })).toMatchObject({
    refusal: { code: 'otp.wrong' },
  })
  expect(await provePhone(citizen, { phone, code, challenge })).toEqual({
    ok: false,
    refusal: { code: 'phone.registered' },
  })
})
