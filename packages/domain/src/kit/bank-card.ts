import { ok } from './outcome.ts'
import { invalid, type Reading } from './reading.ts'

declare const bankCardBrand: unique symbol

/** The number of a bank card, digits only. It passes through and is never stored. */
export type BankCard = string & { readonly [bankCardBrand]: true }

const separators = /[\s()\-‐‑‒–—−]/g
const shortest = 13
const longest = 19

/** The Luhn check (ISO/IEC 7812-1): counted from the right, every second digit doubled, all in all a multiple of ten. */
function isChecked(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/**
 * The number of a bank card as people type it from the card: in groups, full-width. JR/T 0008: 13 to 19 digits, of which
 * the last one is the check digit. Which bank it is of is never compared with a list.
 * Example: `readBankCard('6200 0000 0000 0005')` reads `6200000000000005`.
 */
export function readBankCard(text: string, path = 'cardNumber'): Reading<BankCard> {
  const typed = text.normalize('NFKC').replaceAll(separators, '')
  if (typed === '') return invalid(path, 'card.empty', '请填写银行卡号')
  if (!/^\d+$/.test(typed)) return invalid(path, 'card.characters', '银行卡号只有数字，请对照卡面核对')
  if (typed.length < shortest || typed.length > longest) {
    const words = `银行卡号应为 ${shortest} 至 ${longest} 位数字，您填了 ${typed.length} 位，请对照卡面核对`
    return invalid(path, 'card.length', words)
  }
  if (!isChecked(typed)) {
    return invalid(path, 'card.checksum', '银行卡号有误：最后一位与前面的数字对不上，请逐位对照卡面核对')
  }
  return ok(typed as BankCard)
}

/** The last four digits, by which the owner knows the card again (PCI DSS 3.4). Example: `0005`. */
export const lastFourOf = (card: BankCard): string => card.slice(-4)
