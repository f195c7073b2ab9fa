import { agencyOfPlace } from '@anju/core/applications'
import { areaOf, emptyDocument, oneOf, readArea, type StepDocument, stepFields } from '@anju/domain/applications'
import type { AreaChoice } from '@anju/domain/cities'
import type { FieldError } from '@anju/domain/kit'
import { formToken } from '../../http/form-token.ts'
import { seeOther } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { withForm } from '../accounts/answers.ts'
import { answersOf } from './answers-of-form.ts'
import { areaPage } from './area-page.ts'
import { type Desk, withStep } from './desk.ts'
import { nextPath, ownPath, sendStep } from './frame.ts'
import { isLeaving } from './leave-button.ts'
import { keepStep } from './save.ts'

/** 申请地. The three lists in the query are what a script asks for as they change. */
export const area = (c: SiteContext): Promise<Response> =>
  withStep(c, 'area', (desk) => {
    const asked = c.req.query('district') !== undefined
    const stored = areaOf(desk.draft.documents.area ?? emptyDocument)
    return show(c, desk, asked ? fitting(desk, queried(c)) : stored, [])
  })

export const saveArea = (c: SiteContext): Promise<Response> =>
  withStep(c, 'area', (desk) =>
    withForm(c, async (form) => {
      const fields = stepFields(desk.draft.context.rules.form, 'area')
      const answers = answersOf(fields, form)
      const choice = areaOf({ answers, rows: [] })
      if (form.text('act') === 'update') return show(c, desk, fitting(desk, choice), [], version(form.text('version')))
      const action = ownPath(desk, 'area')
      return keepStep(c, desk, { step: 'area', change: { kind: 'answers', answers }, form, action }, async (kept) => {
        if (isLeaving(form)) return seeOther(c, `${desk.base}/apply`)
        const document = kept.documents.area ?? emptyDocument
        const read = readArea(desk.draft.context.divisions, document)
        if (!read.ok) return show(c, desk, areaOf(document), read.refusal.fields ?? [], kept.version)
        const agency = await agencyOf(c, desk, document)
        return agency ? seeOther(c, nextPath(desk, 'area')) : show(c, desk, areaOf(document), [nobody], kept.version)
      })
    }),
  )

const nobody: FieldError = {
  path: 'district',
  code: 'application.no-agency',
  message: '这个地方暂时没有受理机构，请改选街道/乡镇，或拨打咨询电话',
}

const version = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0)

const queried = (c: SiteContext): AreaChoice =>
  areaOf({
    answers: {
      district: c.req.query('district') ?? '',
      street: c.req.query('street') ?? '',
      committee: c.req.query('committee') ?? '',
    },
    rows: [],
  })

/** What of a choice still fits together after the list above it changed. */
function fitting({ draft }: Desk, { district, street, committee }: AreaChoice): AreaChoice {
  const { divisions } = draft.context
  const fits = (list: readonly { code: string }[], code: string | undefined) => list.some((one) => one.code === code)
  const keptStreet = fits(divisions.streetsOf(district), street) ? street : undefined
  const keptCommittee = keptStreet && fits(divisions.committeesOf(keptStreet), committee) ? committee : undefined
  return {
    district,
    ...(keptStreet ? { street: keptStreet } : {}),
    ...(keptCommittee ? { committee: keptCommittee } : {}),
  }
}

const agencyOf = (c: SiteContext, { draft }: Desk, document: StepDocument) => {
  const { ctx } = c.var.visit
  return ctx.db.tx((tx) => agencyOfPlace(tx, ctx.city, draft.profile, areaOf(document)))
}

async function show(
  c: SiteContext,
  desk: Desk,
  choice: AreaChoice,
  errors: readonly FieldError[],
  version = desk.draft.versions.area ?? 0,
): Promise<Response> {
  const { district, street, committee } = choice
  const answers = { district: oneOf(district), street: oneOf(street), committee: oneOf(committee) }
  const agency = await agencyOf(c, desk, { answers, rows: [] })
  const body = areaPage({ desk, choice, agency, errors, version, token: formToken(c) })
  return sendStep(c, desk, { step: 'area', errors, body })
}
