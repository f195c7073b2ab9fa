import { publishingFaults, readSlug } from '../content/index.ts'
import type { FieldSpec } from './field.ts'
import { assetColumns, type FormSpec } from './form.ts'
import { materialCodes } from './material.ts'
import type { CityProfile } from './profile.ts'
import type { CityRules } from './rules.ts'

const takesOptions = new Set(['choice', 'choices'])

function fieldFaults(where: string, fields: readonly FieldSpec[]): string[] {
  const seen = new Map<string, FieldSpec>()
  return fields.flatMap((field) => {
    const faults: string[] = []
    const at = `${where}.${field.name}`
    if (seen.has(field.name)) faults.push(`${at}: name used twice`)
    if (takesOptions.has(field.kind) !== (field.options !== undefined))
      faults.push(`${at}: options do not fit ${field.kind}`)
    const codes = field.options?.map((option) => option.code) ?? []
    if (new Set(codes).size !== codes.length) faults.push(`${at}: an option code is used twice`)
    if (field.when) faults.push(...conditionFaults(at, seen.get(field.when.field), field.when.in))
    seen.set(field.name, field)
    return faults
  })
}

function conditionFaults(at: string, asked: FieldSpec | undefined, codes: readonly string[]): string[] {
  if (!asked) return [`${at}: depends on a field that is not asked before it`]
  const known = asked.kind === 'yes-no' ? ['yes', 'no'] : (asked.options?.map((option) => option.code) ?? [])
  return codes.filter((code) => !known.includes(code)).map((code) => `${at}: depends on unknown answer ${code}`)
}

function materialFaults(form: FormSpec): string[] {
  const codes = form.materials.map((material) => material.code)
  const faults = codes.join() === materialCodes.join() ? [] : ['materials: not the five of the guide in their order']
  const fieldsOf = { application: form.sections.flatMap((one) => one.fields), 'any-member': form.members.fields }
  for (const material of form.materials) {
    const conditions = [...(material.requiredWhen ?? []), ...material.papers.flatMap((paper) => paper.when ?? [])]
    for (const { of, field, in: wanted } of conditions) {
      const asked = fieldsOf[of].find((one) => one.name === field)
      faults.push(...conditionFaults(`materials.${material.code}`, asked, wanted))
    }
  }
  return faults
}

function rulesFaults(rules: CityRules, city: string): string[] {
  const { form } = rules
  const faults = [
    ...fieldFaults(
      'sections',
      form.sections.flatMap((section) => section.fields),
    ),
    ...fieldFaults('members', form.members.fields),
    ...fieldFaults('housing', form.housing.fields),
    ...fieldFaults('assets', form.assets.fields),
    ...materialFaults(form),
  ]
  if (rules.version !== `${city}/${rules.effectiveFrom}`) faults.push('version: not <city>/<effectiveFrom>')
  if (form.assets.columns.join() !== assetColumns.join()) faults.push('assets: not the eight columns of the guide')
  for (const [name, spec] of Object.entries({ housing: form.housing, assets: form.assets })) {
    if (!spec.asked && !spec.notAsked) faults.push(`${name}: does not say why it is not asked`)
  }
  if (form.assets.asked && form.assets.categories.length === 0) faults.push('assets: no category')
  return faults.map((fault) => `${rules.version} ${fault}`)
}

/** What would break a citizen's page in this by-law set, in words for who writes it. An empty list is a sound set. */
export function profileFaults(profile: CityProfile): readonly string[] {
  const faults = profile.rules.flatMap((rules) => rulesFaults(rules, profile.code))
  const dates = profile.rules.map((rules) => rules.effectiveFrom)
  if (dates.length === 0) faults.push('rules: none')
  if (dates.some((date, i) => i > 0 && date <= (dates[i - 1] ?? ''))) faults.push('rules: not oldest first')
  return [...faults, ...contentFaults(profile)]
}

/** First content is published without a second look, so it has to be fit for it; an address is one piece's only. */
function contentFaults({ content }: CityProfile): string[] {
  const places = content.map(({ slug, writing }) => `${writing.kind} ${slug}`)
  return [
    ...places
      .filter((place, index) => places.indexOf(place) !== index)
      .map((place) => `content: two pieces at ${place}`),
    ...content.flatMap(({ slug, writing }) =>
      publishingFaults(writing).map(({ path, code }) => `content ${writing.kind} ${slug}: ${path} ${code}`),
    ),
    ...content.filter(({ slug }) => !readSlug(slug).ok).map(({ slug }) => `content: ${slug} is no address`),
  ]
}
