import { emptyDocument, oneOf, readNotes, readPledge } from '@anju/domain/applications'
import type { Answers } from '@anju/domain/cities'
import type { FieldError } from '@anju/domain/kit'
import { formToken } from '../../http/form-token.ts'
import { seeOther } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { withForm } from '../accounts/answers.ts'
import { notesPage, pledgePage } from './agreement-pages.ts'
import { type Desk, withDesk } from './desk.ts'
import { nextPath, ownPath, sendStep } from './frame.ts'
import { keepStep } from './save.ts'

/** Nothing read or agreed to opens again in a supplement. */
const withReading = (c: SiteContext, go: (desk: Desk) => Promise<Response>): Promise<Response> =>
  withDesk(c, async (desk) => (desk.supplement ? seeOther(c, `${desk.base}/apply`) : go(desk)))

export const notes = (c: SiteContext): Promise<Response> =>
  withReading(c, (desk) => {
    const body = notesPage({ desk, token: formToken(c), version: desk.draft.versions.notes ?? 0 })
    return sendStep(c, desk, { step: 'notes', body })
  })

export const readNotesPage = (c: SiteContext): Promise<Response> =>
  withReading(c, (desk) =>
    withForm(c, (form) => {
      const answers: Answers = { read: 'yes', version: form.text('notesVersion').slice(0, 100) }
      const action = ownPath(desk, 'notes')
      return keepStep(c, desk, { step: 'notes', change: { kind: 'answers', answers }, form, action }, async (kept) => {
        const read = readNotes(desk.draft.context.rules.notes, kept.documents.notes ?? emptyDocument)
        if (read.ok) return seeOther(c, nextPath(desk, 'notes'))
        const errors = (read.refusal.fields ?? []).map((fault) => ({ ...fault, path: '' }))
        const body = notesPage({ desk, token: formToken(c), version: kept.version })
        return sendStep(c, desk, { step: 'notes', errors, body })
      })
    }),
  )

export const pledge = (c: SiteContext): Promise<Response> =>
  withReading(c, (desk) =>
    show(c, desk, desk.draft.documents.pledge?.answers ?? {}, [], desk.draft.versions.pledge ?? 0),
  )

export const agree = (c: SiteContext): Promise<Response> =>
  withReading(c, (desk) =>
    withForm(c, (form) => {
      const answers: Answers = {
        agree: form.has('agree') ? 'yes' : '',
        name: form.text('name').slice(0, 200),
        version: form.text('pledgeVersion').slice(0, 100),
      }
      const action = ownPath(desk, 'pledge')
      return keepStep(c, desk, { step: 'pledge', change: { kind: 'answers', answers }, form, action }, async (kept) => {
        const { rules, verified } = desk.draft.context
        const read = readPledge(rules.pledge, kept.documents.pledge ?? emptyDocument, verified?.name)
        if (read.ok) return seeOther(c, nextPath(desk, 'pledge'))
        return show(c, desk, answers, read.refusal.fields ?? [], kept.version)
      })
    }),
  )

function show(
  c: SiteContext,
  desk: Desk,
  answers: Answers,
  errors: readonly FieldError[],
  version: number,
): Promise<Response> {
  const isCurrent = oneOf(answers.version) === desk.draft.context.rules.pledge.version
  const body = pledgePage({
    desk,
    token: formToken(c),
    version,
    errors,
    isAgreed: isCurrent && oneOf(answers.agree) === 'yes',
    name: oneOf(answers.name),
  })
  return sendStep(c, desk, { step: 'pledge', errors, body })
}
