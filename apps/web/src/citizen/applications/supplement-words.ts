import { labelOf, materialFaults, sectionFaults } from '@anju/contract/staff'
import type { NamedItem } from '@anju/core/applications'
import { applicationStepOf, stepLabels } from '@anju/domain/applications'
import { type CityRules, materialLabels } from '@anju/domain/cities'

/** One item of a supplement in the citizen's words: what, why, and where it is done. */
export type ItemWords = { title: string; reason: string; href: string }

export function itemWords(base: string, rules: CityRules, item: NamedItem): ItemWords {
  const list = item.kind === 'material' ? materialFaults : sectionFaults
  const reasons = item.reasons.map((code) => labelOf(list, code)).join('、')
  return {
    title: titleOf(rules, item),
    reason: item.note ? `${reasons}。${item.note}` : `${reasons}。`,
    href: `${base}/apply/${pathOf(rules, item)}`,
  }
}

const isMaterial = (code: string): code is keyof typeof materialLabels => Object.hasOwn(materialLabels, code)

function titleOf({ form }: CityRules, { kind, target }: NamedItem): string {
  if (kind === 'material') return isMaterial(target) ? materialLabels[target] : target
  const [first = '', second = '', third] = target.split('.')
  const step = applicationStepOf(first)
  const { sections, members, housing, assets } = form
  if (first === 'information' && second) {
    const section = sections.find((one) => one.name === second)
    const field = sections.flatMap((one) => one.fields).find((one) => one.name === second)
    return section?.title ?? field?.label ?? stepLabels.information
  }
  if (!step || !second) return step ? stepLabels[step] : target
  const fields = { members: members.fields, housing: housing.fields, assets: assets.fields }[first]
  const field = fields?.find((one) => one.name === third)
  return `${stepLabels[step]}，第 ${second} 条${field ? `，${field.label}` : ''}`
}

function pathOf({ form }: CityRules, { kind, target }: NamedItem): string {
  if (kind === 'material') return `materials#u-${target}-t`
  const [step = '', second = ''] = target.split('.')
  if (/^\d+$/.test(second)) return `${step}/${second}`
  if (step !== 'information' || second === '') return step
  const section = form.sections.find((one) => one.name === second || one.fields.some((field) => field.name === second))
  return section ? `information/${section.name}` : step
}
