import type { FieldSpec, FormSpec } from '../cities/index.ts'
import { fen, type Money, sumMoney } from '../kit/index.ts'
import type { ParsedAnswers } from './answer.ts'
import type { ParsedMember } from './read-member.ts'
import type { DeclaredRows } from './read-rows.ts'

const nameOfKind = (fields: readonly FieldSpec[], kind: FieldSpec['kind']): string | undefined =>
  fields.find((field) => field.kind === kind)?.name

const numberAt = (answers: ParsedAnswers, name: string | undefined): number => {
  const value = name === undefined ? undefined : answers[name]
  return typeof value === 'number' ? value : 0
}

/**
 * 合计 of 申请人财产信息: the sum of 总价值, exact to the fen (the guide, 二(四)6).
 * Example: 58,000 and 21,500 yuan are 79,500 yuan.
 */
export const totalAssets = (form: FormSpec, assets: Pick<DeclaredRows, 'rows'>): Money =>
  sumMoney(assets.rows.map((row) => fen(numberAt(row, nameOfKind(form.assets.fields, 'money')))))

/**
 * Floor area of all declared homes, in hundredths of a m² of the kind that the city asks (GB/T 50353).
 * Example: 52.30 and 40.00 m² are 9230.
 */
export const totalFloorArea = (form: FormSpec, housing: Pick<DeclaredRows, 'rows'>): number =>
  housing.rows.reduce((sum, row) => sum + numberAt(row, nameOfKind(form.housing.fields, 'area')), 0)

/** The answer that holds a person's income per month, in 申请信息 for the applicant and in each member's row. */
export const monthlyIncomeField = 'monthlyIncome'

/**
 * 家庭月收入: the applicant's and that of the members who answered (Order 11 art. 7: income is judged per household).
 * Example: 3,200 and 2,600 yuan are 5,800 yuan.
 */
export const householdMonthlyIncome = (information: ParsedAnswers, members: readonly ParsedMember[]): Money =>
  sumMoney([
    fen(numberAt(information, monthlyIncomeField)),
    ...members.map((member) => fen(numberAt(member.answers, monthlyIncomeField))),
  ])
