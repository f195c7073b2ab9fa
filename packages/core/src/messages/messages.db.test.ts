import { advanceClock, testDatabase } from '@anju/testkit'
import { deliver, newCitizen, newPhone } from '@anju/testkit/citizens'
import { testOffice } from '@anju/testkit/context'
import { expect, test } from 'vitest'
import {
  listMessages,
  markRead,
  phoneOfAccount,
  queueShortMessage,
  sendShortMessage,
  sweepShortMessages,
  tell,
} from './index.ts'

const db = await testDatabase()
const office = await testOffice(db)
await db.sql(`insert into city (code, province_code, name, is_open)
  values ('370300', '370000', '淄博市', true), ('310100', '310000', '上海市', true)`)
const worker = office.ctx({ actor: { kind: 'system' } })
const officer = office.ctx({
  actor: {
    kind: 'officer',
    officerId: crypto.randomUUID(),
    sessionId: crypto.randomUUID(),
    name: '王演示',
    city: '370300',
  },
})

/** What an officer's act tells a citizen of Zibo. */
const tellAccepted = (accountId: string, ctx = officer) =>
  ctx.db.tx((tx) =>
    tell(tx, ctx, {
      accountId,
      city: '370300',
      template: 'cases.accepted',
      params: { number: '370303-SL-20260302-0001', agency: '张店区住房保障中心' },
      sms: true,
    }),
  )

const lastQueued = (): string => {
  const payload = office.jobs.at(-1)?.payload
  return payload && 'shortMessageId' in payload ? String(payload.shortMessageId) : ''
}

test('an officer’s act is read in the site and arrives by phone, its words sealed in between', async () => {
  const phone = newPhone()
  const citizen = await newCitizen(office, phone)
  await tellAccepted(citizen.accountId)
  const dump = JSON.stringify(
    await db.sql('select params_ct::text as a from message union all select params_ct::text from short_message'),
  )
  expect(dump).not.toContain(Buffer.from('370303-SL').toString('hex'))

  const own = office.ctx({ actor: citizen })
  const list = await listMessages(own)
  expect(list).toMatchObject({
    ok: true,
    value: {
      unread: 1,
      items: [
        {
          title: '申请已受理',
          text: '受理编号 370303-SL-20260302-0001，经办单位 张店区住房保障中心。进度在“我的记录”里查看，受理凭证可以打印。',
          isRead: false,
        },
      ],
    },
  })
  await deliver(office)
  expect(office.sent.at(-1)).toEqual({
    id: expect.any(String),
    to: `+86${phone}`,
    template: 'cases.accepted',
    params: { number: '370303-SL-20260302-0001', agency: '张店区住房保障中心', city: '淄博市' },
  })
})

test('nobody else reads it: another account, another city, a visitor, the staff', async () => {
  const [owner, other] = [await newCitizen(office), await newCitizen(office)]
  await tellAccepted(owner.accountId)
  const empty = { ok: true, value: { items: [], unread: 0 } }
  expect(await listMessages(office.ctx({ actor: other }))).toEqual(empty)
  expect(await listMessages(office.ctx({ actor: owner, city: '310100' }))).toEqual(empty)
  expect(await listMessages(office.ctx())).toEqual({ ok: false, refusal: { code: 'sign-in.required' } })
  const asOther = office.ctx({ actor: owner, db: db.citizen.as({ account: other.accountId }) })
  expect(await listMessages(asOther)).toEqual(empty)
})

test('the second wall: a city’s officer cannot tell in another city’s name, a citizen not to somebody else', async () => {
  const [owner, other] = [await newCitizen(office), await newCitizen(office)]
  const elsewhere = office.ctx({ actor: { ...actorOf(officer), city: '310100' } })
  await expect(tellAccepted(owner.accountId, elsewhere)).rejects.toThrow(/row-level security/)
  await expect(tellAccepted(owner.accountId, office.ctx({ actor: other }))).rejects.toThrow(/row-level security/)
  await tellAccepted(owner.accountId, office.ctx({ actor: owner }))
  await tellAccepted(owner.accountId, worker)
  expect(await listMessages(office.ctx({ actor: owner }))).toMatchObject({ value: { unread: 2 } })
})

test('what is told with an act that fails is not told', async () => {
  const citizen = await newCitizen(office)
  const act = officer.db.tx(async (tx) => {
    await tell(tx, officer, {
      accountId: citizen.accountId,
      city: '370300',
      template: 'identity.verified',
      params: {},
      sms: true,
    })
    throw new Error('the act failed')
  })
  await expect(act).rejects.toThrow('the act failed')
  expect(await listMessages(office.ctx({ actor: citizen }))).toMatchObject({ value: { items: [] } })
  const sent = office.sent.length
  await deliver(office)
  expect(office.sent).toHaveLength(sent)
})

test('a template without words for the phone queues nothing', async () => {
  const citizen = await newCitizen(office)
  const before = office.jobs.length
  await worker.db.tx((tx) =>
    tell(tx, worker, {
      accountId: citizen.accountId,
      city: '370300',
      template: 'applications.withdrawn',
      params: { number: '1' },
      sms: false,
    }),
  )
  expect(office.jobs).toHaveLength(before)
})

test('sent once, however often the job runs; the contents are gone then', async () => {
  const citizen = await newCitizen(office)
  await tellAccepted(citizen.accountId)
  const id = lastQueued()
  const sent = office.sent.length
  for (let i = 0; i < 3; i += 1) await sendShortMessage(worker, id)
  expect(office.sent).toHaveLength(sent + 1)
  const [row] = await db.sql(
    'select params_ct, phone_ct, sent_at is not null as is_sent from short_message where id = $1',
    [id],
  )
  expect(row).toEqual({ params_ct: null, phone_ct: null, is_sent: true })
  const events = await db.sql(`select detail from audit_event where object_id = $1`, [id])
  expect(events).toEqual([{ detail: { template: 'cases.accepted' } }])
  await sendShortMessage(worker, crypto.randomUUID())
})

test('a provider that does not take it sends the job back, with the contents kept', async () => {
  const citizen = await newCitizen(office)
  await tellAccepted(citizen.accountId)
  const id = lastQueued()
  const broken = await testOffice(db, { sms: { send: () => Promise.reject(new Error('gateway answered 500')) } })
  await expect(sendShortMessage(broken.ctx({ actor: { kind: 'system' } }), id)).rejects.toThrow('500')
  const sent = office.sent.length
  await sendShortMessage(worker, id)
  expect(office.sent).toHaveLength(sent + 1)
})

test('an expired code and a message to a closed account are dropped, erased, and told in the audit', async () => {
  const citizen = await newCitizen(office)
  const expiresAt = await db.citizen.tx(async (tx) => new Date(tx.now.getTime() + 600_000))
  await db.citizen.tx((tx) =>
    queueShortMessage(tx, office.ctx(), {
      to: { accountId: citizen.accountId },
      template: 'identity.verified',
      params: { city: '淄博市' },
      expiresAt,
    }),
  )
  const expiring = lastQueued()
  await tellAccepted(citizen.accountId)
  const toClosed = lastQueued()
  await db.sql(`update account set state = 'closed' where id = $1`, [citizen.accountId])
  await advanceClock(db, '600 seconds')
  const sent = office.sent.length
  for (const id of [expiring, toClosed]) await sendShortMessage(worker, id)
  expect(office.sent).toHaveLength(sent)
  const rows = await db.sql(
    'select params_ct, dropped_at is not null as is_dropped from short_message where id = any($1)',
    [[expiring, toClosed]],
  )
  expect(rows).toEqual(Array(2).fill({ params_ct: null, is_dropped: true }))
})

test('marking as read takes own messages of this city only and ignores what is no id', async () => {
  const [owner, other] = [await newCitizen(office), await newCitizen(office)]
  await tellAccepted(owner.accountId)
  await tellAccepted(owner.accountId)
  const own = office.ctx({ actor: owner })
  const list = await listMessages(own)
  const ids = list.ok ? list.value.items.map((item) => item.id) : []
  expect(await markRead(office.ctx({ actor: other }), ids)).toEqual({ ok: true, value: { marked: 0 } })
  expect(await markRead(own, ['x', '', ids[0] ?? ''])).toEqual({ ok: true, value: { marked: 1 } })
  expect(await markRead(own, ids)).toEqual({ ok: true, value: { marked: 1 } })
  expect(await markRead(own, ids)).toEqual({ ok: true, value: { marked: 0 } })
  expect(await listMessages(own, 1)).toMatchObject({ value: { unread: 0, items: [{ isRead: true }] } })
  expect(await markRead(office.ctx(), ids)).toMatchObject({ refusal: { code: 'sign-in.required' } })
})

test('a message whose template is gone does not hide the others', async () => {
  const owner = await newCitizen(office)
  await tellAccepted(owner.accountId)
  await tellAccepted(owner.accountId)
  await db.sql(`update message set template = 'old.template' where id = (select max(id::text)::uuid from message)`)
  expect(await listMessages(office.ctx({ actor: owner }))).toMatchObject({
    value: { items: [{ template: 'cases.accepted' }] },
  })
})

test('the staff reach a citizen’s phone by the account', async () => {
  const phone = newPhone()
  const citizen = await newCitizen(office, phone)
  expect(await officer.db.tx((tx) => phoneOfAccount(officer, tx, citizen.accountId))).toBe(`+86${phone}`)
})

test('settled messages are swept after a week, queued ones never', async () => {
  await deliver(office)
  const citizen = await newCitizen(office)
  await deliver(office)
  await tellAccepted(citizen.accountId)
  await advanceClock(db, '8 days')
  await sweepShortMessages(worker)
  expect(await db.sql('select id from short_message')).toEqual([{ id: lastQueued() }])
})

function actorOf(ctx: typeof officer) {
  if (ctx.actor.kind !== 'officer') throw new Error('no officer')
  return ctx.actor
}
