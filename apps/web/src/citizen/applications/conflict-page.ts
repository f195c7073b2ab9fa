import type { SavedStep } from '@anju/core/applications'
import { allOf, type DocumentStep, isSameAnswer, stepFields, stepLabels, tableOf } from '@anju/domain/applications'
import type { Answer, Answers, FieldSpec } from '@anju/domain/cities'
import { labelOf } from '@anju/domain/cities'
import { actions, mainButton, quietLink } from '@anju/ui/button'
import { postForm } from '@anju/ui/form'
import { lede } from '@anju/ui/layout'
import { dataTable } from '@anju/ui/table'
import { html } from 'hono/html'
import type { Form } from '../../http/form.ts'
import { formToken } from '../../http/form-token.ts'
import { sendPage } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import type { Desk } from './desk.ts'
import { matter } from './frame.ts'

type Conflict = Extract<SavedStep, { result: 'conflict' }>
type Shown = { step: DocumentStep; form: Form; action: string; conflict: Conflict }

/** Two windows wrote the same step: both are shown, and the citizen chooses. Nothing is lost on the way. */
export function sendConflict(c: SiteContext, desk: Desk, { step, form, action, conflict }: Shown): Promise<Response> {
  const title = `选择保留哪一份：${stepLabels[step]}`
  const typed = form.entries.filter(([name]) => name !== 'version')
  return sendPage(c, {
    title: `${title} - ${matter}`,
    current: 'apply',
    formPage: true,
    status: 409,
    crumbs: [{ text: '首页', href: desk.base }, { text: '业务申请', href: `${desk.base}/apply` }, { text: title }],
    body: html`<h1>${title}</h1>
${lede('这一页刚才在别的窗口或设备上改过。两份都在，请选一份。')}
${dataTable({
  columns: [{ title: '项目', place: 'title' }, { title: '已经保存的' }, { title: '这一页填的' }],
  rows: differences(desk, step, conflict),
})}
${postForm({
  action,
  token: formToken(c),
  hidden: [...typed, ['version', conflict.version]],
  body: actions([mainButton({ text: '用这一页填的' }), quietLink({ text: '用已经保存的', href: action })]),
})}`,
  })
}

function differences(desk: Desk, step: DocumentStep, { theirs, yours }: Conflict): string[][] {
  const { form } = desk.draft.context.rules
  const { divisions } = desk.draft.context
  const own = differing(stepFields(form, step), theirs.answers, yours.answers).map((row) =>
    step === 'area' ? row.map((cell) => divisions.find(cell)?.name ?? cell) : row,
  )
  const table = tableOf(form, step)
  const most = Math.max(theirs.rows.length, yours.rows.length)
  const below = Array.from({ length: table ? most : 0 }, (_, index) =>
    differing(table?.fields ?? [], theirs.rows[index] ?? {}, yours.rows[index] ?? {}, `第 ${index + 1} 条，`),
  )
  return [...own, ...below.flat()]
}

const differing = (fields: readonly FieldSpec[], theirs: Answers, yours: Answers, before = ''): string[][] =>
  fields
    .filter(({ name }) => !isSameAnswer(theirs[name], yours[name]))
    .map((field) => [
      `${before}${labels[field.name] ?? field.label}`,
      words(field, theirs[field.name]),
      words(field, yours[field.name]),
    ])

/** Questions that are the guide's and not a city's have no label of their own. */
const labels: Readonly<Record<string, string>> = {
  district: '城区/县',
  street: '街道/乡镇',
  committee: '居委',
  has: '有没有',
  seen: '已看过',
  read: '申请须知',
  agree: '承诺书',
  name: '姓名',
  version: '版本',
  agreedAt: '同意时间',
}

const words = (field: FieldSpec, answer: Answer): string =>
  allOf(answer)
    .map((code) => labelOf(field, code))
    .join('、') || '没有填'
