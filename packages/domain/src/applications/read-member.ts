import { type Answers, applicantKinship, type FieldSpec, type FormSpec } from '../cities/index.ts'
import {
  type FieldError,
  type IdDocument,
  issuingCountries,
  type PersonName,
  personIndexText,
  personKeyOf,
  type Reading,
  readIdDocument,
} from '../kit/index.ts'
import type { ParsedAnswers } from './answer.ts'
import { oneOf } from './document.ts'
import type { FormContext } from './read-field.ts'
import { faultsOf, readFields, settle } from './read-fields.ts'

/** The names that every city's 家庭成员信息 gives to the four answers the system itself needs. */
export const memberField = {
  relationship: 'relationship',
  name: 'name',
  idDocumentType: 'idDocumentType',
  issuingCountry: 'issuingCountry',
  idDocumentNumber: 'idDocumentNumber',
} as const

export type ParsedMember = {
  /** All answers of the row, the four above among them. */
  answers: ParsedAnswers
  relationship: string
  name: PersonName
  document: IdDocument
}

/** Whose identity the real-name verification has established. */
export type VerifiedPerson = { name: PersonName; document: IdDocument }

const spouse = '10'

const countryField: FieldSpec = {
  name: memberField.issuingCountry,
  label: '护照签发国家或地区',
  kind: 'choice',
  required: true,
  when: { field: memberField.idDocumentType, in: ['passport'] },
  options: issuingCountries().map(({ code, name }) => ({ code, label: name })),
  codeSet: 'GB/T 2659.1',
}

/** The applicant's own relationship is set by the system: a city need not list it, and nobody else may choose it. */
const withOwnKinship = (field: FieldSpec): FieldSpec =>
  field.name === memberField.relationship
    ? {
        ...field,
        options: [applicantKinship, ...(field.options ?? []).filter((one) => one.code !== applicantKinship.code)],
      }
    : field

/**
 * The questions of one member: those of the city and, of a passport, who issued it; two numbers of two countries are two
 * persons' (GB/T 2659.1). Example: `issuingCountry` stands behind `idDocumentType` and is asked of passports only.
 */
export const memberFields = (form: FormSpec): readonly FieldSpec[] =>
  form.members.fields.flatMap((field) =>
    field.kind === 'id-document-type' ? [field, countryField] : [withOwnKinship(field)],
  )

/** The answers of the applicant's row that a verified identity has settled. */
export const lockedMemberFields: readonly string[] = Object.values(memberField)

/**
 * The applicant's row: it is the applicant's own whatever was typed, and what the real-name verification has established
 * stands in it. The guide, 二(四)4: at least the applicant's own record.
 * Example: a typed name gives way to the verified one.
 */
export function applicantAnswers(typed: Answers, verified?: VerifiedPerson): Answers {
  const own = { ...typed, [memberField.relationship]: applicantKinship.code }
  if (!verified) return own
  const { name, document } = verified
  return {
    ...own,
    [memberField.name]: name,
    [memberField.idDocumentType]: document.type,
    [memberField.issuingCountry]: document.issuingCountry,
    [memberField.idDocumentNumber]: document.number,
  }
}

/**
 * One row of 家庭成员信息. The number is read together with the type of its document (GB 11643 and the shapes of travel
 * documents). `at` stands before each path.
 * Example: an identity card with a wrong check character is refused at `members.2.idDocumentNumber`.
 */
export function readMember(form: FormSpec, typed: Answers, context: FormContext, at = ''): Reading<ParsedMember> {
  const reading = readFields(memberFields(form), typed, context, at)
  const faults: FieldError[] = [...faultsOf(reading)]
  const typedDocument = {
    type: oneOf(typed[memberField.idDocumentType]),
    number: oneOf(typed[memberField.idDocumentNumber]),
    issuingCountry: oneOf(typed[memberField.issuingCountry]),
  }
  const document = readIdDocument(typedDocument, context.today, at)
  // A question left open has already been told by its label.
  faults.push(...faultsOf(document).filter(({ path }) => !faults.some((fault) => fault.path === path)))
  if (!reading.ok || !document.ok || faults.length > 0) return settle(faults, neverRead)
  const answers: ParsedAnswers = { ...reading.value, [memberField.idDocumentNumber]: document.value.number }
  return settle([], {
    answers,
    relationship: String(answers[memberField.relationship]),
    name: String(answers[memberField.name]) as PersonName, // read by readPersonName
    document: document.value,
  })
}

const neverRead = undefined as never // settle() refuses before it is looked at

/** A family may have one spouse, and no person may stand in two rows. */
function householdFaults(members: readonly (ParsedMember | undefined)[], at: string): FieldError[] {
  const faults: FieldError[] = []
  const firstRow = new Map<string, number>()
  let spouses = 0
  for (const [index, member] of members.entries()) {
    if (!member) continue
    const row = `${at}${index + 1}`
    const key = personIndexText(personKeyOf(member.document))
    const earlier = firstRow.get(key)
    if (earlier !== undefined) {
      const message = `第 ${index + 1} 位成员的证件号码与第 ${earlier} 位相同，请核对，或者删掉重复的一条`
      faults.push({ path: `${row}.${memberField.idDocumentNumber}`, code: 'member.duplicate', message })
    } else firstRow.set(key, index + 1)
    if (member.relationship === applicantKinship.code && index > 0) {
      const message = `第 ${index + 1} 位成员的关系不能是“本人”，申请人已经是第一条`
      faults.push({ path: `${row}.${memberField.relationship}`, code: 'member.second-applicant', message })
    }
    if (member.relationship !== spouse) continue
    spouses += 1
    if (spouses < 2) continue
    const message = `配偶只能有一位，请核对第 ${index + 1} 位成员与申请人的关系`
    faults.push({ path: `${row}.${memberField.relationship}`, code: 'member.second-spouse', message })
  }
  return faults
}

/** The answer that the household is complete, for who lives alone: leaving the page untouched is no answer. */
export const membersSeen = 'seen'

/**
 * 家庭成员信息 as a whole, the applicant's row first. The guide, 二(四)4; 民法典 art. 1041 (one spouse). Paths are
 * `<row>.<field>`, rows counted from 1.
 * Example: two rows with one number refuse the second at `2.idDocumentNumber`.
 */
export function readMembers(
  form: FormSpec,
  rows: readonly Answers[],
  context: FormContext,
  verified?: VerifiedPerson,
): Reading<readonly ParsedMember[]> {
  const all = rows.length === 0 ? [{}] : rows
  const readings = all.map((row, index) =>
    readMember(form, index === 0 ? applicantAnswers(row, verified) : row, context, `${index + 1}.`),
  )
  const members = readings.map((reading) => (reading.ok ? reading.value : undefined))
  const faults = [...readings.flatMap((reading) => faultsOf(reading)), ...householdFaults(members, '')]
  const most = form.members.maxRows
  if (all.length > most) faults.push({ path: '', code: 'rows.too-many', message: `家庭成员最多 ${most} 位` })
  return settle(
    faults,
    members.filter((member) => member !== undefined),
  )
}
