import type { Answer, FieldKind, FieldSpec, FloorAreaMeasure } from '../cities/index.ts'
import { maxLengthOf } from '../cities/index.ts'
import {
  invalid,
  isIdDocumentType,
  ok,
  type PlainDate,
  type Reading,
  readGrossFloorArea,
  readMoney,
  readPersonName,
  readPhone,
  readPlainDate,
  readPlainText,
  readUsableFloorArea,
} from '../kit/index.ts'
import type { ParsedAnswer } from './answer.ts'
import { allOf, isEmptyAnswer, oneOf } from './document.ts'

/** What reading an answer depends on besides the question. */
export type FormContext = {
  today: PlainDate
  /** Day of the first submitting, for a supplement: a permit that was valid then is not refused now. */
  since?: PlainDate
  /** 建筑面积 or 使用面积, as the city asks. */
  floorArea: FloorAreaMeasure
  /** Rows of 家庭成员信息: an owner is one of them. */
  memberCount: number
}

type Reader = (field: FieldSpec, text: string, path: string, context: FormContext) => Reading<ParsedAnswer>

const chosen = new Set<FieldKind>(['choice', 'choices', 'yes-no', 'id-document-type', 'member'])

/** An error in the summary at the head of the page is read alone, so it names its question. */
function named<T>(field: FieldSpec, reading: Reading<T>): Reading<T> {
  if (reading.ok) return reading
  const [fault] = reading.refusal.fields ?? []
  if (!fault || fault.message.includes(field.label)) return reading
  return invalid(fault.path, fault.code, `${field.label}：${fault.message}`)
}

const notListed = (field: FieldSpec, path: string) =>
  invalid(path, 'choice.unknown', `${field.label}：请从列表里重新选择`)

const isOption = (field: FieldSpec, code: string): boolean => field.options?.some((one) => one.code === code) ?? false

const readChoice: Reader = (field, text, path) => (isOption(field, text) ? ok(text) : notListed(field, path))

const readText: Reader = (field, text, path) =>
  readPlainText(
    text,
    { label: field.label, max: maxLengthOf(field), min: 1, multiline: field.kind === 'long-text' },
    path,
  )

const readCount: Reader = (field, text, path) => {
  const typed = text.normalize('NFKC').replaceAll(/[\s,]/g, '')
  if (!/^\d{1,9}$/.test(typed)) return invalid(path, 'count.format', `${field.label}：请填写整数，例如 1`)
  const count = Number(typed)
  if (field.min !== undefined && count < field.min) {
    return invalid(path, 'count.too-small', `${field.label}：不能小于 ${field.min}`)
  }
  if (field.max !== undefined && count > field.max) {
    return invalid(path, 'count.too-large', `${field.label}：不能大于 ${field.max}，请核对`)
  }
  return ok(count)
}

const readDate: Reader = (field, text, path, { today, since = today }) => {
  const reading = readPlainDate(text, path)
  if (!reading.ok) return reading
  const date = reading.value
  if (field.dates === 'past' && date > today) {
    return invalid(path, 'date.future', `${field.label}：不能晚于今天，请核对`)
  }
  if (field.dates === 'future' && date < since) {
    return invalid(path, 'date.past', `${field.label}：已经过了，请核对`)
  }
  return date < '1900-01-01' ? invalid(path, 'date.too-early', `${field.label}：太早了，请核对年份`) : ok(date)
}

const readMember: Reader = (field, text, path, { memberCount }) =>
  /^[1-9]\d{0,2}$/.test(text) && Number(text) <= memberCount ? ok(text) : notListed(field, path)

const readers: Readonly<Record<Exclude<FieldKind, 'choices'>, Reader>> = {
  text: readText,
  'long-text': readText,
  address: readText,
  choice: readChoice,
  'yes-no': (field, text, path) => (text === 'yes' || text === 'no' ? ok(text) : notListed(field, path)),
  money: (_, text, path) => readMoney(text, path),
  count: readCount,
  area: (_, text, path, { floorArea }) =>
    floorArea === 'gross' ? readGrossFloorArea(text, path) : readUsableFloorArea(text, path),
  date: readDate,
  phone: (_, text, path) => readPhone(text, path),
  'person-name': (_, text, path) => readPersonName(text, path),
  'id-document-type': (field, text, path) => (isIdDocumentType(text) ? ok(text) : notListed(field, path)),
  // The number is read together with its type, see read-member.ts; alone it is kept as text.
  'id-number': readText,
  member: readMember,
}

/** What to do about a question that was left open. */
function missing(field: FieldSpec, path: string) {
  if (chosen.has(field.kind)) return invalid(path, 'required', `请选择${field.label}`)
  if (field.kind === 'money') return invalid(path, 'required', `请填写${field.label}，没有就填 0`)
  if (field.kind === 'date') return invalid(path, 'required', `请填写${field.label}，例如 2026-01-05`)
  return invalid(path, 'required', `请填写${field.label}`)
}

function readChoices(field: FieldSpec, answer: Answer, path: string): Reading<ParsedAnswer> {
  const codes = [...new Set(allOf(answer).filter((code) => code !== ''))]
  return codes.every((code) => isOption(field, code)) ? ok(codes) : notListed(field, path)
}

/**
 * One typed answer as a value, or what is wrong with it in words that name the question. An optional question left open
 * reads as undefined. Order 11 art. 8: the applicant answers for what is declared, so nothing is guessed.
 * Example: money `3,200.5` reads 320050; a required choice left open says `请选择婚姻状况`.
 */
export function readField(
  field: FieldSpec,
  answer: Answer,
  path: string,
  context: FormContext,
): Reading<ParsedAnswer | undefined> {
  if (isEmptyAnswer(answer)) return field.required ? missing(field, path) : ok(undefined)
  if (field.kind === 'choices') return readChoices(field, answer, path)
  return named(field, readers[field.kind](field, oneOf(answer).trim(), path, context))
}
