import { readDeclaredRow, readMember, tableOf, withTyped } from '@anju/domain/applications'
import type { Answers } from '@anju/domain/cities'
import type { FieldError, Reading } from '@anju/domain/kit'
import { formToken } from '../../http/form-token.ts'
import { notFoundPage } from '../../http/failure.ts'
import { refusalPage, seeOther } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { withForm } from '../accounts/answers.ts'
import { answersOf, shownFields } from './answers-of-form.ts'
import { isEditable, withDesk } from './desk.ts'
import { ownPath, sendStep } from './frame.ts'
import { formContextOf } from './household.ts'
import { isLeaving } from './leave-button.ts'
import { rowPage, rowTitle } from './row-page.ts'
import { answersInForce, askedOf, type RowDesk, type TableStep } from './row-questions.ts'
import { keepStep } from './save.ts'

export const row =
  (step: TableStep) =>
  (c: SiteContext): Promise<Response> =>
    withRow(c, step, (at) => show(c, at, { typed: at.typed, errors: [], version: at.desk.draft.versions[step] ?? 0 }))

export const saveRow =
  (step: TableStep) =>
  (c: SiteContext): Promise<Response> =>
    withRow(c, step, (at) =>
      withForm(c, (form) => {
        const { desk, row } = at
        const shown = shownFields(form)
        const put = at.fields.filter((field) => shown.has(field.name) || form.has(field.name))
        const answers = withTyped(at.typed, put, answersOf(put, form))
        const action = rowPath(at)
        return keepStep(c, desk, { step, change: { kind: 'row', row, answers }, form, action }, async (kept) => {
          if (isLeaving(form)) return seeOther(c, ownPath(desk, step))
          const saved = { ...at, typed: answers, row: at.number }
          const asked = askedOf(saved)
          const errors = faultsOf(saved, kept.documents.members?.rows.length ?? 1)
          const hasNew = asked.some(
            (field) => !shown.has(field.name) && answers[field.name] === undefined && field.required,
          )
          if (errors.length === 0 && !hasNew) return seeOther(c, ownPath(desk, step))
          const seen = errors.filter((fault) => shown.has(fault.path))
          return show(c, saved, { typed: answers, errors: seen, version: kept.version, hasNew })
        })
      }),
    )

function withRow(c: SiteContext, step: TableStep, go: (at: RowDesk) => Promise<Response>): Promise<Response> {
  return withDesk(c, async (desk) => {
    const table = tableOf(desk.draft.context.rules.form, step)
    const rows = desk.draft.documents[step]?.rows ?? []
    const all = step === 'members' && rows.length === 0 ? [{}] : rows
    const asked = c.req.param('row') ?? 'new'
    const row = asked === 'new' ? 'new' : Number(asked)
    const number = row === 'new' ? all.length + 1 : row
    const typed = row === 'new' ? {} : all[row - 1]
    if (!table || typed === undefined) return notFoundPage(c)
    if (row === 'new' && number > table.maxRows) {
      return refusalPage(c, { code: 'draft.too-many-rows', params: { most: table.maxRows } })
    }
    const fields = table.fields.filter((field) => isEditable(desk, `${step}.${number}.${field.name}`))
    return fields.length === 0 ? notFoundPage(c) : go({ desk, step, row, number, typed, fields })
  })
}

function faultsOf(at: RowDesk, memberCount: number): readonly FieldError[] {
  const { desk, step } = at
  const { form } = desk.draft.context.rules
  const context = { ...formContextOf(desk), memberCount: Math.max(1, memberCount) }
  const answers = answersInForce(at)
  const reading: Reading<unknown> =
    step === 'members' ? readMember(form, answers, context) : readDeclaredRow(form[step], answers, context)
  const faults = reading.ok ? [] : (reading.refusal.fields ?? [])
  return faults.filter((fault) => isEditable(desk, `${step}.${at.number}.${fault.path}`))
}

const rowPath = ({ desk, step, row }: Pick<RowDesk, 'desk' | 'step' | 'row'>): string => ownPath(desk, `${step}/${row}`)

type Shown = { typed: Answers; errors: readonly FieldError[]; version: number; hasNew?: boolean }

function show(c: SiteContext, at: RowDesk, shown: Shown): Promise<Response> {
  const title = rowTitle(at)
  const fields = askedOf({ ...at, typed: shown.typed })
  const body = rowPage({ at, action: rowPath(at), fields, token: formToken(c), ...shown })
  const status = shown.errors.length > 0 ? 422 : 200
  return sendStep(c, at.desk, { step: at.step, title, below: title, errors: shown.errors, status, body })
}
