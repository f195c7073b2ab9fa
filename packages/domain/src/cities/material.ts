import { type Answers, answers } from './field.ts'

/** The guide's five materials. Their order and words are fixed, what belongs in them is each city's. */
export const materialCodes = ['identity', 'household-register', 'application-form', 'marital-status', 'other'] as const
export type MaterialCode = (typeof materialCodes)[number]

export const materialLabels: Record<MaterialCode, string> = {
  identity: '身份证件',
  'household-register': '户口簿（居住证）',
  'application-form': '申请表',
  'marital-status': '婚姻状况证明',
  other: '其他',
}

/** True of a household when 申请信息, or any member's row, answers the field with one of the codes. */
export type HouseholdCondition = { of: 'application' | 'any-member'; field: string; in: readonly string[] }

/** A paper that belongs in a material, for the households it concerns: 离婚证 when divorced. */
export type Paper = { name: string; when?: HouseholdCondition }

export type MaterialSpec = {
  code: MaterialCode
  hint: string
  /** `generated`: the system makes it from the answers; uploading is optional. */
  need: 'required' | 'optional' | 'generated'
  /** Makes an optional material required for the households that meet one of these. */
  requiredWhen?: readonly HouseholdCondition[]
  papers: readonly Paper[]
  maxFiles: number
}

export type Household = { application: Answers; members: readonly Answers[] }

/** One line of 资料列表 for one household. */
export type NeededMaterial = {
  code: MaterialCode
  label: string
  hint: string
  isRequired: boolean
  isGenerated: boolean
  papers: readonly string[]
  maxFiles: number
}

function meets(household: Household, condition: HouseholdCondition): boolean {
  const rows = condition.of === 'application' ? [household.application] : household.members
  return rows.some((row) => answers(row[condition.field], condition.in))
}

/**
 * 资料列表 of this household (Order 11 art. 8: incomplete papers are told once and in full, so they are told here first).
 * A divorced applicant of Zibo has 婚姻状况证明 required with 离婚证; an unmarried one has it optional.
 */
export function materialsFor(specs: readonly MaterialSpec[], household: Household): readonly NeededMaterial[] {
  return specs.map((spec) => ({
    code: spec.code,
    label: materialLabels[spec.code],
    hint: spec.hint,
    isRequired: spec.need === 'required' || (spec.requiredWhen ?? []).some((when) => meets(household, when)),
    isGenerated: spec.need === 'generated',
    papers: spec.papers.filter((paper) => !paper.when || meets(household, paper.when)).map((paper) => paper.name),
    maxFiles: spec.maxFiles,
  }))
}
