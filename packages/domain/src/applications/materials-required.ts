import { type Household, type MaterialSpec, materialsFor, type NeededMaterial } from '../cities/index.ts'
import type { FieldError } from '../kit/index.ts'
import type { StepDocuments } from './document.ts'

/** How many photos stand under each material. */
export type MaterialCounts = Readonly<Record<string, number>>

/**
 * The household as 资料列表 looks at it: the answers given so far, complete or not, so that the list fits while the form
 * is still being filled in. Order 11 art. 8. Example: `maritalStatus` 40 asks for 离婚证 at once.
 */
export const householdOf = (documents: StepDocuments): Household => ({
  application: documents.information?.answers ?? {},
  members: documents.members?.rows ?? [],
})

/**
 * 资料列表 of this household with what is still missing or too much in it, all at once (Order 11 art. 8).
 * Example: a married applicant without a photo of 结婚证 has one fault at `marital-status`.
 */
export function materialFaults(needed: readonly NeededMaterial[], counts: MaterialCounts): readonly FieldError[] {
  return needed.flatMap(({ code, label, isRequired, papers, maxFiles }) => {
    const count = counts[code] ?? 0
    if (count > maxFiles) {
      const message = `${label}最多 ${maxFiles} 张，请删去 ${count - maxFiles} 张`
      return [{ path: code, code: 'material.too-many', message }]
    }
    if (!isRequired || count > 0) return []
    const what = papers.length > 0 ? `：${papers.join('、')}` : ''
    return [{ path: code, code: 'material.missing', message: `请上传${label}${what}` }]
  })
}

/**
 * The lines of 资料列表 for the answers given so far (the guide, 二(四)7). Example: five lines in the guide's order.
 */
export const neededMaterials = (specs: readonly MaterialSpec[], documents: StepDocuments): readonly NeededMaterial[] =>
  materialsFor(specs, householdOf(documents))
