import { type Progress, progressOf } from '@anju/core/applications'
import { ownPhone } from '@anju/core/accounts'
import { maskPhone } from '@anju/domain/kit'
import { refusalPage, seeOther, sendPage, signInNeeded } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { donePage, receiptPage } from './submitted-pages.ts'

/** The newest application, or back to where one begins. */
async function withLatest(c: SiteContext, go: (latest: Progress) => Promise<Response>): Promise<Response> {
  const { ctx, base } = c.var.visit
  const all = await progressOf(ctx)
  if (!all.ok) return all.refusal.code === 'sign-in.required' ? signInNeeded(c) : refusalPage(c, all.refusal)
  const [latest] = all.value
  return latest ? go(latest) : seeOther(c, `${base}/apply`)
}

const crumbs = (c: SiteContext, last: string) => {
  const { base } = c.var.visit
  return [{ text: '首页', href: base }, { text: '业务申请', href: `${base}/apply` }, { text: last }]
}

/** 完成预申请: what was submitted, where it goes, and what comes next. */
export const done = (c: SiteContext): Promise<Response> =>
  withLatest(c, async (latest) => {
    const { ctx, base, profile } = c.var.visit
    const phone = await ownPhone(ctx)
    const body = donePage({ base, latest, profile, phone: phone.ok ? maskPhone(phone.value) : '' })
    return sendPage(c, { title: '完成预申请', current: 'apply', crumbs: crumbs(c, '完成预申请'), body })
  })

/** The receipt by itself, to print. */
export const receipt = (c: SiteContext): Promise<Response> =>
  withLatest(c, async (latest) => {
    const { base, profile } = c.var.visit
    const body = receiptPage({ base, latest, profile })
    return sendPage(c, { title: '预申请回执', current: 'apply', crumbs: crumbs(c, '预申请回执'), body })
  })
