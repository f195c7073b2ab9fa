import { explain } from '@anju/contract'
import { type SavedStep, saveStep, type SaveStep } from '@anju/core/applications'
import { formatFullDate, shanghaiDay } from '@anju/domain/kit'
import type { Form } from '../../http/form.ts'
import { refusalPage } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { type Desk } from './desk.ts'
import { sendConflict } from './conflict-page.ts'

type Kept = Extract<SavedStep, { result: 'saved' }>
type Change = Pick<SaveStep, 'step' | 'change'> & { form: Form; action: string }

const isAutosave = (c: SiteContext): boolean => c.req.header('x-autosave') === '1'

/**
 * Keep what a page sent, then go on. Another version of the step shows both; a script that saves in the background gets
 * JSON with the time and the version to send next.
 */
export async function keepStep(
  c: SiteContext,
  desk: Desk,
  { step, change, form, action }: Change,
  goOn: (kept: Kept) => Promise<Response>,
): Promise<Response> {
  const version = versionIn(form)
  const saved = await saveStep(c.var.visit.ctx, { draftId: desk.draft.row.id, step, version, change })
  if (!saved.ok) {
    if (isAutosave(c)) return c.json({ code: saved.refusal.code }, explain(saved.refusal).status)
    return refusalPage(c, saved.refusal)
  }
  const { value } = saved
  if (value.result === 'conflict') {
    if (isAutosave(c)) return c.json({ code: 'draft.conflict', version: value.version }, 409)
    return sendConflict(c, desk, { step, form, action, conflict: value })
  }
  if (isAutosave(c)) return c.json({ savedAt: clockOf(value.savedAt), version: value.version })
  return goOn(value)
}

/** Version of the step that the page showed; 0 for one never saved. Anything else typed there is an old page. */
const versionIn = (form: Form): number => (/^\d{1,9}$/.test(form.text('version')) ? Number(form.text('version')) : -1)

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** `10:24`. */
export const clockOf = (at: Date): string => clock.format(at)

/** `11月23日 10:24` of this year is long enough for a draft; the year stands where it is kept as a paper. */
export const momentWords = (at: Date): string => `${formatFullDate(shanghaiDay(at))} ${clockOf(at)}`
