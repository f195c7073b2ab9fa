/** The guide's eight steps of 业务申请, in its order. */
export const applicationSteps = [
  'area',
  'notes',
  'pledge',
  'information',
  'members',
  'housing',
  'assets',
  'materials',
] as const

export type ApplicationStep = (typeof applicationSteps)[number]

/** Steps whose answers are kept as a document; 资料列表 keeps photos. */
export const documentSteps = applicationSteps.filter((step) => step !== 'materials')
export type DocumentStep = Exclude<ApplicationStep, 'materials'>

/** Steps that a supplement may open again: what was read and agreed to is not among them. */
export const supplementSteps = ['area', 'information', 'members', 'housing', 'assets'] as const
export type SupplementStep = (typeof supplementSteps)[number]

export const stepLabels: Readonly<Record<ApplicationStep, string>> = {
  area: '申请地',
  notes: '申请须知',
  pledge: '承诺书',
  information: '申请信息',
  members: '家庭成员信息',
  housing: '家庭住房情况',
  assets: '申请人财产信息',
  materials: '资料列表',
}

/**
 * A step that an address names, or undefined (the guide, 二(四)).
 * Example: `applicationStepOf('housing')` is a step, `applicationStepOf('toString')` is none.
 */
export const applicationStepOf = (text: string): ApplicationStep | undefined =>
  applicationSteps.find((step) => step === text)

/**
 * A step with a document that an address names, or undefined (the guide, 二(四)).
 * Example: `documentStepOf('materials')` is undefined.
 */
export const documentStepOf = (text: string): DocumentStep | undefined => documentSteps.find((step) => step === text)

/**
 * The step after this one, `check` after the last (the guide, 二(四)2 to 7).
 * Example: `stepAfter('assets')` is `materials`.
 */
export const stepAfter = (step: ApplicationStep): ApplicationStep | 'check' =>
  applicationSteps[applicationSteps.indexOf(step) + 1] ?? 'check'
