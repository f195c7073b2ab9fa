import { ok } from './outcome.ts'
import { invalid, type Reading } from './reading.ts'

declare const phoneBrand: unique symbol

/** A mainland mobile number in the form of ITU-T E.164, such as `+8615909098989`. */
export type Phone = string & { readonly [phoneBrand]: true }

const separators = /[\s()\-‐‑‒–—−]/g

/**
 * A mobile number as people type or paste it: spaces, hyphens, `+86`, `0086`, full-width digits. The plan of the MIIT
 * changes, so only `1[3-9]` and eleven digits are checked, never today's ranges; the result is ITU-T E.164.
 * Example: `readPhone('+86 159-0909-8989')` reads `+8615909098989`.
 */
export function readPhone(text: string, path = 'phone'): Reading<Phone> {
  const typed = text.normalize('NFKC').replaceAll(separators, '')
  if (typed === '') return invalid(path, 'phone.empty', '请填写手机号码')
  const national = typed.replace(/^(?:\+86|0086|86(?=\d{11}$))/, '')
  if (!/^\d+$/.test(national)) return invalid(path, 'phone.characters', '手机号码只能填数字')
  if (national.length !== 11) {
    return invalid(path, 'phone.length', `手机号码应为 11 位数字，您填了 ${national.length} 位`)
  }
  if (!/^1[3-9]/.test(national)) return invalid(path, 'phone.format', '请填写中国大陆的手机号码，以 13 至 19 开头')
  return ok(`+86${national}` as Phone)
}

/** The eleven digits without the country code (ITU-T E.164). Example: `+8615909098989` gives `15909098989`. */
export const nationalNumber = (phone: Phone): string => phone.slice(3)

/** A number as it is read aloud, 3-4-4 (ITU-T E.123). Example: `+8615909098989` gives `159 0909 8989`. */
export const formatPhone = (phone: Phone): string =>
  nationalNumber(phone).replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')
