import { invalid, ok, type Phone, nationalNumber, parsePlainDate, type Reading } from '../kit/index.ts'
import { weakDigits, weakWords } from './weak-passwords.ts'

declare const passwordBrand: unique symbol

/** A password fit to be hashed. It is never logged, shown or sent back. */
export type Password = string & { readonly [passwordBrand]: true }

export type PasswordOwner = 'citizen' | 'officer'

/** Whose password it is, and what else of the owner must not stand in it. */
export type PasswordContext = { owner?: PasswordOwner; phone?: Phone; ownWords?: readonly string[] }

export const longestPassword = 128

/** NIST SP 800-63B: 8 for citizens; 等级保护 level 3 asks more of operators: 12 for officers. */
export const shortestPassword: Record<PasswordOwner, number> = { citizen: 8, officer: 12 }

const lookAlikes: Record<string, string> = { '@': 'a', $: 's', '!': 'i', '3': 'e', '0': 'o', '5': 's', '1': 'i' }

/** Three short pieces are guessed as easily as two; three long ones are the beginning of a passphrase. */
const weakPiecesOf = (length: number): number => (length < 12 ? 3 : 2)

const fold = (text: string): string => text.replaceAll(/[@$!3051]/g, (character) => lookAlikes[character] ?? character)

/** `19861010` and `861010`: birthdays are what is tried first. */
const isDateLike = (digits: string): boolean =>
  (/^(?:19|20)\d{6}$/.test(digits) &&
    parsePlainDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`) !== undefined) ||
  (/^\d{6}$/.test(digits) &&
    parsePlainDate(`20${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4)}`) !== undefined)

const isWeakPiece = (piece: string): boolean => {
  if (/^\d+$/.test(piece)) return weakDigits.has(piece) || isDateLike(piece)
  return /^[a-z]$/.test(piece) || weakWords.has(piece) || weakWords.has(fold(piece)) || isRepeated(piece)
}

/** Whether a text is cut into at most so many weak pieces, signs before, between and after them left out. */
function isMadeOf(text: string, pieces: number): boolean {
  if (text === '') return true
  if (pieces === 0) return false
  for (let end = text.length; end > 0; end -= 1) {
    if (isWeakPiece(text.slice(0, end)) && isMadeOf(text.slice(end), pieces - 1)) return true
  }
  return false
}

/** `abab`, `12121212`, `aaaaaaaa`: one short piece again and again. */
const isRepeated = (text: string): boolean => /^(.{1,4}?)\1+$/u.test(text)

/** `abcdefgh`, `87654321`, `13579bdf`: each character the same step from the one before. */
function isSequence(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const step = (codes[1] ?? 0) - (codes[0] ?? 0)
  return codes.every((code, index) => index === 0 || code - (codes[index - 1] ?? 0) === step)
}

/** Longer texts have more in them than a dictionary's pieces; only what is short enough to be guessed is taken apart. */
const longestTakenApart = 24

/**
 * Whether a password is among the first that anybody would guess: made of well-known pieces, dates, repeats, runs over
 * the keyboard. NIST SP 800-63B, 5.1.1.2: compare with values known to be commonly used, expected or compromised.
 * Example: `woaini1314`, `P@ssw0rd123` and `zhang19861010` are; `kettle-orbit-7-mauve` is not.
 */
export function isWeakPassword(text: string): boolean {
  const once = /^(.{5,}?)\1+$/u.exec(text)?.[1]
  if (once !== undefined) return isWeakPassword(once)
  const lower = text.toLowerCase()
  if (isRepeated(lower) || isSequence(lower)) return true
  if (new Set(lower).size < 4) return true
  const bare = lower.replaceAll(/[^\p{L}\p{N}@$!]/gu, '')
  if (bare.length > longestTakenApart) return false
  return [bare, bare.replaceAll(/[@$!]/g, ''), fold(bare)].some((form) => isMadeOf(form, weakPiecesOf(form.length)))
}

/** Whether the owner's phone, its beginning or its end, or another own word stands in the password, either way round. */
function holdsOwn(text: string, { phone, ownWords = [] }: PasswordContext): boolean {
  const digits = phone ? nationalNumber(phone) : ''
  const parts = phone ? [digits.slice(0, 7), digits.slice(-8), digits.slice(-6)] : []
  const words = [...parts, ...ownWords.map((word) => word.toLowerCase()).filter((word) => word.length >= 4)]
  const lower = text.toLowerCase()
  const reversed = Array.from(lower).reverse().join('')
  return words.some((word) => lower.includes(word) || reversed.includes(word))
}

/**
 * A password as it is typed: 8 to 128 characters (12 for officers), any characters, spaces among them, no rule of
 * composition, in NFC so that every keyboard gives the same; weak ones and ones with the own phone are refused.
 * NIST SP 800-63B, 5.1.1.2. The answer never repeats what was typed.
 * Example: `readPassword('12345678')` is refused with `password.weak`.
 */
export function readPassword(text: string, context: PasswordContext = {}, path = 'password'): Reading<Password> {
  const shortest = shortestPassword[context.owner ?? 'citizen']
  if (text === '') return invalid(path, 'password.empty', '请设置密码')
  if (text.length > longestPassword * 4) return invalid(path, 'password.too-long', `密码最多 ${longestPassword} 位`)
  if (!text.isWellFormed() || /\p{Cc}/u.test(text)) {
    return invalid(path, 'password.characters', '密码里有无法识别的字符，请重新输入')
  }
  const password = text.normalize('NFC')
  const length = Array.from(password).length
  if (length < shortest) return invalid(path, 'password.too-short', `密码至少 ${shortest} 位，您填了 ${length} 位`)
  if (length > longestPassword) return invalid(path, 'password.too-long', `密码最多 ${longestPassword} 位`)
  if (holdsOwn(password, context)) return invalid(path, 'password.own', '密码里不要含有您的手机号等个人信息，请换一个')
  if (isWeakPassword(password)) return invalid(path, 'password.weak', '这个密码太容易被猜到，请换一个')
  return ok(password as Password)
}
