import { type Progress, progressOf, showWorkspace, withdrawApplication } from '@anju/core/applications'
import { Hono } from 'hono'
import { notFoundPage } from '../../http/failure.ts'
import { formToken } from '../../http/form-token.ts'
import { readForm } from '../../http/form.ts'
import { refusalPage, seeOther, sendPage, signInNeeded } from '../../http/reply.ts'
import type { SiteContext, SiteEnv } from '../../http/visit.ts'
import { itemWords } from '../applications/supplement-words.ts'
import { progressPage } from './progress-page.ts'
import { withdrawPage } from './withdraw-page.ts'

/** 保障进度查询, 我的记录 and 撤回. */
export function progressRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/progress', (c) => show(c, '保障进度查询'))
  routes.get('/account/records', (c) => show(c, '我的记录'))
  routes.get('/progress/:id/withdraw', askWithdraw)
  routes.post('/progress/:id/withdraw', withdraw)
  return routes
}

async function own(c: SiteContext, go: (all: readonly Progress[]) => Promise<Response>): Promise<Response> {
  const found = await progressOf(c.var.visit.ctx)
  if (found.ok) return go(found.value)
  return found.refusal.code === 'sign-in.required' ? signInNeeded(c) : refusalPage(c, found.refusal)
}

const crumbsOf = (base: string, heading: string) => [
  { text: '首页', href: base },
  { text: '个人中心', href: `${base}/account` },
  { text: heading },
]

function show(c: SiteContext, heading: '保障进度查询' | '我的记录'): Promise<Response> {
  return own(c, async (all) => {
    const { base, profile } = c.var.visit
    if (!profile) return notFoundPage(c)
    const asked = await askedOf(c, all[0])
    const crumbs = crumbsOf(base, heading)
    const body = progressPage({ heading, base, profile, all, asked })
    return sendPage(c, { title: heading, current: 'account', tab: 'progress', crumbs, body })
  })
}

async function askedOf(c: SiteContext, newest: Progress | undefined) {
  if (newest?.preApplication.state !== 'supplement-requested') return []
  const { ctx, base } = c.var.visit
  const shown = await showWorkspace(ctx)
  if (!shown.ok || shown.value.kind !== 'supplement') return []
  const { draft, supplement } = shown.value
  return supplement.items.map((item) => itemWords(base, draft, item))
}

function askWithdraw(c: SiteContext): Promise<Response> {
  return own(c, (all) => {
    const { base } = c.var.visit
    const mine = all.find((one) => one.preApplication.id === c.req.param('id'))
    if (!mine) return notFoundPage(c)
    const crumbs = [
      ...crumbsOf(base, '撤回申请').slice(0, 2),
      { text: '保障进度查询', href: `${base}/progress` },
      { text: '撤回申请' },
    ]
    return sendPage(c, {
      title: '撤回申请',
      current: 'account',
      tab: 'progress',
      crumbs,
      body: withdrawPage(mine, base, formToken(c)),
    })
  })
}

async function withdraw(c: SiteContext): Promise<Response> {
  const { ctx, base } = c.var.visit
  if (ctx.actor.kind !== 'citizen') return signInNeeded(c)
  const form = await readForm(c)
  if (!form.ok) return refusalPage(c, form.refusal)
  const done = await withdrawApplication(ctx, { preApplicationId: c.req.param('id') ?? '' })
  return done.ok ? seeOther(c, `${base}/progress`) : refusalPage(c, done.refusal)
}
