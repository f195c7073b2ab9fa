import { ownPhone } from '@anju/core/accounts'
import { type Progress, progressOf } from '@anju/core/applications'
import { maskPhone, shanghaiDay } from '@anju/domain/kit'
import { refusalPage, sendPage, signInNeeded } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { progressPage } from './progress-page.ts'
import { recordsPage } from './records-page.ts'

/** 保障进度查询: where the newest application stands and what the citizen has to do now. */
export const progress = (c: SiteContext): Promise<Response> =>
  withProgress(c, async (all) => {
    const { ctx, base, profile } = c.var.visit
    const phone = await ownPhone(ctx)
    const today = await ctx.db.tx(async (tx) => shanghaiDay(tx.now))
    const view = {
      base,
      profile,
      all,
      today,
      calendar: ctx.cities.calendar,
      phone: phone.ok ? maskPhone(phone.value) : '',
    }
    return sendPage(c, {
      title: '保障进度查询',
      tab: 'progress',
      crumbs: [{ text: '首页', href: base }, { text: '个人中心', href: `${base}/account` }, { text: '保障进度查询' }],
      body: progressPage(view),
    })
  })

/** 我的记录: every application, and the records of those that were accepted. */
export const records = (c: SiteContext): Promise<Response> =>
  withProgress(c, (all) => {
    const { base } = c.var.visit
    return sendPage(c, {
      title: '我的记录',
      current: 'account',
      crumbs: [{ text: '首页', href: base }, { text: '个人中心', href: `${base}/account` }, { text: '我的记录' }],
      body: recordsPage({ base, all }),
    })
  })

/** The citizen's own applications, newest first; who is not signed in is led there. */
export async function withProgress(
  c: SiteContext,
  go: (all: readonly Progress[]) => Promise<Response>,
): Promise<Response> {
  const all = await progressOf(c.var.visit.ctx)
  if (all.ok) return go(all.value)
  return all.refusal.code === 'sign-in.required' ? signInNeeded(c) : refusalPage(c, all.refusal)
}
