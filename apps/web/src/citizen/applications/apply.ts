import { discardDraft, openDraft, showWorkspace } from '@anju/core/applications'
import { verificationOf } from '@anju/core/identity'
import { formToken } from '../../http/form-token.ts'
import { refusalPage, seeOther, sendPage, signInNeeded } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { withForm } from '../accounts/answers.ts'
import { withDesk } from './desk.ts'
import { matter } from './frame.ts'
import { gatePage, strangersPage } from './gate-page.ts'
import { supplementPage } from './supplement-page.ts'
import { activePage, discardPage, tasksPage } from './tasks-page.ts'

/** 业务申请: the gate, the list of steps, what has to be put right, or where the application stands. */
export async function apply(c: SiteContext): Promise<Response> {
  const { ctx, base, profile } = c.var.visit
  if (!profile) return refusalPage(c, { code: 'not-found' })
  const crumbs = [{ text: '首页', href: base }, { text: '业务申请' }]
  const frame = { title: matter, current: 'apply', crumbs } as const
  if (ctx.actor.kind !== 'citizen') return sendPage(c, { ...frame, body: strangersPage({ base, profile }) })
  const shown = await showWorkspace(ctx)
  if (!shown.ok) return shown.refusal.code === 'sign-in.required' ? signInNeeded(c) : refusalPage(c, shown.refusal)
  const workspace = shown.value
  const token = formToken(c)
  if (workspace.kind === 'none') {
    const standing = await verificationOf(ctx)
    return sendPage(c, {
      ...frame,
      body: gatePage({ base, profile, token, standing, hasEarlier: workspace.hasEarlier }),
    })
  }
  if (workspace.kind === 'active') return sendPage(c, { ...frame, body: activePage({ base, ...workspace }) })
  if (workspace.kind === 'supplement') {
    return sendPage(c, {
      ...frame,
      formPage: true,
      body: supplementPage({ base, token, calendar: ctx.cities.calendar, ...workspace }),
    })
  }
  const standing = await verificationOf(ctx)
  return sendPage(c, { ...frame, formPage: true, body: tasksPage({ base, draft: workspace.draft, standing }) })
}

/** 开始填写: opens the draft, or finds the one that was begun elsewhere. */
export const begin = (c: SiteContext): Promise<Response> =>
  withForm(c, async () => {
    const { ctx, base } = c.var.visit
    const opened = await openDraft(ctx)
    if (opened.ok) return seeOther(c, `${base}/apply/area`)
    if (opened.refusal.code === 'sign-in.required') return signInNeeded(c)
    return opened.refusal.code === 'application.active'
      ? seeOther(c, `${base}/progress`)
      : refusalPage(c, opened.refusal)
  })

export const askDiscard = (c: SiteContext): Promise<Response> =>
  withDesk(c, async (desk) => {
    if (desk.supplement) return seeOther(c, `${desk.base}/apply`)
    const crumbs = [
      { text: '首页', href: desk.base },
      { text: '业务申请', href: `${desk.base}/apply` },
      { text: '删除草稿' },
    ]
    const body = discardPage({ base: desk.base, token: formToken(c), draft: desk.draft })
    return sendPage(c, { title: `删除草稿 - ${matter}`, current: 'apply', crumbs, body })
  })

export const discard = (c: SiteContext): Promise<Response> =>
  withDesk(c, (desk) =>
    withForm(c, async () => {
      const done = await discardDraft(c.var.visit.ctx, { draftId: desk.draft.row.id })
      return done.ok ? seeOther(c, `${desk.base}/apply`) : refusalPage(c, done.refusal)
    }),
  )
