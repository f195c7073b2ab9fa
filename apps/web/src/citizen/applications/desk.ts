import { type ShownDraft, type ShownSupplement, showWorkspace } from '@anju/core/applications'
import { isOpened, opensStep, type SectionFields } from '@anju/domain/applications'
import { notFoundPage } from '../../http/failure.ts'
import { refusalPage, seeOther, signInNeeded } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'

/** What every page of filling in works on: the draft, and what a supplement opened of it. */
export type Desk = {
  base: string
  draft: ShownDraft
  supplement: ShownSupplement | undefined
  /** The page was opened from 核对并提交 and leads back there. */
  fromCheck: boolean
}

/** Hand the draft to a page; who has none is led to where one begins or to what was submitted. */
export async function withDesk(c: SiteContext, go: (desk: Desk) => Promise<Response>): Promise<Response> {
  const { ctx, base } = c.var.visit
  const shown = await showWorkspace(ctx)
  if (!shown.ok) return shown.refusal.code === 'sign-in.required' ? signInNeeded(c) : refusalPage(c, shown.refusal)
  const workspace = shown.value
  if (workspace.kind === 'none') return seeOther(c, `${base}/apply`)
  if (workspace.kind === 'active') return seeOther(c, `${base}/progress`)
  const supplement = workspace.kind === 'supplement' ? workspace.supplement : undefined
  if (supplement?.isOver) return seeOther(c, `${base}/progress`)
  const fromCheck = c.req.query('back') === 'check'
  return go({ base, draft: workspace.draft, supplement, fromCheck })
}

const sectionFields = ({ draft }: Pick<Desk, 'draft'>): SectionFields =>
  Object.fromEntries(
    draft.context.rules.form.sections.map((section) => [section.name, section.fields.map((field) => field.name)]),
  )

/** Whether this place may be changed on this desk: all of an open draft, of a supplement only what was named. */
export const isEditable = (desk: Pick<Desk, 'draft' | 'supplement'>, path: string): boolean =>
  !desk.supplement || isOpened(desk.supplement.targets, path, sectionFields(desk))

/** The desk for one step; a supplement that does not name the step has no such page. */
export const withStep = (
  c: SiteContext,
  step: Parameters<typeof opensStep>[1],
  go: (desk: Desk) => Promise<Response>,
): Promise<Response> => withDesk(c, (desk) => (isStepOpen(desk, step) ? go(desk) : notFoundPage(c)))

export const isStepOpen = ({ supplement }: Pick<Desk, 'supplement'>, step: Parameters<typeof opensStep>[1]): boolean =>
  !supplement || opensStep(supplement.targets, step)
