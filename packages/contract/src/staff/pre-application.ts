import { z } from 'zod'
import { actState, claim, photo, routeStep } from './claim.ts'
import { day, fen, id, instant, labelled, squareMetres, version } from './values.ts'
import { workingDays } from './working-days.ts'

export const preApplicationViews = [
  'open',
  'mine',
  'unclaimed',
  'due',
  'returned',
  'waiting',
  'no-area',
  'decided',
] as const

/** A remark beside a row or an item: what an officer should look at, never a conclusion. */
export const flag = z
  .object({ code: z.string(), words: z.string(), level: z.enum(['plain', 'warn', 'err']) })
  .meta({ id: 'Flag' })
export type Flag = z.infer<typeof flag>

export const preApplicationRow = z
  .object({
    id,
    number: z.string(),
    applicantName: z.string().meta({ description: '遮住的姓名' }),
    householdSize: z.int(),
    area: z.object({ district: z.string(), street: z.string().nullable(), committee: z.string().nullable() }),
    agencyName: z.string(),
    source: labelled,
    /** Of how many kinds there are photos, and how many in all. */
    materials: z.object({ kinds: z.int(), photos: z.int() }),
    flags: z.array(flag),
    state: labelled,
    submittedAt: instant,
    dueOn: day.nullable(),
    days: workingDays,
    claim: claim.nullable(),
    version,
  })
  .meta({ id: 'PreApplicationRow' })
export type PreApplicationRow = z.infer<typeof preApplicationRow>

/** One answer of the application, told in the words of the city's form. `changed`: given anew in the last supplement. */
export const field = z
  .object({
    key: z.string(),
    label: z.string(),
    value: z.string(),
    /** The amount behind the words where it is money. */
    fen: fen.nullable(),
    changed: z.boolean(),
  })
  .meta({ id: 'Field' })
export type Field = z.infer<typeof field>
export const fieldGroup = z
  .object({ key: z.string(), title: z.string(), fields: z.array(field) })
  .meta({ id: 'FieldGroup' })
export type FieldGroup = z.infer<typeof fieldGroup>

export const member = z
  .object({
    /** Row of 家庭成员信息, from 1; a reveal names it. */
    position: z.int(),
    isApplicant: z.boolean(),
    relation: labelled,
    name: z.string(),
    idDocumentType: labelled,
    idDocumentNumber: z.string(),
    age: z.int().nullable(),
    isMinor: z.boolean(),
    monthlyIncomeFen: fen.nullable(),
    fields: z.array(field),
    flags: z.array(flag),
  })
  .meta({ id: 'Member' })

/**
 * 家庭住房情况 or 申请人财产信息 in the columns of the city's form. `none`: the household said that there is nothing;
 * `not-asked`: the city does not want it.
 */
export const declaredTable = z
  .object({
    title: z.string(),
    declared: z.enum(['some', 'none', 'not-asked']),
    columns: z.array(z.object({ key: z.string(), label: z.string(), isNumber: z.boolean() })),
    rows: z.array(
      z.object({
        position: z.int(),
        changed: z.boolean(),
        /** One per column, in its order. */
        cells: z.array(z.object({ value: z.string(), fen: fen.nullable(), squareMetres: squareMetres.nullable() })),
      }),
    ),
  })
  .meta({ id: 'DeclaredTable' })
export type DeclaredTable = z.infer<typeof declaredTable>

/** A declared figure beside the city's standard; never a conclusion. Null while masked. */
export const sum = z
  .object({
    key: z.string(),
    label: z.string(),
    /** (4,600 + 3,215) × 12 ÷ 3 */
    how: z.string(),
    value: z.string().nullable(),
    /** ≤ 43,895.00 */
    standard: z.string().nullable(),
    words: z.enum(['在标准内', '超过标准', '没有标准']).nullable(),
  })
  .meta({ id: 'Sum' })
export type Sum = z.infer<typeof sum>

export const material = z
  .object({
    kind: z.string(),
    label: z.string(),
    required: z.boolean(),
    changed: z.boolean(),
    note: z.string().nullable(),
    photos: z.array(photo),
  })
  .meta({ id: 'Material' })

/** What a supplement may open again for the citizen, with the reasons to choose from. */
export const supplementTarget = z
  .object({ kind: z.enum(['section', 'material']), key: z.string(), label: z.string(), reasons: z.array(labelled) })
  .meta({ id: 'SupplementTarget' })

export const supplementRound = z
  .object({
    round: z.int(),
    requestedAt: instant,
    officerName: z.string(),
    dueOn: day,
    answeredAt: instant.nullable(),
    supervisorReason: z.string().nullable(),
    items: z.array(
      z.object({
        kind: z.enum(['section', 'material']),
        key: z.string(),
        label: z.string(),
        reasons: z.array(labelled),
        note: z.string(),
        done: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'SupplementRound' })

export const preApplicationActs = ['claim', 'release', 'accept', 'supplement', 'non-acceptance', 'reveal'] as const

export const preApplication = z
  .object({
    id,
    number: z.string(),
    state: labelled,
    version,
    /** Whether names, numbers, addresses and amounts below are masked: true for all but the holder of the claim. */
    masked: z.boolean(),
    submittedAt: instant,
    source: labelled,
    area: z.object({
      districtCode: z.string(),
      district: z.string(),
      street: z.string().nullable(),
      committee: z.string().nullable(),
    }),
    agency: z.object({ id, name: z.string(), address: z.string(), phone: z.string() }),
    applicant: z.object({
      name: z.string(),
      idDocumentType: labelled,
      idDocumentNumber: z.string(),
      phone: z.string().meta({ description: '总是遮住；要看另行显示' }),
      verified: z.object({ at: instant, method: labelled }).nullable(),
    }),
    information: z.array(fieldGroup),
    members: z.array(member),
    housing: declaredTable,
    assets: declaredTable.extend({ totalValueFen: fen.nullable() }),
    sums: z.array(sum),
    pledge: z.object({ version: z.string(), textHash: z.string(), agreedAt: instant, text: z.string().nullable() }),
    materials: z.array(material),
    flags: z.array(flag),
    route: z.array(routeStep),
    events: z.array(z.object({ at: instant, words: z.string(), who: z.string(), reason: z.string().nullable() })),
    supplements: z.array(supplementRound),
    supplementTargets: z.array(supplementTarget),
    /** Whether another supplement needs a supervisor's reason, whether it is possible at all, and the day it would be due. */
    supplement: z.object({ needsSupervisor: z.boolean(), isPossible: z.boolean(), dueOn: day.nullable() }),
    dueOn: day.nullable(),
    days: workingDays,
    claim: claim.nullable(),
    /** Present after 受理登记. */
    case: z.object({ id, number: z.string(), acceptedAt: instant }).nullable(),
    decision: z
      .object({ at: instant, officerName: z.string(), result: labelled, reason: labelled.nullable(), note: z.string() })
      .nullable(),
    acts: z.array(actState(preApplicationActs)),
    nextId: id.nullable(),
  })
  .meta({ id: 'PreApplication' })
export type PreApplication = z.infer<typeof preApplication>
