import type { PreApplication, ShownDraft } from '@anju/core/applications'
import type { Standing } from '@anju/core/identity'
import {
  type ApplicationStep,
  applicationSteps,
  areaOf,
  areaWords,
  emptyDocument,
  oneOf,
  stepLabels,
} from '@anju/domain/applications'
import type { CityProfile } from '@anju/domain/cities'
import { formatFullDate, formatMonthDay, parsePlainDate, shanghaiDay } from '@anju/domain/kit'
import { actionBar, actionLink, actions, mainButton, mainLink, quietLink } from '@anju/ui/button'
import { postForm } from '@anju/ui/form'
import { helpBlock, lede, sideLayout } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import { note } from '@anju/ui/note'
import { rows } from '@anju/ui/rows'
import type { Tag } from '@anju/ui/tag'
import { type Task, taskList } from '@anju/ui/task-list'
import { nowrap } from '@anju/ui/text'
import { html } from 'hono/html'
import { help, isDone, pageTitles } from './frame.ts'
import { standingWords, verifyLink } from './gate-page.ts'
import { clockOf } from './save.ts'

type Tasks = { base: string; draft: ShownDraft; standing: Standing }

/** The list of the guide's eight steps and 核对并提交: can be left and taken up again anywhere. */
export function tasksPage({ base, draft, standing }: Tasks): Html {
  const done = applicationSteps.filter((step) => isDone({ draft }, step)).length
  const next = applicationSteps.find((step) => !isDone({ draft }, step))
  const isVerified = standing.state === 'verified'
  return sideLayout({
    main: html`<h1>${draft.profile.name}公租房保障资格申请</h1>
<p class="meta saved"><span>已完成 ${done}&nbsp;步，共&nbsp;${applicationSteps.length + 1}&nbsp;步</span> <span>${savedWords(draft)}</span></p>
${isVerified ? '' : note({ tone: 'warn', body: html`${standingWords(standing)}实名认证用户才能提交申请，草稿可以先填好。` })}
${isVerified ? '' : actions(verifyLinkQuiet(base, standing))}
${taskList([...applicationSteps.map((step) => taskOf(base, draft, step)), checkTask(base, next === undefined)])}
${actionBar(
  next
    ? mainLink({ text: `继续填写：${stepLabels[next]}`, href: `${base}/apply/${next}` })
    : mainLink({ text: '核对并提交', href: `${base}/apply/check` }),
)}`,
    aside: html`${help({ base, draft })}${helpBlock(
      '不想办了',
      rows({ items: [{ text: actionLink({ text: '删除这份草稿', href: `${base}/apply/discard` }) }] }),
    )}`,
  })
}

const verifyLinkQuiet = (base: string, standing: Standing): Html =>
  standing.state === 'submitted'
    ? verifyLink(base, standing)
    : quietLink({ text: '实名认证', href: `${base}/account/real-name` })

function savedWords({ row }: ShownDraft): Content {
  const kept = parsePlainDate(row.kept_until)
  const saved = html`${nowrap(`${formatMonthDay(shanghaiDay(row.updated_at))} ${clockOf(row.updated_at)}`)} 已保存`
  return kept ? html`${saved}，草稿保留到 ${nowrap(formatMonthDay(kept))}` : saved
}

function taskOf(base: string, draft: ShownDraft, step: ApplicationStep): Task {
  return {
    title: stepLabels[step],
    href: `${base}/apply/${step}`,
    note: noteOf(draft, step),
    state: stateOf(draft, step),
  }
}

const doneWords: Partial<Record<ApplicationStep, string>> = { notes: '已阅读', pledge: '已同意' }

function stateOf(draft: ShownDraft, step: ApplicationStep): Tag {
  if (isDone({ draft }, step)) return { text: doneWords[step] ?? '已完成', tone: 'ok' }
  if (step === 'materials') return materialsState(draft)
  return draft.versions[step] ? { text: '填写中', tone: 'now' } : { text: '未开始', tone: 'off' }
}

function materialsState({ faults, materials }: ShownDraft): Tag {
  const missing = faults.get('materials')?.length ?? 0
  return materials.length > 0 ? { text: html`还差 ${missing}&nbsp;项`, tone: 'warn' } : { text: '未开始', tone: 'off' }
}

function noteOf(draft: ShownDraft, step: ApplicationStep): Content {
  const { documents, context } = draft
  if (step === 'area') {
    const area = areaOf(documents.area ?? emptyDocument)
    return area.district ? areaWords(context.divisions, area) : ''
  }
  if (step === 'pledge') return agreedWords(oneOf(documents.pledge?.answers.agreedAt))
  if (step === 'members')
    return html`已填 ${Math.max(documents.members?.rows.length ?? 0, context.verified ? 1 : 0)}&nbsp;人`
  if (step === 'housing' && !draft.versions.housing)
    return context.rules.form.housing.asked ? '名下没有房，也要答一下' : ''
  if (step === 'assets' && !draft.versions.assets)
    return context.rules.form.assets.asked ? '没有要申报的，也要答一下' : ''
  if (step !== 'materials') return ''
  const given = new Set(draft.materials.map((one) => one.material)).size
  return html`五项，已传 ${given}&nbsp;项`
}

function agreedWords(agreedAt: string): Content {
  const at = new Date(agreedAt)
  if (Number.isNaN(at.getTime())) return ''
  return html`${nowrap(`${formatMonthDay(shanghaiDay(at))} ${clockOf(at)}`)} 同意`
}

const checkTask = (base: string, isOpen: boolean): Task =>
  isOpen
    ? { title: pageTitles.check, href: `${base}/apply/check`, state: { text: '可以提交', tone: 'now' } }
    : {
        title: pageTitles.check,
        href: `${base}/apply/check`,
        note: '前面都完成后才能提交',
        state: { text: '还不能提交', tone: 'off' },
      }

/** An application is under way: nothing to fill in. */
export function activePage({
  base,
  profile,
  preApplication,
}: {
  base: string
  profile: CityProfile
  preApplication: PreApplication
}): Html {
  return html`<h1>${profile.name}公租房保障资格申请</h1>
${lede(html`您已有一件正在办理的申请，编号 ${nowrap(preApplication.number)}。办完以前不能再申请一件。`)}
${actions(
  [
    mainLink({ text: '查看进度', href: `${base}/progress` }),
    quietLink({ text: '预申请回执', href: `${base}/apply/receipt` }),
  ],
  { start: true },
)}`
}

export function discardPage({ base, token, draft }: { base: string; token: string; draft: ShownDraft }): Html {
  return html`<h1>删除这份草稿</h1>
${lede(html`填的内容和传的 ${draft.materials.length}&nbsp;张照片都会删除，不能恢复。`)}
<p class="meta">${formatFullDate(shanghaiDay(draft.row.updated_at))}最后保存</p>
${postForm({
  action: `${base}/apply/discard`,
  token,
  body: actions([mainButton({ text: '删除草稿' }), quietLink({ text: '不删，接着填', href: `${base}/apply` })]),
})}`
}
