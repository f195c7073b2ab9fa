import { ok } from './outcome.ts'
import { invalid, type Reading } from './reading.ts'

declare const oneTimeCodeBrand: unique symbol

/** The six digits of a short message. */
export type OneTimeCode = string & { readonly [oneTimeCodeBrand]: true }

export const oneTimeCodeLength = 6

/**
 * A one-time code as it is typed or pasted out of the message: spaces, hyphens and full-width digits are put right.
 * NIST SP 800-63B, 5.1.3: an out-of-band secret of six digits. Example: `readOneTimeCode('12 34-56')` reads `123456`.
 */
export function readOneTimeCode(text: string, path = 'code'): Reading<OneTimeCode> {
  const typed = text.normalize('NFKC').replaceAll(/[\s\-‐‑‒–—−]/g, '')
  if (typed === '') return invalid(path, 'code.empty', '请填写短信里的 6 位数字验证码')
  if (!/^\d+$/.test(typed)) return invalid(path, 'code.characters', '验证码只有数字，请照短信填写')
  if (typed.length !== oneTimeCodeLength) {
    return invalid(path, 'code.length', `验证码是 ${oneTimeCodeLength} 位数字，您填了 ${typed.length} 位`)
  }
  return ok(typed as OneTimeCode)
}
