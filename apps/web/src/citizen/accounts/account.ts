import { ownPhone } from '@anju/core/accounts'
import { listMessages, markRead } from '@anju/core/messages'
import { formToken } from '../../http/form-token.ts'
import { refusalPage, seeOther, sendPage, signInNeeded } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { accountPage, messagesPage } from './account-pages.ts'
import { withForm } from './answers.ts'
import { ownItems } from './own-items.ts'
import { realNameOf } from './real-name.ts'

const newest = 3

export async function account(c: SiteContext): Promise<Response> {
  const { ctx, base } = c.var.visit
  const phone = await ownPhone(ctx)
  const list = await listMessages(ctx, newest)
  if (!phone.ok || !list.ok) return signInNeeded(c)
  const items = await ownItems(ctx, base)
  const view = { base, token: formToken(c), phone: phone.value, items, ...(await realNameOf(ctx)) }
  return sendPage(c, {
    title: '个人中心',
    current: 'account',
    crumbs: [{ text: '首页', href: base }, { text: '个人中心' }],
    body: accountPage({ ...view, newest: list.value.items, unread: list.value.unread }),
  })
}

export async function messages(c: SiteContext): Promise<Response> {
  const { ctx, base } = c.var.visit
  const list = await listMessages(ctx)
  if (!list.ok) return signInNeeded(c)
  return sendPage(c, {
    title: '消息',
    current: 'account',
    crumbs: [{ text: '首页', href: base }, { text: '个人中心', href: `${base}/account` }, { text: '消息' }],
    body: messagesPage({ base, token: formToken(c), ...list.value }),
  })
}

export async function markMessages(c: SiteContext): Promise<Response> {
  const { ctx, base } = c.var.visit
  if (ctx.actor.kind !== 'citizen') return signInNeeded(c)
  return withForm(c, async (form) => {
    const marked = await markRead(ctx, form.text('ids').split(' '))
    return marked.ok ? seeOther(c, `${base}/account/messages`) : refusalPage(c, marked.refusal)
  })
}
