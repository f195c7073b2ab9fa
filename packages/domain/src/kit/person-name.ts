import { countGraphemes } from './graphemes.ts'
import { ok } from './outcome.ts'
import { invalid, type Reading } from './reading.ts'

declare const personNameBrand: unique symbol

/** A person's name as the register writes it: NFC, `·` between the parts, no spaces between Chinese characters. */
export type PersonName = string & { readonly [personNameBrand]: true }

export const longestName = 50

/** What keyboards and old systems offer for the separator dot: • ‧ ∙ ⋅ ・ ･ ․ all stand for ·. */
const dots = /[•‧∙⋅・･․]/g
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]|\p{Variation_Selector}/gu
const stopBetweenChinese = /(?<=\p{Script=Han})[.．。｡](?=\p{Script=Han})/gu
const spaceBetweenChinese = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu
const fullWidthAscii = /[！-～]/g
const marksInARow = /\p{M}{5}/u

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(invisible, '')
    .trim()
    .replaceAll(stopBetweenChinese, '·')
    .replaceAll(fullWidthAscii, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[ \u00a0\u3000]+/g, ' ')
    .replaceAll(dots, '·')
    .replaceAll(/[ ·]*·[ ·]*/g, '·')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(spaceBetweenChinese, '')

/**
 * A name as it is typed: Chinese of any rarity (㛃, 𠮷), names with a separator dot (阿卜杜·热合曼), Latin letters. The
 * dot is U+00B7 (公安部: 关于在居民身份证上使用间隔号; GB/T 15834 间隔号), the form NFC (UAX 15). Digits, emojis, control
 * characters and broken code units are refused; a private-use code point is a character typed with an outdated table.
 * Example: `readPersonName('阿卜杜.热合曼')` reads `阿卜杜·热合曼`.
 */
export function readPersonName(text: string, path = 'name'): Reading<PersonName> {
  if (!text.isWellFormed()) return invalid(path, 'name.characters', '姓名里有无法识别的字符，请重新输入')
  if (text.length > longestName * 20) return invalid(path, 'name.too-long', `姓名最多 ${longestName} 个字`)
  const name = tidy(text)
  if (name === '') return invalid(path, 'name.empty', '请填写姓名，与证件上的一致')
  if (/\p{Co}/u.test(name)) {
    return invalid(path, 'name.private-use', '姓名里有字是用旧编码输入的，请换一种输入法重新输入这个字')
  }
  if (/\p{Nd}/u.test(name)) return invalid(path, 'name.digits', '姓名里不能有数字')
  if (!/^[\p{L}〇][\p{L}\p{M}〇·'. -]*$/u.test(name) || marksInARow.test(name)) {
    return invalid(path, 'name.characters', '姓名只能填文字，以及间隔点“·”，请与证件上的一致')
  }
  if (name.endsWith('·')) return invalid(path, 'name.dot', '间隔点“·”应在名字中间，请核对')
  if (countGraphemes(name) > longestName) return invalid(path, 'name.too-long', `姓名最多 ${longestName} 个字`)
  return ok(name as PersonName)
}

/**
 * The form of a name under which equal names meet in the blind index: NFKC (UAX 15), without spaces, upper case.
 * Example: `Zhang San` and `ZHANGSAN` give the same text.
 */
export const nameIndexText = (name: PersonName): string => name.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
