import { oneOf, readDeclaredRow, totalAssets, totalFloorArea, type ParsedAnswers } from '@anju/domain/applications'
import {
  administeringAreas,
  type Answers,
  assetLineFen,
  type FieldSpec,
  floorAreaWords,
  unitOfAsset,
} from '@anju/domain/cities'
import { areaOf, emptyDocument } from '@anju/domain/applications'
import { fen, type FieldError, formatYuan } from '@anju/domain/kit'
import { actionBar, actionButton, actionLink, actions, mainButton, quietButton } from '@anju/ui/button'
import { errorOf } from '@anju/ui/error-summary'
import { choicesField } from '@anju/ui/field'
import { postForm } from '@anju/ui/form'
import { lede } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import { type Column, dataTable, tableTotal } from '@anju/ui/table'
import { html } from 'hono/html'
import { type Desk, isEditable } from './desk.ts'
import { ownPath } from './frame.ts'
import { formContextOf, memberRows, typedWords } from './household.ts'
import { leaveButton } from './leave-button.ts'

type Step = 'housing' | 'assets'

export type DeclaredView = {
  desk: Desk
  step: Step
  has: string
  errors: readonly FieldError[]
  version: number
  mayAdd: boolean
  token: string
}

/** First whether there is anything, then the rows. */
export function declaredPage(view: DeclaredView): Html {
  const { desk, step, version, token } = view
  const spec = desk.draft.context.rules.form[step]
  return html`${lede(spec.asked ? spec.hint : (spec.notAsked ?? spec.hint))}
${postForm({
  action: ownPath(desk, step),
  token,
  hidden: { version },
  body: html`${spec.asked ? asked(view) : ''}${actionBar([mainButton({ text: '下一步' }), leaveButton(desk)])}`,
})}`
}

function asked(view: DeclaredView): Html {
  const { desk, step, has, errors, mayAdd } = view
  const spec = desk.draft.context.rules.form[step]
  const rows = desk.draft.documents[step]?.rows ?? []
  return html`${choicesField({
    name: 'has',
    label: spec.question,
    inline: true,
    value: has,
    choices: [
      { value: 'yes', label: spec.some },
      { value: 'no', label: spec.none },
    ],
    error: errorOf(errors, 'has'),
  })}
${rows.length > 0 ? table(view, rows) : ''}
${mayAdd && rows.length < spec.maxRows ? actions(quietButton({ text: spec.addLabel, name: 'act', value: 'add' })) : ''}`
}

function table(view: DeclaredView, rows: readonly Answers[]): Html {
  const caption = html`已填 ${rows.length} 条${view.has === 'no' ? '（您选了“没有”，这些不会提交）' : ''}`
  if (view.step === 'assets') return assetTable(view, rows, caption)
  const fields = view.desk.draft.context.rules.form.housing.fields
  const columns = housingColumns(fields)
  return html`${dataTable({
    caption,
    columns: [
      { title: '序号', place: 'index' },
      ...columns.map(({ column }) => column),
      { title: '操作', place: 'ops' },
    ],
    rows: rows.map((row, index) => [
      String(index + 1),
      ...columns.map(({ field }) => typedWords(view.desk, field, row[field.name])),
      rowActions(view, index + 1),
    ]),
  })}
${tableTotal({ label: '面积合计', sum: html`${(totalFloorArea(view.desk.draft.context.rules.form, { rows: readable(view, rows) }) / 100).toFixed(2)}&nbsp;平方米`, note: floorAreaWords[view.desk.draft.context.rules.eligibility.floorArea.value.measure] })}`
}

/** What a table of homes shows: where, whose, how large, and how it stands; the rest is on the row's page. */
function housingColumns(fields: readonly FieldSpec[]): { field: FieldSpec; column: Column }[] {
  const [first, ...rest] = fields.filter((field) => !field.when).slice(0, 5)
  if (!first) return []
  return [
    { field: first, column: { title: first.label, place: 'title' } },
    ...rest.map((field) => ({ field, column: { title: field.label, right: field.kind === 'area' } })),
  ]
}

/** The guide's eight columns. */
function assetTable(view: DeclaredView, rows: readonly Answers[], caption: Content): Html {
  const { desk } = view
  const spec = desk.draft.context.rules.form.assets
  const words = (row: Answers, name: string) => {
    const field = spec.fields.find((one) => one.name === name)
    return field ? typedWords(desk, field, row[name]) : ''
  }
  return html`${dataTable({
    className: 'assets',
    caption,
    columns: [
      { title: '序号', place: 'index' },
      { title: '所有人姓名' },
      { title: '资产类别', place: 'title' },
      { title: '数量', place: 'half', right: true },
      { title: '计量单位', place: 'half' },
      { title: '总价值', place: 'amount', right: true },
      { title: '备注' },
      { title: '操作', place: 'ops' },
    ],
    rows: rows.map((row, index) => [
      String(index + 1),
      words(row, 'owner'),
      words(row, 'category'),
      words(row, 'quantity'),
      unitOfAsset(spec, oneOf(row.category)) ?? '',
      words(row, 'totalValue'),
      words(row, 'remark'),
      rowActions(view, index + 1),
    ]),
  })}
${tableTotal({ label: '合计', sum: html`${formatYuan(totalAssets(desk.draft.context.rules.form, { rows: readable(view, rows) }))}&nbsp;元`, note: assetNote(desk) })}`
}

/** Compared, never judged. */
function assetNote(desk: Desk): Content {
  const { rules } = desk.draft.context
  const area = areaOf(desk.draft.documents.area ?? emptyDocument)
  const people = memberRows(desk).length
  const line = assetLineFen(rules, administeringAreas(desk.draft.profile, area), people)
  if (line === undefined) return undefined
  return html`${people}&nbsp;人家庭的财产限额为 ${formatYuan(fen(line))}&nbsp;元，仅供您对照，结果以审核为准`
}

function readable({ desk, step }: DeclaredView, rows: readonly Answers[]): readonly ParsedAnswers[] {
  const context = formContextOf(desk)
  return rows.flatMap((row) => {
    const read = readDeclaredRow(desk.draft.context.rules.form[step], row, context)
    return read.ok ? [read.value] : []
  })
}

function rowActions({ desk, step }: DeclaredView, number: number): Html {
  const about = `第 ${number} 条`
  const path = `${step}.${number}`
  const isAnyOpen = desk.draft.context.rules.form[step].fields.some((field) =>
    isEditable(desk, `${path}.${field.name}`),
  )
  return actions([
    isAnyOpen ? actionLink({ text: '修改', about, href: `${desk.base}/apply/${step}/${number}` }) : '',
    isEditable(desk, path) ? actionButton({ text: '删除', about, name: 'remove', value: String(number) }) : '',
  ])
}
