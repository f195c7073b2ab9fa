import type { Answers, FieldSpec, FormSpec } from '../cities/index.ts'
import { type Outcome, ok, refuse } from '../kit/index.ts'
import { emptyDocument, isSameAnswer, oneOf, type StepDocument, type StepDocuments, withTyped } from './document.ts'
import { memberFields, membersSeen } from './read-member.ts'
import { hasField } from './read-rows.ts'
import type { DocumentStep } from './steps.ts'

/** What one page of a step sends: its answers, one row (`new` at the end), or that a row goes. Rows count from 1. */
export type StepChange =
  | { kind: 'answers'; answers: Answers; section?: string }
  | { kind: 'row'; row: number | 'new'; answers: Answers }
  | { kind: 'remove-row'; row: number }

export type ChangeRefusal = 'not-found' | 'draft.too-many-rows'

const text = (name: string): FieldSpec => ({ name, label: name, kind: 'text', required: false })

/** Own answers of the steps whose questions are the guide's and not a city's. */
const fixedFields: Readonly<Partial<Record<DocumentStep, readonly FieldSpec[]>>> = {
  area: [text('district'), text('street'), text('committee')],
  notes: [text('read'), text('version')],
  pledge: [text('agree'), text('name'), text('version'), text('agreedAt')],
  members: [text(membersSeen)],
  housing: [text(hasField)],
  assets: [text(hasField)],
}

/**
 * The own questions of a step, or of one page of 申请信息; none for a page that the city does not have.
 * The guide, 二(四). Example: `area` asks district, street and committee.
 */
export function stepFields(form: FormSpec, step: DocumentStep, section?: string): readonly FieldSpec[] {
  if (step !== 'information') return fixedFields[step] ?? []
  const sections = section === undefined ? form.sections : form.sections.filter((one) => one.name === section)
  return sections.flatMap((one) => one.fields)
}

type Table = { fields: readonly FieldSpec[]; maxRows: number }

/**
 * The table of a step: its questions per row and how many rows it may have; undefined for a step without one.
 * The guide, 二(四)4 to 6. Example: `members` has one, `area` has none.
 */
export function tableOf(form: FormSpec, step: DocumentStep): Table | undefined {
  if (step === 'members') return { fields: memberFields(form), maxRows: form.members.maxRows }
  if (step === 'housing') return form.housing
  if (step === 'assets') return form.assets
  return undefined
}

/** 家庭成员信息 always has the applicant's row (the guide, 二(四)4). */
const startOf = (step: DocumentStep, documents: StepDocuments): StepDocument => {
  const document = documents[step] ?? emptyDocument
  return step === 'members' && document.rows.length === 0 ? { ...document, rows: [{}] } : document
}

function changedRows(
  step: DocumentStep,
  { rows }: StepDocument,
  table: Table,
  change: Exclude<StepChange, { kind: 'answers' }>,
): Outcome<readonly Answers[], ChangeRefusal> {
  if (change.kind === 'remove-row') {
    const isFixed = step === 'members' && change.row === 1
    if (isFixed || rows[change.row - 1] === undefined) return refuse('not-found')
    return ok(rows.filter((_, index) => index !== change.row - 1))
  }
  if (change.row === 'new') {
    if (rows.length >= table.maxRows) return refuse('draft.too-many-rows', { params: { most: table.maxRows } })
    return ok([...rows, withTyped({}, table.fields, change.answers)])
  }
  const earlier = rows[change.row - 1]
  if (earlier === undefined) return refuse('not-found')
  return ok(rows.with(change.row - 1, withTyped(earlier, table.fields, change.answers)))
}

/** An owner is a row number: when a row goes, owners behind it move up and its own is open again. */
function withoutOwner(document: StepDocument, form: FormSpec, removed: number): StepDocument {
  const owners = form.assets.fields.filter((field) => field.kind === 'member').map((field) => field.name)
  const moved = (answers: Answers): Answers =>
    Object.fromEntries(
      Object.entries(answers).flatMap(([name, answer]) => {
        const row = owners.includes(name) ? Number(oneOf(answer)) : 0
        if (row === removed && row > 0) return []
        return [[name, row > removed ? String(row - 1) : answer] as const]
      }),
    )
  return { ...document, rows: document.rows.map(moved) }
}

/**
 * The documents that a change leaves different, whatever is wrong with the typed answers. The guide, 二(四); what was
 * typed is kept even when it is refused.
 * Example: removing member 2 changes `members`, and `assets` where somebody behind row 2 owns something.
 */
export function applyChange(
  form: FormSpec,
  step: DocumentStep,
  documents: StepDocuments,
  change: StepChange,
): Outcome<StepDocuments, ChangeRefusal> {
  const document = startOf(step, documents)
  if (change.kind === 'answers') {
    const fields = stepFields(form, step, change.section)
    if (fields.length === 0) return refuse('not-found')
    return ok({ [step]: { ...document, answers: withTyped(document.answers, fields, change.answers) } })
  }
  const table = tableOf(form, step)
  if (!table) return refuse('not-found')
  const rows = changedRows(step, document, table, change)
  if (!rows.ok) return rows
  const after: StepDocuments = { [step]: { ...document, rows: rows.value } }
  if (step !== 'members' || change.kind !== 'remove-row' || !documents.assets) return ok(after)
  return ok({ ...after, assets: withoutOwner(documents.assets, form, change.row) })
}

const isSameRow = (a: Answers, b: Answers): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => isSameAnswer(a[name], b[name]))

/**
 * Whether two documents say the same. Example: an empty answer and an absent one do.
 */
export const isSameDocument = (a: StepDocument, b: StepDocument): boolean =>
  isSameRow(a.answers, b.answers) &&
  a.rows.length === b.rows.length &&
  a.rows.every((row, index) => isSameRow(row, b.rows[index] ?? {}))

/**
 * Whether a repeated post has been done already, so that it is no conflict: the last row is the one that would be added.
 * Example: the second click on 新增成员信息 with the same person.
 */
export function isRepeatOf(form: FormSpec, step: DocumentStep, documents: StepDocuments, change: StepChange): boolean {
  const table = tableOf(form, step)
  const last = documents[step]?.rows.at(-1)
  if (change.kind !== 'row' || change.row !== 'new' || !table || !last) return false
  return isSameRow(last, withTyped({}, table.fields, change.answers))
}
