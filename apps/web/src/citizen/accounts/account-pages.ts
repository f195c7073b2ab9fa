import type { ReadMessage } from '@anju/core/messages'
import { formatFullDate, formatMonthDay, maskPhone, type Phone, type PlainDate, shanghaiDay } from '@anju/domain/kit'
import { personFacts } from '@anju/ui/account'
import { actionLink, actions, quietButton } from '@anju/ui/button'
import { emptyState, noneYet } from '@anju/ui/empty-state'
import { postForm } from '@anju/ui/form'
import { columns, section } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import { type Row, rows } from '@anju/ui/rows'
import { type Tag, tag } from '@anju/ui/tag'
import { digits, moment } from '@anju/ui/text'
import { html } from 'hono/html'

export type AccountView = {
  base: string
  token: string
  phone: Phone
  /** 实名状态, in a word. */
  realName: Tag
  /** Name and number of the verified person, masked. */
  person: readonly { term: string; detail: Content }[]
  items: readonly Row[]
  newest: readonly ReadMessage[]
  unread: number
}

/** 个人中心. */
export function accountPage(view: AccountView): Html {
  const { base, newest, unread } = view
  const facts = [
    ...view.person,
    { term: '手机号码', detail: digits(maskPhone(view.phone)) },
    { term: '实名状态', detail: tag(view.realName) },
  ]
  const all = actionLink({
    text: unread ? `全部消息（${unread} 条未读）` : '全部消息',
    href: `${base}/account/messages`,
  })
  return html`<h1>个人中心</h1>${personFacts(facts)}
${columns(
  html`<div>${section({ id: 'items', title: '我的办件', body: itemRows(view.items) })}
${section({ id: 'messages', title: '消息', className: 'sec', aside: newest.length ? all : undefined, body: newestRows(newest, base) })}</div>`,
  menu(view),
  { apart: true },
)}`
}

const itemRows = (items: readonly Row[]): Html =>
  items.length ? rows({ items }) : noneYet('暂无记录。提交申请后，编号和进度会在这里。')

function newestRows(newest: readonly ReadMessage[], base: string): Html {
  if (newest.length === 0) return noneYet('还没有消息。办理有进展时，会在这里和短信里告诉您。')
  return rows({
    items: newest.map((one) => ({
      text: one.isRead ? one.title : html`<b>${one.title}</b><span class="vh">（未读）</span>`,
      href: `${base}/account/messages#m-${one.id}`,
      aside: html`<span class="meta">${dayOf(one.at, formatMonthDay)}</span>`,
    })),
  })
}

function menu({ base, token, realName }: AccountView): Html {
  return html`<nav aria-label="个人中心菜单"><h2>我要办</h2>
${rows({
  items: [
    { text: '业务申请', href: `${base}/apply` },
    { text: '用户实名认证', href: `${base}/account/real-name`, aside: tag(realName) },
    { text: '我的记录', href: `${base}/account/records` },
    { text: '保障进度查询', href: `${base}/progress` },
  ],
})}
${postForm({ action: `${base}/logout`, token, body: actions(quietButton({ text: '退出登录' })) })}</nav>`
}

export type MessagesView = { base: string; token: string; items: readonly ReadMessage[]; unread: number }

/** Everything that this city told the citizen, newest first. */
export function messagesPage({ base, token, items, unread }: MessagesView): Html {
  if (items.length === 0) {
    const action = actionLink({ text: '回到个人中心', href: `${base}/account` })
    return html`<h1>消息</h1>${emptyState({ title: '暂无消息', body: '办理有进展时，会在这里和短信里告诉您。', action })}`
  }
  return html`<h1>消息</h1>${unread ? html`<p class="meta">${unread} 条未读</p>` : ''}
<ul class="rows">${items.map(messageRow)}</ul>
${unread ? markForm(base, token, items) : ''}`
}

/** What is on the page is marked, not what arrived meanwhile. */
function markForm(base: string, token: string, items: readonly ReadMessage[]): Html {
  const ids = items.filter((item) => !item.isRead).map((item) => item.id)
  return postForm({
    action: `${base}/account/messages`,
    token,
    hidden: { ids: ids.join(' ') },
    body: actions(quietButton({ text: '全部标为已读' })),
  })
}

const messageRow = (one: ReadMessage): Html =>
  html`<li id="m-${one.id}"><div>${one.isRead ? one.title : html`<b>${one.title}</b> ${tag({ text: '未读', tone: 'now' })}`}<p class="said">${numbersWhole(one.text)}</p><span class="meta">${dayOf(one.at, formatFullDate)}</span></div></li>`

/** The numbers of applications and cases in a message. */
const numbersWhole = (text: string): Content =>
  text.split(/(\d{6}-[A-Z]{2}-\d{8}-\d+)/).map((part, index) => (index % 2 ? digits(part) : part))

const dayOf = (at: Date, words: (day: PlainDate) => string): Html => moment(shanghaiDay(at), words(shanghaiDay(at)))
