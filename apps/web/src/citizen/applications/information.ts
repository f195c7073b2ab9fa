import { readFields, withTyped } from '@anju/domain/applications'
import { type Answers, askedSections, type FieldSpec, type FormSection } from '@anju/domain/cities'
import type { FieldError } from '@anju/domain/kit'
import { formToken } from '../../http/form-token.ts'
import { notFoundPage } from '../../http/failure.ts'
import { seeOther } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { withForm } from '../accounts/answers.ts'
import { answersOf, shownFields } from './answers-of-form.ts'
import { type Desk, isEditable, withDesk } from './desk.ts'
import { nextPath, ownPath, sendStep } from './frame.ts'
import { formContextOf } from './household.ts'
import { informationPage } from './information-page.ts'
import { isLeaving } from './leave-button.ts'
import { keepStep } from './save.ts'

/** 申请信息, one page of it: the first, or the one that the address names. */
export const information = (c: SiteContext): Promise<Response> =>
  withSection(c, (desk, section) =>
    show(c, desk, section, {
      answers: desk.draft.documents.information?.answers ?? {},
      errors: [],
      version: desk.draft.versions.information ?? 0,
    }),
  )

export const saveInformation = (c: SiteContext): Promise<Response> =>
  withSection(c, (desk, section) =>
    withForm(c, (form) => {
      const earlier = desk.draft.documents.information?.answers ?? {}
      const shown = shownFields(form)
      const put = section.fields.filter((field) => shown.has(field.name) || form.has(field.name))
      // A question that was not on the page keeps its answer.
      const answers = withTyped(pick(earlier, section.fields), put, answersOf(put, form))
      const change = { kind: 'answers', answers, section: section.name } as const
      const action = ownPath(desk, `information/${section.name}`)
      return keepStep(c, desk, { step: 'information', change, form, action }, async (kept) => {
        if (isLeaving(form)) return seeOther(c, `${desk.base}/apply`)
        const now = kept.documents.information?.answers ?? {}
        const asked = editableFields(desk, section, now)
        const isNew = (field: FieldSpec) => !shown.has(field.name)
        const errors = faultsOf(
          desk,
          asked.filter((field) => !isNew(field)),
          now,
        )
        const hasNew = asked.some((field) => isNew(field) && now[field.name] === undefined)
        if (errors.length > 0 || hasNew)
          return show(c, desk, section, { answers: now, errors, version: kept.version, hasNew })
        return seeOther(c, pathAfter(desk, section))
      })
    }),
  )

const pick = (answers: Answers, fields: readonly FieldSpec[]): Answers =>
  Object.fromEntries(
    fields.flatMap(({ name }) => (answers[name] === undefined ? [] : [[name, answers[name]] as const])),
  )

function withSection(c: SiteContext, go: (desk: Desk, section: FormSection) => Promise<Response>): Promise<Response> {
  return withDesk(c, async (desk) => {
    const { sections } = desk.draft.context.rules.form
    const name = c.req.param('section')
    const open = sections.filter((one) => one.fields.some((field) => isEditable(desk, `information.${field.name}`)))
    const section = name === undefined ? open[0] : open.find((one) => one.name === name)
    return section ? go(desk, section) : notFoundPage(c)
  })
}

function editableFields(desk: Desk, section: FormSection, answers: Answers): readonly FieldSpec[] {
  const asked = askedSections(desk.draft.context.rules.form, answers).find((one) => one.name === section.name)
  return (asked?.fields ?? []).filter((field) => isEditable(desk, `information.${field.name}`))
}

/** Conditions were looked at over all sections already: here every question stands for itself. */
function faultsOf(desk: Desk, fields: readonly FieldSpec[], answers: Answers): readonly FieldError[] {
  const alone = fields.map((field) => ({ ...field, when: undefined }))
  const read = readFields(alone, answers, formContextOf(desk))
  return read.ok ? [] : (read.refusal.fields ?? [])
}

function pathAfter(desk: Desk, section: FormSection): string {
  const { sections } = desk.draft.context.rules.form
  const following = sections[sections.findIndex((one) => one.name === section.name) + 1]
  if (!following || desk.supplement || desk.fromCheck) return nextPath(desk, 'information')
  return `${desk.base}/apply/information/${following.name}`
}

type Shown = { answers: Answers; errors: readonly FieldError[]; version: number; hasNew?: boolean }

function show(c: SiteContext, desk: Desk, section: FormSection, shown: Shown): Promise<Response> {
  const { sections } = desk.draft.context.rules.form
  const fields = editableFields(desk, section, shown.answers)
  const body = informationPage({ desk, section, sections, fields, token: formToken(c), ...shown })
  const status = shown.errors.length > 0 ? 422 : 200
  return sendStep(c, desk, { step: 'information', errors: shown.errors, status, body })
}
