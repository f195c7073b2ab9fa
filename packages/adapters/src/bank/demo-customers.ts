import { checkCharacterOf } from '@anju/domain/kit'

/** How the demonstration bank answers for one of its customers. */
export type DemoResult = 'matched' | 'mismatched' | 'pending' | 'late' | 'unreachable'

export type DemoCustomer = {
  name: string
  idType: 'residentIdCard'
  idNumber: string
  cardNumber: string
  /** 银行预留手机号. */
  phone: string
  result: DemoResult
}

/** A person can be verified once only, so that there are several of those who match. */
const amounts: readonly (readonly [DemoResult, number])[] = [
  ['matched', 24],
  ['pending', 12],
  ['late', 4],
  ['mismatched', 2],
  ['unreachable', 2],
]

const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙']
const givenNames = ['样例', '示例', '示范', '演示']

/** Invented customers, the same at every start: no such division, no such card, nobody's name. */
export const demoCustomers: readonly DemoCustomer[] = amounts
  .flatMap(([result, amount]) => Array<DemoResult>(amount).fill(result))
  .map((result, index) => customer(result, index))

function customer(result: DemoResult, index: number): DemoCustomer {
  const born = `19${70 + (index % 25)}0${1 + (index % 9)}1${index % 10}`
  const digits = `370399${born}${String(100 + index)}`
  return {
    name: `${surnames[index % surnames.length]}${givenNames[Math.floor(index / surnames.length) % givenNames.length]}`,
    idType: 'residentIdCard',
    idNumber: digits + checkCharacterOf(digits),
    cardNumber: withCheckDigit(`620000000000${String(index).padStart(6, '0')}`),
    phone: `1590${String(5_550_000 + index)}`,
    result,
  }
}

/** ISO/IEC 7812-1. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return digits + ((10 - (sum % 10)) % 10)
}
