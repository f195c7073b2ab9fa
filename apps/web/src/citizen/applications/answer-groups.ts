import {
  areaOf,
  emptyDocument,
  hasField,
  memberField,
  oneOf,
  readDeclaredRow,
  readPledge,
  totalAssets,
} from '@anju/domain/applications'
import { type Answers, askedFields, askedSections, type FieldSpec, unitOfAsset } from '@anju/domain/cities'
import { formatYuan, maskPhone, readPhone } from '@anju/domain/kit'
import type { AnswerGroup, Fact } from '@anju/ui/facts'
import type { Content } from '@anju/ui/markup'
import { digits } from '@anju/ui/text'
import { html } from 'hono/html'
import type { Desk } from './desk.ts'
import { hasQuestions } from './members-page.ts'
import { formContextOf, maskedNumber, memberNames, memberRows, relationWords, typedWords } from './household.ts'

/** `editable`: with a way to each page. `full`: with whole numbers, for the paper that the applicant signs. */
export type GroupOptions = { editable?: boolean; full?: boolean }
type View = { desk: Desk; options: GroupOptions }

const none = '没有填'

/** All that was typed, in the order of the guide. */
export function answerGroups(desk: Desk, options: GroupOptions): readonly AnswerGroup[] {
  const view = { desk, options }
  return [area(view), pledge(view), ...sections(view), members(view), housingAndAssets(view), materials(view)]
}

const editTo = ({ desk, options }: View, path: string): Pick<Fact, 'edit'> =>
  options.editable ? { edit: `${desk.base}/apply/${path}?back=check` } : {}

function area(view: View): AnswerGroup {
  const { documents, context } = view.desk.draft
  const choice = areaOf(documents.area ?? emptyDocument)
  const name = (code: string | undefined, open: string) => (code ? (context.divisions.find(code)?.name ?? code) : open)
  const edit = editTo(view, 'area')
  const agency = view.desk.draft.agency
  return {
    id: 'k-area',
    title: '申请地',
    items: [
      { term: '城区/县', detail: name(choice.district, none), ...edit },
      { term: '街道/乡镇', detail: name(choice.street, '没有选'), ...edit },
      { term: '居委', detail: name(choice.committee, '没有选'), ...edit },
      ...(agency ? [{ term: '受理机构', detail: agency.name }] : []),
    ],
  }
}

function pledge(view: View): AnswerGroup {
  const { rules, verified } = view.desk.draft.context
  const document = view.desk.draft.documents.pledge ?? emptyDocument
  const read = readPledge(rules.pledge, document, verified?.name)
  const detail = read.ok ? `已同意，签名 ${read.value.name}（${read.value.version}）` : '还没有同意'
  return { id: 'k-pledge', title: '承诺书', items: [{ term: '承诺书', detail, ...editTo(view, 'pledge') }] }
}

function sections(view: View): AnswerGroup[] {
  const { desk } = view
  const given = desk.draft.documents.information?.answers ?? {}
  return askedSections(desk.draft.context.rules.form, given)
    .filter((section) => section.fields.length > 0)
    .map((section) => ({
      id: `k-${section.name}`,
      title: `申请信息：${section.title}`,
      items: section.fields.map((field) => ({
        term: field.label,
        detail: detailOf(view, field, given),
        ...editTo(view, `information/${section.name}`),
      })),
    }))
}

function detailOf({ desk, options }: View, field: FieldSpec, given: Answers): Content {
  const words = typedWords(desk, field, given[field.name])
  if (!words) return field.required ? none : '没有'
  if (field.kind !== 'phone' || options.full) return words
  const phone = readPhone(oneOf(given[field.name]))
  return phone.ok ? digits(maskPhone(phone.value)) : words
}

function members(view: View): AnswerGroup {
  const { desk, options } = view
  const names = memberNames(desk)
  return {
    id: 'k-members',
    title: '家庭成员信息',
    items: memberRows(desk).map((row, index) => {
      const number = options.full ? oneOf(row[memberField.idDocumentNumber]) : maskedNumber(row)
      const relation = relationWords(desk, row)
      const detail = html`${names[index]}${relation ? `，${relation}` : ''}${number ? html`，${digits(number)}` : ''}`
      const page = hasQuestions(desk, index + 1) ? `members/${index + 1}` : 'members'
      return { term: `成员 ${index + 1}`, detail, ...editTo(view, page) }
    }),
  }
}

function housingAndAssets(view: View): AnswerGroup {
  const { form } = view.desk.draft.context.rules
  return {
    id: 'k-declared',
    title: '家庭住房情况和财产',
    items: [
      { term: form.housing.title, detail: declaredWords(view, 'housing'), ...editTo(view, 'housing') },
      ...rowFacts(view, 'housing'),
      { term: form.assets.title, detail: declaredWords(view, 'assets'), ...editTo(view, 'assets') },
      ...rowFacts(view, 'assets'),
    ],
  }
}

/** On the paper that is signed every row stands by itself. */
function rowFacts({ desk, options }: View, step: 'housing' | 'assets'): Fact[] {
  const document = desk.draft.documents[step] ?? emptyDocument
  if (!options.full || oneOf(document.answers[hasField]) !== 'yes') return []
  const spec = desk.draft.context.rules.form[step]
  return document.rows.map((row, index) => {
    const words = askedFields(spec.fields, row).map((field) => typedWords(desk, field, row[field.name]))
    const unit = 'categories' in spec ? (unitOfAsset(spec, oneOf(row.category)) ?? '') : ''
    return { term: `第 ${index + 1} 条`, detail: [...words, unit && `单位：${unit}`].filter(Boolean).join('，') }
  })
}

function declaredWords({ desk }: View, step: 'housing' | 'assets'): Content {
  const { form } = desk.draft.context.rules
  if (!form[step].asked) return '本市不要求填写'
  const document = desk.draft.documents[step] ?? emptyDocument
  const has = oneOf(document.answers[hasField])
  if (has === '') return none
  if (has === 'no') return form[step].none
  if (step === 'housing') return html`${document.rows.length}&nbsp;处`
  const context = formContextOf(desk)
  const rows = document.rows.flatMap((row) => {
    const read = readDeclaredRow(form.assets, row, context)
    return read.ok ? [read.value] : []
  })
  return html`${document.rows.length}&nbsp;条，合计 ${formatYuan(totalAssets(form, { rows }))}&nbsp;元`
}

function materials(view: View): AnswerGroup {
  const { needed, materials } = view.desk.draft
  return {
    id: 'k-materials',
    title: '资料列表',
    items: needed.map(({ code, label, isGenerated, isRequired }) => {
      const count = materials.filter((one) => one.material === code).length
      const absent = isGenerated ? '自动生成' : isRequired ? '还没有传' : '没有'
      return { term: label, detail: count > 0 ? html`${count}&nbsp;张` : absent, ...editTo(view, 'materials') }
    }),
  }
}
