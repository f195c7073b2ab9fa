import { expect, test } from 'vitest'
import { outcomeWords } from './outcome.ts'

const open = { case: null, decision: null, supplements: [] }
const at = '2026-11-23T02:41:00Z'
const decision = { at, officerName: '刘演示', result: { code: 'x', label: '受理登记' }, reason: null, note: '' }

test('an open item has no outcome', () => expect(outcomeWords(open)).toBeUndefined())

test('the outcome tells who, when, and the number or the reason', () => {
  const accepted = { id: 'c', number: '370303-2026-000001', acceptedAt: at }
  expect(outcomeWords({ ...open, decision, case: accepted })).toBe(
    '刘演示 11-23 10:41 受理登记，受理编号 370303-2026-000001',
  )
  const refused = { code: 'refused', label: '不予受理' }
  const reason = { code: 'duplicate', label: '重复申请' }
  expect(outcomeWords({ ...open, decision: { ...decision, result: refused, reason, note: '已有一件' } })).toBe(
    '刘演示 11-23 10:41 不予受理：重复申请。已有一件',
  )
})

test('an open supplement is told until it is answered', () => {
  const round = {
    round: 1,
    requestedAt: at,
    officerName: '王示范',
    dueOn: '2026-12-08',
    answeredAt: null,
    supervisorReason: null,
    items: [],
  }
  expect(outcomeWords({ ...open, supplements: [round] })).toBe('王示范 11-23 10:41 已告知补正 0 项')
  expect(outcomeWords({ ...open, supplements: [{ ...round, answeredAt: at }] })).toBeUndefined()
})
