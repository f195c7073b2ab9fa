import { type ApplicationStep, applicationSteps, stepLabels } from '@anju/domain/applications'
import type { FieldError } from '@anju/domain/kit'
import type { Crumb } from '@anju/ui/crumbs'
import { errorSummary } from '@anju/ui/error-summary'
import { helpBlock, sideLayout } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import { rows } from '@anju/ui/rows'
import { type Step, stepLine, stepsAside } from '@anju/ui/steps'
import { phoneLink } from '@anju/ui/text'
import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { sendPage } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { type Desk, isStepOpen } from './desk.ts'

export const matter = '公租房保障资格申请'

/** The guide's eight steps and 核对并提交. */
const pageSteps = [...applicationSteps, 'check'] as const
export type PageStep = ApplicationStep | 'check'
export const pageTitles: Readonly<Record<PageStep, string>> = { ...stepLabels, check: '核对并提交' }

export type StepPage = {
  step: PageStep
  /** Instead of the step's own name, for a page below it. */
  title?: string
  /** Below the step: 新增成员信息. */
  below?: string
  errors?: readonly FieldError[]
  hrefOf?: (path: string) => string | undefined
  status?: ContentfulStatusCode
  /** Before the title: what just happened. */
  notice?: Content
  body: Content
  /** Tables take the whole width. */
  wide?: boolean
}

/** One page of filling in, in the frame that all of them share. */
export function sendStep(c: SiteContext, desk: Desk, page: StepPage): Promise<Response> {
  const { errors = [], step } = page
  const title = page.title ?? pageTitles[step]
  const main = html`${errorSummary({ errors, hrefOf: page.hrefOf })}${page.notice}${desk.supplement ? '' : stepLine(pageSteps.indexOf(step) + 1, pageSteps.length)}
<h1>${title}</h1>
${page.body}`
  return sendPage(c, {
    title: `${title} - ${matter}`,
    current: 'apply',
    formPage: true,
    status: page.status ?? (errors.length > 0 ? 422 : 200),
    errors,
    crumbs: trail(desk, page),
    body: page.wide ? main : sideLayout({ main, aside: aside(desk, step), asideOnPc: true }),
  })
}

function trail({ base, supplement }: Desk, { step, title, below }: StepPage): readonly Crumb[] {
  const start = [
    { text: '首页', href: base },
    { text: supplement ? '需要补正的内容' : '业务申请', href: `${base}/apply` },
  ]
  const own = title ?? pageTitles[step]
  return below
    ? [...start, { text: pageTitles[step], href: `${base}/apply/${step}` }, { text: below }]
    : [...start, { text: own }]
}

function aside(desk: Desk, current: PageStep): Html {
  return html`${stepsAside(asideSteps(desk, current))}${help(desk)}`
}

const asideSteps = (desk: Desk, current: PageStep): readonly Step[] =>
  pageSteps
    .filter((step) => step === 'check' || isStepOpen(desk, step))
    .map((step) => ({
      title: pageTitles[step],
      current: step === current,
      done: step !== 'check' && isDone(desk, step),
      href: step === 'check' ? undefined : `${desk.base}/apply/${step}`,
    }))

/** Nothing missing in it, and touched at all. */
export function isDone({ draft }: Pick<Desk, 'draft'>, step: ApplicationStep): boolean {
  if (draft.faults.has(step)) return false
  if (step === 'materials') return draft.materials.length > 0 || !draft.needed.some((one) => one.isRequired)
  return true
}

export function help({ base, draft }: Pick<Desk, 'base' | 'draft'>): Html {
  const { hotline, hotlineHours } = draft.profile.footer
  return helpBlock(
    '拿不准怎么填',
    rows({
      items: [
        { text: '办事指南', href: `${base}/guides` },
        { text: '常见问题', href: `${base}/faq` },
        { text: '打电话问', meta: hotlineHours, aside: phoneLink(hotline) },
      ],
    }),
  )
}

/** Where 下一步 leads: the next step, back to the check, or to the list of what has to be put right. */
export function nextPath(desk: Desk, step: ApplicationStep): string {
  const { base, supplement, fromCheck } = desk
  if (supplement) return `${base}/apply`
  if (fromCheck) return `${base}/apply/check`
  return `${base}/apply/${pageSteps[pageSteps.indexOf(step) + 1] ?? 'check'}`
}

/** The same page again, with where it leads back to. */
export const ownPath = ({ base, fromCheck }: Desk, path: string): string =>
  `${base}/apply/${path}${fromCheck ? '?back=check' : ''}`
