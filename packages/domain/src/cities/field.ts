/**
 * One question of a form, as data.
 * `money` is typed in yuan with at most two decimals and kept in fen; `area` is floor area in m² with at most two decimals;
 * `yes-no` is answered `yes` or `no`; `member` is the number of a row of 家庭成员, from 1 (the applicant); the choices of `id-document-type`
 * are the national list of documents and belong to no city.
 */
export type FieldKind =
  | 'text'
  | 'long-text'
  | 'choice'
  | 'choices'
  | 'yes-no'
  | 'money'
  | 'count'
  | 'area'
  | 'date'
  | 'phone'
  | 'address'
  | 'person-name'
  | 'id-document-type'
  | 'id-number'
  | 'member'

export type Option = { code: string; label: string; hint?: string }

/** Asked only when another field of the same form or row has one of these answers. */
export type Condition = { field: string; in: readonly string[] }

export type FieldSpec = {
  /** Key of the answer. Stable: it is stored with the draft. */
  name: string
  label: string
  kind: FieldKind
  /** Whether an answer is needed when the question is asked at all. */
  required: boolean
  hint?: string
  options?: readonly Option[]
  when?: Condition
  maxLength?: number
  /** Written after the input: 元/月, 个月, 平方米. */
  unit?: string
  /** The standard the option codes come from, e.g. `GB/T 2261.2-2003`. */
  codeSet?: string
  /** Limits of a `count`. */
  min?: number
  max?: number
  /** A `date` that may not lie in the future (`past`) or may not lie in the past (`future`). Today is always allowed. */
  dates?: 'past' | 'future'
}

/** What was typed: one text, or several for `choices`. A draft holds it even when it was refused. */
export type Answer = string | readonly string[] | undefined
export type Answers = Readonly<Record<string, Answer>>

const longest: Record<FieldKind, number> = {
  text: 100,
  'long-text': 500,
  choice: 40,
  choices: 40,
  'yes-no': 3,
  money: 16,
  count: 6,
  area: 10,
  date: 10,
  phone: 20,
  address: 200,
  'person-name': 50,
  'id-document-type': 40,
  'id-number': 30,
  member: 40,
}

/** Most characters that an answer may have; what the field says itself, else what its kind allows. */
export function maxLengthOf(field: FieldSpec): number {
  return field.maxLength ?? longest[field.kind]
}

/** True when the answer is, or contains, one of the codes. */
export function answers(answer: Answer, codes: readonly string[]): boolean {
  if (answer === undefined) return false
  return typeof answer === 'string' ? codes.includes(answer) : answer.some((one) => codes.includes(one))
}

/**
 * The questions to be put, given the answers so far, in their order. A question that hangs on one not asked is not asked either:
 * 就业情况 "退休" hides 工作单位, and with it everything that hangs on 工作单位.
 */
export function askedFields(fields: readonly FieldSpec[], given: Answers): readonly FieldSpec[] {
  const asked = new Set<string>()
  return fields.filter((field) => {
    const isAsked = !field.when || (asked.has(field.when.field) && answers(given[field.when.field], field.when.in))
    if (isAsked) asked.add(field.name)
    return isAsked
  })
}

/** The words of an answer's code: `20` → 已婚. Unknown codes come back as they are. */
export function labelOf(field: FieldSpec, code: string): string {
  if (field.kind === 'yes-no') return code === 'yes' ? '是' : code === 'no' ? '否' : code
  return field.options?.find((option) => option.code === code)?.label ?? code
}
