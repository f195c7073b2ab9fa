import { areaFaults, type AreaChoice, type CityDivisions } from '../cities/index.ts'
import { type Reading } from '../kit/index.ts'
import { oneOf, type StepDocument } from './document.ts'
import { settle } from './read-fields.ts'

/**
 * 申请地 as it was chosen, empty lists left out (the guide, 二(四)2: the district must be chosen).
 * Example: an empty street and committee leave `{ district: '370303' }`.
 */
export function areaOf({ answers }: StepDocument): AreaChoice {
  const [district, street, committee] = [answers.district, answers.street, answers.committee].map(oneOf)
  return {
    district: district ?? '',
    ...(street ? { street } : {}),
    ...(committee ? { committee } : {}),
  }
}

/**
 * 申请地, checked against the city's divisions (the guide, 二(四)2).
 * Example: no district says `请选择城区/县`.
 */
export function readArea(divisions: CityDivisions, document: StepDocument): Reading<AreaChoice> {
  const choice = areaOf(document)
  return settle(areaFaults(divisions, choice), choice)
}

/**
 * The words of a place, from the city down (the guide, 二(四)2). Example: `张店区，公园街道`.
 */
export function areaWords(divisions: CityDivisions, choice: AreaChoice): string {
  const codes = [choice.district, choice.street, choice.committee]
  return codes.flatMap((code) => (code ? [divisions.find(code)?.name ?? code] : [])).join('，')
}
