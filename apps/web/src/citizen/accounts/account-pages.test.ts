import type { ReadMessage } from '@anju/core/messages'
import type { Phone } from '@anju/domain/kit'
import { expect, test } from 'vitest'
import { itemRow } from './own-items.ts'
import { accountPage, type AccountView, messagesPage } from './account-pages.ts'

const message = (more: Partial<ReadMessage> = {}): ReadMessage => ({
  id: '0190a000-0000-7000-8000-000000000001',
  template: 'identity.verified',
  title: '实名认证通过',
  text: '您已通过实名认证，可以提交公租房申请。',
  at: new Date('2026-03-01T16:30:00Z'),
  isRead: false,
  ...more,
})
const view: AccountView = {
  base: '/370300',
  token: 't',
  phone: '+8615900001234' as Phone,
  realName: { text: '已认证', tone: 'ok' },
  person: [{ term: '姓名', detail: '张*例' }],
  items: [],
  newest: [message()],
  unread: 1,
}

test('个人中心 shows who one is, masked, and leads everywhere', () => {
  const page = String(accountPage(view))
  expect(page).toContain('159****1234')
  expect(page).not.toContain('15900001234')
  for (const path of ['/apply', '/account/real-name', '/account/records', '/progress', '/account/messages']) {
    expect(page).toContain(`href="/370300${path}`)
  }
  expect(page).toContain('action="/370300/logout" method="post"')
})

const preApplication = { number: '370303-YS-20260302-0001', submitted_at: new Date('2026-03-02T02:00:00Z') }

test.each([
  ['submitted', undefined, '已提交，待受理', 'now'],
  ['supplement-requested', undefined, '需补正', 'warn'],
  ['withdrawn', undefined, '已撤回', 'off'],
  ['accepted', { number: '370303-SL-20260303-0001', state: 'accepted' }, '已受理', 'now'],
])('an application that is %s', (state, born, words, tone) => {
  const one = { preApplication: { ...preApplication, state }, case: born && { row: born, steps: [] } }
  const page = String(accountPage({ ...view, items: [itemRow(one as never, '/370300')] }))
  expect(page).toContain(`<span class="tag ${tone}">${words}</span>`)
  expect(page).toContain(born?.number ?? preApplication.number)
  expect(page).toContain('2026年3月2日提交')
})

test('days are those of Shanghai', () => {
  expect(String(accountPage(view))).toContain('<time datetime="2026-03-02">3月2日</time>')
  expect(String(messagesPage({ ...view, items: [message()] }))).toContain('2026年3月2日')
})

test('only unread messages can be marked, and only those on the page', () => {
  const read = message({ id: '0190a000-0000-7000-8000-000000000002', isRead: true })
  const page = String(messagesPage({ ...view, items: [message(), read] }))
  expect(page).toContain(`name="ids" value="${message().id}"`)
  expect(String(messagesPage({ ...view, items: [read], unread: 0 }))).not.toContain('全部标为已读')
})

test('nothing yet says so and says what to expect', () => {
  expect(String(messagesPage({ ...view, items: [], unread: 0 }))).toContain('暂无消息')
  expect(String(accountPage({ ...view, newest: [], unread: 0 }))).toContain('还没有消息')
})
