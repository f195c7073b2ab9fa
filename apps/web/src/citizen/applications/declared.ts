import { hasField, isEmptyAnswer, oneOf, readDeclaredRows } from '@anju/domain/applications'
import { emptyDocument } from '@anju/domain/applications'
import type { FieldError } from '@anju/domain/kit'
import { formToken } from '../../http/form-token.ts'
import { notFoundPage } from '../../http/failure.ts'
import { seeOther } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { withForm } from '../accounts/answers.ts'
import { declaredPage } from './declared-page.ts'
import { type Desk, isEditable, isStepOpen, withDesk } from './desk.ts'
import { placedFault } from './fault-href.ts'
import { nextPath, ownPath, sendStep } from './frame.ts'
import { formContextOf } from './household.ts'
import { isLeaving } from './leave-button.ts'
import { rowHref } from './members.ts'
import { keepStep } from './save.ts'

type DeclaredStep = 'housing' | 'assets'

/** 家庭住房情况 and 申请人财产信息: an explicit answer, and rows where there is something. */
export const declared =
  (step: DeclaredStep) =>
  (c: SiteContext): Promise<Response> =>
    withStep(c, step, (desk) =>
      show(c, desk, step, {
        has: oneOf(desk.draft.documents[step]?.answers[hasField]),
        errors: [],
        version: desk.draft.versions[step] ?? 0,
      }),
    )

/** 下一步, 新增, 删除 of one row: the answer to the question is kept with each of them. */
export const saveDeclared =
  (step: DeclaredStep) =>
  (c: SiteContext): Promise<Response> =>
    withStep(c, step, (desk) =>
      withForm(c, async (form) => {
        const action = ownPath(desk, step)
        const row = Number(form.text('remove'))
        if (form.has('remove') && Number.isInteger(row)) {
          const change = { kind: 'remove-row', row } as const
          return keepStep(c, desk, { step, change, form, action }, async () => seeOther(c, action))
        }
        const isAdding = form.text('act') === 'add'
        const answers = { [hasField]: isAdding ? 'yes' : answerIn(desk, step, form.text(hasField)) }
        return keepStep(c, desk, { step, change: { kind: 'answers', answers }, form, action }, async (kept) => {
          if (isAdding) return seeOther(c, ownPath(desk, `${step}/new`))
          if (isLeaving(form)) return seeOther(c, `${desk.base}/apply`)
          const document = kept.documents[step] ?? emptyDocument
          const read = readDeclaredRows(desk.draft.context.rules.form[step], document, formContextOf(desk))
          const errors = read.ok ? [] : (read.refusal.fields ?? [])
          if (errors.length === 0) return seeOther(c, nextPath(desk, step))
          return show(c, desk, step, { has: oneOf(document.answers[hasField]), errors, version: kept.version })
        })
      }),
    )

/** A city that does not ask has its page answered by being seen. */
function answerIn({ draft }: Desk, step: DeclaredStep, typed: string): string {
  if (!draft.context.rules.form[step].asked) return 'no'
  return isEmptyAnswer(typed) ? '' : typed.slice(0, 10)
}

const withStep = (c: SiteContext, step: DeclaredStep, go: (desk: Desk) => Promise<Response>): Promise<Response> =>
  withDesk(c, (desk) => (isStepOpen(desk, step) ? go(desk) : notFoundPage(c)))

type Shown = { has: string; errors: readonly FieldError[]; version: number }

function show(c: SiteContext, desk: Desk, step: DeclaredStep, { has, errors, version }: Shown): Promise<Response> {
  const mayAdd = isEditable(desk, `${step}.${(desk.draft.documents[step]?.rows.length ?? 0) + 1}`)
  const body = declaredPage({ desk, step, has, errors, version, mayAdd, token: formToken(c) })
  const placed = errors.map((fault) => ({ ...fault, message: placedFault({ ...fault, step }).message }))
  return sendStep(c, desk, {
    step,
    errors: placed,
    body,
    wide: step === 'assets',
    hrefOf: (path) => rowHref(desk, path, step),
  })
}
