import { membersSeen } from '@anju/domain/applications'
import type { FieldError } from '@anju/domain/kit'
import { formToken } from '../../http/form-token.ts'
import { seeOther } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { withForm } from '../accounts/answers.ts'
import { type Desk, isEditable, withDesk, withStep } from './desk.ts'
import { placedFault } from './fault-href.ts'
import { nextPath, ownPath, sendStep } from './frame.ts'
import { membersPage } from './members-page.ts'
import { keepStep } from './save.ts'

/** 家庭成员信息: the rows; each has a page of its own. */
export const members = (c: SiteContext): Promise<Response> => withStep(c, 'members', (desk) => show(c, desk, []))

/** 下一步, or 删除 of one row. */
export const saveMembers = (c: SiteContext): Promise<Response> =>
  withStep(c, 'members', (desk) =>
    withForm(c, async (form) => {
      const row = Number(form.text('remove'))
      if (form.has('remove') && Number.isInteger(row)) {
        const change = { kind: 'remove-row', row } as const
        const action = ownPath(desk, 'members')
        return keepStep(c, desk, { step: 'members', change, form, action }, async () => seeOther(c, action))
      }
      if (desk.supplement) return goOn(c, desk)
      const change = { kind: 'answers', answers: { [membersSeen]: 'yes' } } as const
      const action = ownPath(desk, 'members')
      return keepStep(c, desk, { step: 'members', change, form, action }, () => withDesk(c, (now) => goOn(c, now)))
    }),
  )

async function goOn(c: SiteContext, desk: Desk): Promise<Response> {
  const faults = editableFaults(desk)
  return faults.length === 0 ? seeOther(c, nextPath(desk, 'members')) : show(c, desk, faults)
}

/** What stands in the way here; in a supplement only what may be changed. */
const editableFaults = (desk: Desk): readonly FieldError[] =>
  (desk.draft.faults.get('members') ?? []).filter((fault) => isEditable(desk, `members.${fault.path}`))

function show(c: SiteContext, desk: Desk, errors: readonly FieldError[]): Promise<Response> {
  const body = membersPage({ desk, token: formToken(c), version: desk.draft.versions.members ?? 0 })
  const placed = errors.map((fault) => ({ ...fault, message: placedFault({ ...fault, step: 'members' }).message }))
  return sendStep(c, desk, { step: 'members', errors: placed, body, hrefOf: (path) => rowHref(desk, path) })
}

/** A fault of a row is put right on the row's own page. */
export function rowHref({ base }: Desk, path: string, step: 'members' | 'housing' | 'assets' = 'members') {
  const [row = '', field = ''] = path.split('.')
  return /^\d+$/.test(row) ? `${base}/apply/${step}/${row}${field ? `#f-${field}` : ''}` : undefined
}
