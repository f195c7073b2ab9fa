import type { Sum } from '@anju/contract/staff'
import { householdMonthlyIncome, type ParsedApplication, totalAssets, totalFloorArea } from '@anju/domain/applications'
import { administeringAreas, assetLineFen, type CityProfile, type CityRules, incomeLineOf } from '@anju/domain/cities'

/**
 * What the household declared, added up beside the city's standards (Order 11 art. 7): in words for the office to look
 * at, never a conclusion. Nothing is told of a figure that is masked.
 */
export function sumsOf(
  application: ParsedApplication,
  rules: CityRules,
  profile: CityProfile,
  isMasked: boolean,
): Sum[] {
  const persons = application.members.length
  const areas = administeringAreas(profile, application.area)
  const sums = [incomeSum(application, rules, areas, persons), floorSum(application, rules, persons)]
  if (rules.form.assets.asked) sums.push(assetSum(application, rules, areas, persons))
  return isMasked ? sums.map((one) => ({ ...one, how: '', value: null, words: null })) : sums
}

const ledger = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** As ledgers write it: 31,260.00. */
const yuan = (fen: number): string => ledger.format(fen / 100)

const judged = (isWithin: boolean | undefined): NonNullable<Sum['words']> =>
  isWithin === undefined ? '没有标准' : isWithin ? '在标准内' : '超过标准'

function incomeSum(application: ParsedApplication, rules: CityRules, areas: readonly string[], persons: number): Sum {
  const monthly = householdMonthlyIncome(application.information, application.members)
  const yearly = Math.round((monthly * 12) / persons)
  const line = incomeLineOf(rules, areas)?.perPersonYearFen
  return {
    key: 'income',
    label: '家庭人均年收入（元）',
    how: `${yuan(monthly)} × 12 ÷ ${persons}`,
    value: yuan(yearly),
    standard: line === undefined ? null : `≤ ${yuan(line)}`,
    words: judged(line === undefined ? undefined : yearly <= line),
  }
}

function floorSum({ housing }: ParsedApplication, rules: CityRules, persons: number): Sum {
  const { measure, perPersonSquareMetres, operator } = rules.eligibility.floorArea.value
  const total = totalFloorArea(rules.form, housing)
  const each = total / persons
  const line = perPersonSquareMetres * 100
  return {
    key: 'floor-area',
    label: measure === 'gross' ? '人均建筑面积（m²）' : '人均使用面积（m²）',
    how: `${(total / 100).toFixed(2)} ÷ ${persons}`,
    value: (each / 100).toFixed(2),
    standard: `${operator === '<=' ? '≤' : '<'} ${perPersonSquareMetres.toFixed(2)}`,
    words: judged(operator === '<=' ? each <= line : each < line),
  }
}

function assetSum({ assets }: ParsedApplication, rules: CityRules, areas: readonly string[], persons: number): Sum {
  const total = totalAssets(rules.form, assets)
  const line = assetLineFen(rules, areas, persons)
  return {
    key: 'assets',
    label: '财产合计（元）',
    how: `${assets.rows.length} 项`,
    value: yuan(total),
    standard: line === undefined ? null : `≤ ${yuan(line)}`,
    words: judged(line === undefined ? undefined : total <= line),
  }
}
