import { type Progress, progressOf } from '@anju/core/applications'
import type { Ctx } from '@anju/core'
import { applicationLife, type ApplicationState } from '@anju/domain/applications'
import { caseLife } from '@anju/domain/cases'
import { citizenLabelOf, formatFullDate, isStateOf, shanghaiDay } from '@anju/domain/kit'
import { type Tag, type Tone, tag } from '@anju/ui/tag'
import { digits, nowrap } from '@anju/ui/text'
import type { Row } from '@anju/ui/rows'
import { html } from 'hono/html'

/** 我的办件: each application with its number, its day and where it stands. */
export async function ownItems(ctx: Ctx, base: string): Promise<readonly Row[]> {
  const progress = await progressOf(ctx)
  return progress.ok ? progress.value.map((one) => itemRow(one, base)) : []
}

export function itemRow(one: Pick<Progress, 'preApplication' | 'case'>, base: string): Row {
  const { number, submitted_at } = one.preApplication
  const day = `${formatFullDate(shanghaiDay(submitted_at))}提交`
  return {
    text: html`<b>公租房保障资格申请</b>`,
    href: `${base}/account/records`,
    meta: html`${digits(one.case?.row.number ?? number)}，${nowrap(day)}`,
    aside: tag(standing(one)),
  }
}

const tones: Readonly<Record<ApplicationState, Tone>> = {
  draft: 'off',
  submitted: 'now',
  'supplement-requested': 'warn',
  accepted: 'now',
  'not-accepted': 'err',
  withdrawn: 'off',
  expired: 'off',
}

/** Once accepted, the case says how far it is. */
function standing({ preApplication, case: born }: Pick<Progress, 'preApplication' | 'case'>): Tag {
  const { state } = preApplication
  if (born && isStateOf(caseLife, born.row.state)) {
    return { text: citizenLabelOf(caseLife, born.row.state), tone: born.row.state === 'registered' ? 'ok' : 'now' }
  }
  return { text: citizenLabelOf(applicationLife, state), tone: tones[state] }
}
