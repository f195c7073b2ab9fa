import type { AreaChoice, CityDivisions, CityRules } from '../cities/index.ts'
import type { FieldError, PlainDate, Reading } from '../kit/index.ts'
import type { ParsedAnswers } from './answer.ts'
import { emptyDocument, oneOf, type StepDocuments } from './document.ts'
import { type MaterialCounts, materialFaults, neededMaterials } from './materials-required.ts'
import { type Agreement, readNotes, readPledge } from './read-agreement.ts'
import { readArea } from './read-area.ts'
import type { FormContext } from './read-field.ts'
import { faultsOf, readFields, settle } from './read-fields.ts'
import { membersSeen, type ParsedMember, readMembers, type VerifiedPerson } from './read-member.ts'
import { type DeclaredRows, readDeclaredRows } from './read-rows.ts'
import { type ApplicationStep, applicationSteps, type DocumentStep } from './steps.ts'

/** Everything that reading an application depends on. Nothing is looked up behind the reader's back. */
export type ApplicationContext = {
  rules: CityRules
  divisions: CityDivisions
  today: PlainDate
  /** Day of the first submitting, when it is read again for a supplement. */
  since?: PlainDate
  verified?: VerifiedPerson
}

/** All that a citizen declares, read: what submitting turns into rows. */
export type ParsedApplication = {
  area: AreaChoice
  notes: { version: string }
  pledge: Agreement
  information: ParsedAnswers
  members: readonly ParsedMember[]
  housing: DeclaredRows
  assets: DeclaredRows
}

type Parsed<S extends DocumentStep> = ParsedApplication[S]

function formContext({ rules, today, since }: ApplicationContext, documents: StepDocuments): FormContext {
  const memberCount = Math.max(1, documents.members?.rows.length ?? 0)
  const floorArea = rules.eligibility.floorArea.value.measure
  return { today, floorArea, memberCount, ...(since ? { since } : {}) }
}

const readers: {
  readonly [S in DocumentStep]: (documents: StepDocuments, context: ApplicationContext) => Reading<Parsed<S>>
} = {
  area: ({ area = emptyDocument }, { divisions }) => readArea(divisions, area),
  notes: ({ notes = emptyDocument }, { rules }) => readNotes(rules.notes, notes),
  pledge: ({ pledge = emptyDocument }, { rules, verified }) => readPledge(rules.pledge, pledge, verified?.name),
  information: (documents, context) => {
    const fields = context.rules.form.sections.flatMap((section) => section.fields)
    return readFields(fields, documents.information?.answers ?? {}, formContext(context, documents))
  },
  members: (documents, context) => {
    const { answers, rows } = documents.members ?? emptyDocument
    const reading = readMembers(context.rules.form, rows, formContext(context, documents), context.verified)
    const isAnswered = rows.length > 1 || oneOf(answers[membersSeen]) === 'yes'
    return isAnswered ? reading : refuseUnseen(reading)
  },
  housing: (documents, context) =>
    readDeclaredRows(context.rules.form.housing, documents.housing ?? emptyDocument, formContext(context, documents)),
  assets: (documents, context) =>
    readDeclaredRows(context.rules.form.assets, documents.assets ?? emptyDocument, formContext(context, documents)),
}

const unseen: FieldError = {
  path: membersSeen,
  code: 'required',
  message: '请看过家庭成员信息：有家人一起申请就新增，没有就按“下一步”',
}

const refuseUnseen = (reading: Reading<readonly ParsedMember[]>): Reading<readonly ParsedMember[]> =>
  settle([...faultsOf(reading), unseen], [])

/**
 * One step of the form, read from what was typed. Order 11 art. 8; the guide, 二(四)2 to 6.
 * Example: `readStep('housing', …)` of an untouched draft is refused at `has`.
 */
export const readStep = <S extends DocumentStep>(
  step: S,
  documents: StepDocuments,
  context: ApplicationContext,
): Reading<Parsed<S>> => readers[step](documents, context)

/** One thing to put right, and where: the path is that of the step's page. */
export type StepFault = FieldError & { step: ApplicationStep }

/** Faults by step, in the guide's order; a step without an entry is complete. */
export type StepFaults = ReadonlyMap<ApplicationStep, readonly FieldError[]>

/**
 * Everything that is missing or wrong, over all steps at once (Order 11 art. 8: told once and in full).
 * Example: an untouched draft of Zibo has faults in all eight steps.
 */
export function faultsByStep(
  documents: StepDocuments,
  counts: MaterialCounts,
  context: ApplicationContext,
): StepFaults {
  const faults = new Map<ApplicationStep, readonly FieldError[]>()
  for (const step of applicationSteps) {
    const found =
      step === 'materials'
        ? materialFaults(neededMaterials(context.rules.form.materials, documents), counts)
        : faultsOf(readStep(step, documents, context))
    if (found.length > 0) faults.set(step, found)
  }
  return faults
}

/**
 * The faults of all steps in one list, in the guide's order (Order 11 art. 8).
 * Example: used for the summary on the page of 核对并提交.
 */
export const allFaults = (faults: StepFaults): readonly StepFault[] =>
  [...faults].flatMap(([step, found]) => found.map((fault) => ({ ...fault, step })))

/**
 * The whole application, read once for submitting; undefined when a step has a fault, which `faultsByStep` tells.
 * Order 11 art. 8. Example: `undefined` for an untouched draft.
 */
export function readApplication(documents: StepDocuments, context: ApplicationContext): ParsedApplication | undefined {
  const area = readStep('area', documents, context)
  const notes = readStep('notes', documents, context)
  const pledge = readStep('pledge', documents, context)
  const information = readStep('information', documents, context)
  const members = readStep('members', documents, context)
  const housing = readStep('housing', documents, context)
  const assets = readStep('assets', documents, context)
  if (!area.ok || !notes.ok || !pledge.ok || !information.ok || !members.ok || !housing.ok || !assets.ok) {
    return undefined
  }
  return {
    area: area.value,
    notes: notes.value,
    pledge: pledge.value,
    information: information.value,
    members: members.value,
    housing: housing.value,
    assets: assets.value,
  }
}
