import { askedFields, type Answers, type FieldSpec } from './field.ts'
import type { MaterialSpec } from './material.ts'

/** One page of 申请信息. */
export type FormSection = { name: string; title: string; hint?: string; fields: readonly FieldSpec[] }

/** A table that the applicant fills row by row. */
export type RowSpec = {
  title: string
  hint: string
  /** The button: 新增成员信息. */
  addLabel: string
  fields: readonly FieldSpec[]
  maxRows: number
}

/** A table that may be empty: an explicit "none" is an answer, leaving the page is not. */
export type DeclaredRowSpec = RowSpec & {
  /** False where the city does not ask for it: the step then only says why (`notAsked`) and is complete once it was seen. */
  asked: boolean
  notAsked?: string
  question: string
  some: string
  none: string
}

export type AssetCategory = {
  code: string
  label: string
  /** 计量单位: fixed by the category, never typed. */
  unit: string
}

export type AssetSpec = DeclaredRowSpec & {
  /** The guide's eight columns, in its order. */
  columns: readonly string[]
  categories: readonly AssetCategory[]
}

export const assetColumns = ['序号', '所有人姓名', '资产类别', '数量', '计量单位', '总价值', '备注', '操作'] as const

/** Everything that a city asks of an applicant. */
export type FormSpec = {
  sections: readonly FormSection[]
  members: RowSpec
  housing: DeclaredRowSpec
  assets: AssetSpec
  materials: readonly MaterialSpec[]
}

/** All questions of 申请信息 that these answers call for, over all sections: a condition may look at an earlier section. */
export function askedSections(form: FormSpec, given: Answers): readonly FormSection[] {
  const asked = new Set(
    askedFields(
      form.sections.flatMap((section) => section.fields),
      given,
    ),
  )
  return form.sections.map((section) => ({ ...section, fields: section.fields.filter((field) => asked.has(field)) }))
}

/** 机动车 → 辆; undefined for a category that the city does not have. */
export function unitOfAsset(assets: AssetSpec, category: string): string | undefined {
  return assets.categories.find((one) => one.code === category)?.unit
}
