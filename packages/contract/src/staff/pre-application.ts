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
  .object({ key: z.string(), label: z.string(), value: z.string(), changed: z.boolean().default(false) })
  .meta({ id: 'Field' })
export type Field = z.infer<typeof field>
export const fieldGroup = z
  .object({ key: z.string(), title: z.string(), fields: z.array(field) })
  .meta({ id: 'FieldGroup' })
export type FieldGroup = z.infer<typeof fieldGroup>

export const member = z
  .object({
    id,
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

export const house = z
  .object({
    position: z.int(),
    address: z.string(),
    tenure: labelled.nullable(),
    ownerName: z.string(),
    grossFloorArea: squareMetres.nullable(),
    fields: z.array(field),
  })
  .meta({ id: 'House' })

export const asset = z
  .object({
    position: z.int(),
    ownerName: z.string(),
    category: labelled,
    quantity: z.string(),
    unit: z.string(),
    totalValueFen: fen,
    note: z.string(),
  })
  .meta({ id: 'Asset' })

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
      verified: z.object({ at: instant.nullable(), method: labelled }).nullable(),
    }),
    information: z.array(fieldGroup),
    members: z.array(member),
    housing: z.object({ declaredNone: z.boolean(), rows: z.array(house), totalGrossFloorArea: squareMetres }),
    assets: z.object({ declaredNone: z.boolean(), rows: z.array(asset), totalValueFen: fen }),
    /** Declared figures beside the city's standard; never a conclusion. */
    sums: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        how: z.string(),
        value: z.string(),
        standard: z.string().nullable(),
        words: z.string(),
      }),
    ),
    pledge: z.object({ version: z.string(), textHash: z.string(), agreedAt: instant, text: z.string().nullable() }),
    materials: z.array(material),
    flags: z.array(flag),
    route: z.array(routeStep),
    events: z.array(z.object({ at: instant, words: z.string(), who: z.string(), reason: z.string().nullable() })),
    supplements: z.array(supplementRound),
    supplementTargets: z.array(supplementTarget),
    /** Whether another supplement needs a supervisor's reason, and the day it would be due. */
    supplement: z.object({ needsSupervisor: z.boolean(), dueOn: day }),
    dueOn: day.nullable(),
    days: workingDays,
    claim: claim.nullable(),
    /** Present after 受理登记. */
    case: z.object({ id, number: z.string(), acceptedAt: instant }).nullable(),
    nonAcceptance: z.object({ reason: labelled, note: z.string(), at: instant, officerName: z.string() }).nullable(),
    acts: z.array(actState(preApplicationActs)),
    nextId: id.nullable(),
  })
  .meta({ id: 'PreApplication' })
export type PreApplication = z.infer<typeof preApplication>
