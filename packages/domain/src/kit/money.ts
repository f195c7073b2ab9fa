import { ok } from './outcome.ts'
import { invalid, type Reading } from './reading.ts'

declare const moneyBrand: unique symbol

/** An amount of renminbi in fen, a whole number. Yuan exist only in what is typed and what is shown. */
export type Money = number & { readonly [moneyBrand]: true }

/** The most that one typed amount may be: below a thousand million yuan, so that sums stay exact. */
export const largestTypedAmount = 99_999_999_999 as Money

/**
 * An amount that is known in fen: a cell of the database, a literal. Anything but a whole safe number is a bug.
 * 中国人民银行法 art. 17: yuan, jiao and fen. Example: `fen(320050)` is 3,200.50 yuan.
 */
export function fen(amount: number): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not an amount in fen: ${amount}`)
  return amount as Money
}

const withoutGrouping = (typed: string): string | undefined =>
  /^\d{1,3}(,\d{3})+(\.\d*)?$/.test(typed) ? typed.replaceAll(',', '') : typed.includes(',') ? undefined : typed

/**
 * An amount as people type it in yuan: `3200`, `3,200`, `¥3200.5`, `３２００元`. Fen are the smallest unit (中国人民银行法
 * art. 17), so a third decimal is refused and never rounded away.
 * Example: `readMoney('3,200.5', 'income')` reads 320050 fen.
 */
export function readMoney(text: string, path = 'amount', largest = largestTypedAmount): Reading<Money> {
  const typed = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/^¥/, '')
    .replace(/[元圆]$/, '')
  if (typed === '') return invalid(path, 'money.empty', '请填写金额，没有就填 0')
  if (/^[-−]/.test(typed)) return invalid(path, 'money.negative', '金额不能是负数，没有就填 0')
  if (/^[\d,.]+[十百千万亿]/.test(typed)) {
    return invalid(path, 'money.unit', '请以元为单位填写数字，例如 3.2万 写成 32000')
  }
  const plain = withoutGrouping(typed)
  if (plain === undefined) return invalid(path, 'money.format', '请核对逗号的位置，例如 3,200，或者不写逗号')
  const parts = /^(\d*)\.?(\d*)$/.exec(plain)
  if (!parts || !/\d/.test(plain)) return invalid(path, 'money.format', '金额只能填数字，例如 3200 或 3200.50')
  const [, yuan = '', decimals = ''] = parts
  if (decimals.length > 2) return invalid(path, 'money.too-precise', '金额最多到分，请只留两位小数')
  const amount = Number(yuan) * 100 + Number(decimals.padEnd(2, '0'))
  if (amount > largest) return invalid(path, 'money.too-large', '金额太大，请核对单位是不是“元”')
  return ok(fen(amount))
}

/**
 * The sum of amounts in fen; nothing is 0 (中国人民银行法 art. 17: whole fen, so nothing is ever rounded).
 * Example: `sumMoney([fen(100), fen(250)])` is 350 fen.
 */
export const sumMoney = (amounts: readonly Money[]): Money => fen(amounts.reduce((sum, amount) => sum + amount, 0))

const group = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+$)/g, ',')

/**
 * An amount as it is shown, in yuan with grouped thousands (GB/T 15835); fen only where there are some.
 * Example: `formatYuan(fen(320050))` is `3,200.50`, `formatYuan(fen(320000))` is `3,200`.
 */
export function formatYuan(amount: Money): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const decimals = digits.slice(-2)
  return `${amount < 0 ? '-' : ''}${group(digits.slice(0, -2))}${decimals === '00' ? '' : `.${decimals}`}`
}

const digitWords = '零壹贰叁肆伍陆柒捌玖'
const placeWords = ['', '拾', '佰', '仟']
const sectionWords = ['', '万', '亿']

function wholeYuanInWords(digits: string): string {
  let words = ''
  let zeroDue = false
  for (const [index, digit] of Array.from(digits).entries()) {
    const place = digits.length - 1 - index
    if (digit !== '0') {
      words += `${zeroDue ? '零' : ''}${digitWords[Number(digit)]}${placeWords[place % 4]}`
      zeroDue = false
    } else zeroDue = words !== ''
    const section = digits.slice(Math.max(0, index - 3), index + 1)
    if (place % 4 === 0 && Number(section) > 0) words += sectionWords[place / 4]
  }
  return words
}

/**
 * An amount in capital Chinese numerals, as a hint of its magnitude beside the field. 支付结算办法 (PBOC), annex 1:
 * `整` ends an amount without jiao and fen, one `零` stands for a run of zeros. Up to a million million yuan.
 * Example: `yuanInWords(fen(320050))` is `叁仟贰佰元伍角`.
 */
export function yuanInWords(amount: Money): string {
  if (amount < 0 || amount >= 1e14) throw new RangeError(`no words for ${amount} fen`)
  const yuan = Math.floor(amount / 100)
  const jiao = Math.floor(amount / 10) % 10
  const cent = amount % 10
  const whole = yuan > 0 ? `${wholeYuanInWords(String(yuan))}元` : ''
  if (jiao === 0 && cent === 0) return `${whole || '零元'}整`
  const tenths = jiao > 0 ? `${digitWords[jiao]}角` : whole ? '零' : ''
  return `${whole}${tenths}${cent > 0 ? `${digitWords[cent]}分` : ''}`
}
