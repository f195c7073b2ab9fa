import { submitApplication } from '@anju/core/applications'
import { allFaults } from '@anju/domain/applications'
import type { FieldError, Refusal } from '@anju/domain/kit'
import { explain } from '@anju/contract'
import { verificationOf } from '@anju/core/identity'
import { formToken } from '../../http/form-token.ts'
import { refusalPage, seeOther, signInNeeded } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { statusOf, withForm } from '../accounts/answers.ts'
import { checkPage } from './check-page.ts'
import { type Desk, withDesk } from './desk.ts'
import { sendStep } from './frame.ts'
import { faultHref, placedFault } from './fault-href.ts'

/** 核对并提交: every answer once more, and what is still missing. */
export const check = (c: SiteContext): Promise<Response> =>
  withDesk(c, async (desk) => (desk.supplement ? seeOther(c, `${desk.base}/apply`) : show(c, desk, {})))

/** 提交. Twice, or in two tabs: the same number. */
export const submit = async (c: SiteContext): Promise<Response> =>
  withForm(c, async (form) => {
    const { ctx, base } = c.var.visit
    if (ctx.actor.kind !== 'citizen') return signInNeeded(c)
    if (!form.has('confirmed')) return withDesk(c, (desk) => show(c, desk, { errors: [unconfirmed], status: 422 }))
    const version = /^\d{1,9}$/.test(form.text('version')) ? Number(form.text('version')) : 0
    const outcome = await submitApplication(ctx, { draftId: uuidIn(form.text('draft')), version })
    if (outcome.ok) return seeOther(c, `${base}/apply/done`)
    const { refusal } = outcome
    if (refusal.code === 'application.active') return seeOther(c, `${base}/progress`)
    if (!shownHere.has(refusal.code)) return refusalPage(c, refusal)
    return withDesk(c, (desk) => show(c, desk, { refusal, isConfirmed: true, status: statusOf(c, refusal) }))
  })

const unconfirmed: FieldError = {
  path: 'confirmed',
  code: 'required',
  message: '请勾选“我已阅读并同意”，再按“提交”',
}

const shownHere: ReadonlySet<string> = new Set([
  'application.incomplete',
  'application.changed',
  'application.real-name-needed',
  'application.no-agency',
  'application.person-active',
  'limit.reached',
])

const none = '00000000-0000-0000-0000-000000000000'
const uuidIn = (text: string): string => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : none)

type Shown = {
  errors?: readonly FieldError[]
  refusal?: Refusal
  isConfirmed?: boolean
  status?: Parameters<typeof sendStep>[2]['status']
}

async function show(
  c: SiteContext,
  desk: Desk,
  { errors = [], refusal, isConfirmed, status }: Shown,
): Promise<Response> {
  const missing = allFaults(desk.draft.faults).map(placedFault)
  const said = refusal && refusal.code !== 'application.incomplete' ? explain(refusal).words : undefined
  const body = checkPage({
    desk,
    token: formToken(c),
    confirmError: errors.find((error) => error.path === 'confirmed')?.message,
    isConfirmed: isConfirmed ?? false,
    // After 提交 the same list stands at the head of the page.
    missing: status === undefined ? missing : [],
    said,
    standing: await verificationOf(c.var.visit.ctx),
  })
  const listed = status === undefined ? [] : [...errors, ...missing]
  return sendStep(c, desk, {
    step: 'check',
    errors: listed,
    status: status ?? 200,
    body,
    hrefOf: (path) => faultHref(desk, path),
  })
}
