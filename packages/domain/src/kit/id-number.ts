import { ok, type Refused } from './outcome.ts'
import { ageOn, type PlainDate, parsePlainDate } from './plain-date.ts'
import { invalid, type Reading } from './reading.ts'

declare const citizenNumberBrand: unique symbol

/** An 18-character number of the family of GB 11643, upper-case X. */
export type CitizenNumber = string & { readonly [citizenNumberBrand]: true }

/** Whose number it is: a resident's, a 港澳台 resident's on the mainland, a foreign permanent resident's. */
export type CitizenNumberKind = 'resident' | 'hkMoTwResident' | 'permanentResident'

export type Sex = 'male' | 'female'

export type CitizenNumberFacts = {
  number: CitizenNumber
  kind: CitizenNumberKind
  birthDate: PlainDate
  sex: Sex
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const oldestAge = 130

/**
 * What people type into a field for a number: full-width characters, spaces, hyphens and brackets put right, upper
 * case (GB 11643: the check character X is a capital). Example: `11010519491231002x` ends in `X`.
 */
export const normaliseDocumentNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s()\-‐‑‒–—−]/g, '')
    .toUpperCase()

/**
 * The check character of the first 17 digits, MOD 11-2 (GB 11643-1999, ISO 7064).
 * Example: `checkCharacterOf('11010519491231002')` is `X`.
 */
export function checkCharacterOf(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return '10X98765432'.charAt(sum % 11)
}

/**
 * Whose number it is, by its first digits; undefined where no such number is issued. GB 11643: the division is that of
 * the first issue and may have vanished since, so it is never compared with today's table. 港澳台居民居住证申领发放办法:
 * 810000, 820000, 830000. 外国人永久居留身份证 (2023): 9. Example: `kindOf('810000199001010019')` is `hkMoTwResident`.
 */
export function kindOf(number: string): CitizenNumberKind | undefined {
  if (/^8[123]0000/.test(number)) return 'hkMoTwResident'
  if (number.startsWith('9')) return 'permanentResident'
  return /^[1-8]/.test(number) ? 'resident' : undefined
}

function shapeFault(typed: string, path: string): Refused<'form.invalid'> | undefined {
  if (typed === '') return invalid(path, 'id.empty', '请填写证件号码')
  if (/^\d{15}$/.test(typed)) {
    return invalid(path, 'id.old', '15 位的旧身份证号码已经停用，请填写现在证件上的 18 位号码')
  }
  if (typed.length !== 18) return invalid(path, 'id.length', `号码应为 18 位，您填了 ${typed.length} 位，请核对`)
  if (!/^\d{17}[\dX]$/.test(typed)) {
    return invalid(path, 'id.characters', '号码的前 17 位是数字，最后一位是数字或字母 X，请核对')
  }
  return undefined
}

function readBirthDate(number: string, today: PlainDate, path: string): Reading<PlainDate> {
  const refused = (why: string) => invalid(path, 'id.birth', `号码第 7 至 14 位是出生日期，${why}，请对照证件核对`)
  const date = parsePlainDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)
  if (!date) return refused('没有这一天')
  if (date > today) return refused('不能在今天之后')
  return ageOn(date, today) > oldestAge ? refused('不会这样早') : ok(date)
}

/**
 * A number of 18 characters as it is typed: length, characters, a birth date that exists and is not in the future, the
 * check character (GB 11643-1999). The order digit tells the sex: odd male, even female. Numbers of 15 digits are no
 * longer documents (居民身份证法, since 2013).
 * Example: `readCitizenNumber('11010519491231002x', '2026-11-23')` reads a woman born on 1949-12-31.
 */
export function readCitizenNumber(text: string, today: PlainDate, path = 'number'): Reading<CitizenNumberFacts> {
  const typed = normaliseDocumentNumber(text)
  const shape = shapeFault(typed, path)
  if (shape) return shape
  const kind = kindOf(typed)
  if (!kind) return invalid(path, 'id.area', '没有以 0 开头的号码，请对照证件核对')
  const birthDate = readBirthDate(typed, today, path)
  if (!birthDate.ok) return birthDate
  if (checkCharacterOf(typed) !== typed.charAt(17)) {
    return invalid(path, 'id.checksum', '号码有误：最后一位与前面的数字对不上，请逐位对照证件核对')
  }
  const sex = Number(typed.charAt(16)) % 2 === 1 ? 'male' : 'female'
  return ok({ number: typed as CitizenNumber, kind, birthDate: birthDate.value, sex })
}
