import { type Progress, withdrawApplication } from '@anju/core/applications'
import { notFoundPage } from '../../http/failure.ts'
import { formToken } from '../../http/form-token.ts'
import { refusalPage, seeOther, sendPage } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { withForm } from '../accounts/answers.ts'
import { mayWithdraw } from '../applications/submitted-pages.ts'
import { withProgress } from './progress.ts'
import { withdrawPage } from './withdraw-page.ts'

/** The address names the application, so that nothing else can be withdrawn by an old page. */
export const askWithdraw = (c: SiteContext): Promise<Response> =>
  withOwn(c, async (mine) => {
    const { base } = c.var.visit
    if (!mayWithdraw(mine)) return seeOther(c, `${base}/progress`)
    const crumbs = [
      { text: '首页', href: base },
      { text: '保障进度查询', href: `${base}/progress` },
      { text: '撤回申请' },
    ]
    return sendPage(c, { title: '撤回申请', tab: 'progress', crumbs, body: withdrawPage(mine, base, formToken(c)) })
  })

export const withdraw = (c: SiteContext): Promise<Response> =>
  withOwn(c, (mine) =>
    withForm(c, async () => {
      const { ctx, base } = c.var.visit
      const done = await withdrawApplication(ctx, { preApplicationId: mine.preApplication.id })
      return done.ok ? seeOther(c, `${base}/progress`) : refusalPage(c, done.refusal)
    }),
  )

/** One of the citizen's own applications, by the id in the address; others' and unknown ones are not found. */
export const withOwn = (c: SiteContext, go: (mine: Progress) => Promise<Response>): Promise<Response> =>
  withProgress(c, (all) => {
    const mine = all.find((one) => one.preApplication.id === c.req.param('id'))
    return mine ? go(mine) : notFoundPage(c)
  })
