import { graphemes } from './graphemes.ts'
import { nationalNumber, type Phone } from './phone.ts'

const star = '*'
const startsChinese = /^\p{Script=Han}/u

const hideAllButLast = (part: readonly string[]): string =>
  part.length < 2 ? star.repeat(part.length) : star.repeat(part.length - 1) + part.at(-1)

function maskDottedName(parts: readonly string[][]): string {
  const [first = [], ...rest] = parts
  const last = rest.pop() ?? []
  const middle = rest.map((part) => star.repeat(part.length))
  return [`${first[0] ?? ''}${star.repeat(Math.max(first.length - 1, 0))}`, ...middle, hideAllButLast(last)].join('·')
}

/**
 * A name for lists, notices and screens (个人信息保护法 art. 6: no more than is needed; GB/T 37964 masking). Two characters
 * keep the first, three and more the first and the last, dotted names the first of the first part and the last of the
 * last, others the first letter. Characters are counted as readers do.
 * Example: `张样例` is `张*例`, `阿卜杜热·合提` is `阿***·*提`, `John Smith` is `J***`.
 */
export function maskName(name: string): string {
  const characters = graphemes(name)
  const [first] = characters
  if (first === undefined) return ''
  if (!startsChinese.test(first)) return `${first}***`
  if (name.includes('·')) return maskDottedName(name.split('·').map(graphemes))
  if (characters.length < 3) return characters.length === 1 ? star : `${first}${star}`
  return `${first}${star.repeat(characters.length - 2)}${characters.at(-1)}`
}

/**
 * A number of 18 characters: the first four and the last four (GB/T 37964). Public notices show the last four only.
 * Example: `370303199003070013` is `3703**********0013`.
 */
export const maskIdNumber = (number: string): string => `${number.slice(0, 4)}${star.repeat(10)}${number.slice(-4)}`

/** A phone number: the first three and the last four digits (GB/T 37964). Example: `159****8989`. */
export function maskPhone(phone: Phone): string {
  const digits = nationalNumber(phone)
  return `${digits.slice(0, 3)}${star.repeat(4)}${digits.slice(-4)}`
}

/**
 * The number of any document: GB 11643 numbers as such, others the first character and the last two (GB/T 37964).
 * Example: passport `E12345678` is `E******78`.
 */
export function maskDocumentNumber(number: string): string {
  if (/^\d{17}[\dX]$/.test(number)) return maskIdNumber(number)
  if (number.length < 5) return star.repeat(number.length)
  return `${number.slice(0, 1)}${star.repeat(number.length - 3)}${number.slice(-2)}`
}
