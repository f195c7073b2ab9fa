import type { StepDocument } from './document.ts'
import { isSameAnswer } from './document.ts'
import type { ApplicationStep, DocumentStep } from './steps.ts'

/** What one item of a supplement opens again. */
export type SupplementTarget = { kind: 'section' | 'material' | 'field'; target: string }

/** The fields of each page of 申请信息, so that `information.<section>` can be told. */
export type SectionFields = Readonly<Record<string, readonly string[]>>

const under = (path: string, target: string): boolean => path === target || path.startsWith(`${target}.`)

/**
 * Whether a place of the application was named by the supplement. Order 11 art. 8: what is to be supplied is told once and
 * in full; everything else stays as it was submitted.
 * Example: the section `members` opens `members.2.name`; the field `members.2.name` opens only that.
 */
export function isOpened(targets: readonly SupplementTarget[], path: string, sections: SectionFields = {}): boolean {
  return targets.some(({ kind, target }) => {
    if (kind === 'material') return under(path, `materials.${target}`)
    if (under(path, target)) return true
    const section = target.startsWith('information.') ? sections[target.slice('information.'.length)] : undefined
    return kind === 'section' && section !== undefined && section.some((field) => path === `information.${field}`)
  })
}

/**
 * Whether anything of a step was named, so that its page opens at all. Order 11 art. 8.
 * Example: the field `members.2.name` opens the page of `members`.
 */
export const opensStep = (targets: readonly SupplementTarget[], step: ApplicationStep): boolean =>
  targets.some(({ kind, target }) => (kind === 'material' ? step === 'materials' : under(target, step)))

/**
 * Where two documents of one step differ: `information.employer`, `members.2.idNumber`, and `members.3` for a row that
 * only one of them has. Order 11 art. 8: changes outside the named items are refused by these paths.
 * Example: rows `[{ a: '1' }]` and `[{ a: '2' }, {}]` of `housing` differ at `housing.1.a` and `housing.2`.
 */
export function changedPaths(step: DocumentStep, before: StepDocument, after: StepDocument): readonly string[] {
  const paths = differing(before.answers, after.answers).map((name) => `${step}.${name}`)
  const most = Math.max(before.rows.length, after.rows.length)
  for (let index = 0; index < most; index += 1) {
    const [one, other] = [before.rows[index], after.rows[index]]
    const row = `${step}.${index + 1}`
    if (one && other) paths.push(...differing(one, other).map((name) => `${row}.${name}`))
    else paths.push(row)
  }
  return paths
}

function differing(before: StepDocument['answers'], after: StepDocument['answers']): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter((name) => !isSameAnswer(before[name], after[name]))
}
