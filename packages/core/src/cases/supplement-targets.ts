import { materialFaults, type PreApplication, sectionFaults } from '@anju/contract/staff'
import { stepLabels, supplementSteps } from '@anju/domain/applications'
import { type CityRules, materialLabels } from '@anju/domain/cities'

export type Target = PreApplication['supplementTargets'][number]

/** What a supplement may open again: the steps that were filled in, each page of 申请信息, and the materials. */
export function supplementTargets({ form }: CityRules): Target[] {
  const asked = supplementSteps.filter((step) => (step !== 'housing' && step !== 'assets') || form[step].asked)
  const sections = asked.flatMap((step) =>
    step === 'information'
      ? form.sections.map((page) => ({
          key: `information.${page.name}`,
          label: `${stepLabels.information}：${page.title}`,
        }))
      : [{ key: step, label: stepLabels[step] }],
  )
  const materials = form.materials.filter((material) => material.need !== 'generated')
  return [
    ...materials.map(({ code }) => ({
      kind: 'material' as const,
      key: code,
      label: materialLabels[code],
      reasons: [...materialFaults],
    })),
    ...sections.map((section) => ({ kind: 'section' as const, ...section, reasons: [...sectionFaults] })),
  ]
}
