import { answerSupplement } from '@anju/core/applications'
import { allFaults } from '@anju/domain/applications'
import { explain } from '@anju/contract'
import type { FieldError, Refusal } from '@anju/domain/kit'
import { refusalPage, seeOther, sendPage } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { formToken } from '../../http/form-token.ts'
import { withForm } from '../accounts/answers.ts'
import { withDesk } from './desk.ts'
import { placedFault } from './fault-href.ts'
import { matter } from './frame.ts'
import { supplementPage } from './supplement-page.ts'

const shownHere: readonly string[] = ['application.incomplete', 'application.changed', 'supplement.unchanged']

function saidOf(refusal: Refusal): FieldError {
  const { words } = explain(refusal)
  const path = refusal.code === 'supplement.unchanged' ? 'unchanged' : ''
  return { path, code: refusal.code, message: path ? `${words}。请补好；核对过不用改的，勾选下面这一项` : words }
}

/** 提交补正: a repeat finds it submitted and leads to the progress. */
export const supplement = (c: SiteContext): Promise<Response> =>
  withDesk(c, (desk) =>
    withForm(c, async (form) => {
      const { ctx, base } = c.var.visit
      if (!desk.supplement) return seeOther(c, `${base}/apply`)
      const version = /^\d{1,9}$/.test(form.text('version')) ? Number(form.text('version')) : 0
      const isRightAsItIs = form.text('unchanged') === 'yes'
      const outcome = await answerSupplement(ctx, { draftId: desk.draft.row.id, version, isRightAsItIs })
      if (outcome.ok) return seeOther(c, `${base}/progress`)
      const { refusal } = outcome
      if (!shownHere.includes(refusal.code)) return refusalPage(c, refusal)
      const faults = allFaults(desk.draft.faults).map(placedFault)
      const errors = faults.length > 0 ? faults : [saidOf(refusal)]
      const body = supplementPage({
        base,
        token: formToken(c),
        calendar: ctx.cities.calendar,
        draft: desk.draft,
        supplement: desk.supplement,
        errors,
      })
      const crumbs = [{ text: '首页', href: base }, { text: '需要补正的内容' }]
      return sendPage(c, {
        title: matter,
        current: 'apply',
        formPage: true,
        status: explain(refusal).status,
        errors,
        crumbs,
        body,
      })
    }),
  )
