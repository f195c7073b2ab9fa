import { normaliseDocumentNumber } from './id-number.ts'
import { ok } from './outcome.ts'
import { invalid, type Reading } from './reading.ts'

/** How the number of a document looks, for documents whose numbers carry no check digit. */
export type NumberShape = { patterns: readonly RegExp[]; hint: string }

/** 中华人民共和国护照: E and eight digits, E and a letter (no I, O) and seven digits, and the older series. */
export const chinesePassport: NumberShape = {
  patterns: [/^E\d{8}$/, /^E[A-HJ-NP-Z]\d{7}$/, /^[DGHPS]\d{7,8}$/, /^[DPS]E\d{7}$/, /^1[45]\d{7}$/],
  hint: '中国护照号码一般是字母 E 加 8 位数字，例如 E12345678',
}

/** Any other passport (ICAO Doc 9303 sets no national rule): 5 to 18 letters and digits with a digit among them. */
export const foreignPassport: NumberShape = {
  patterns: [/^(?=.*\d)[A-Z0-9]{5,18}$/],
  hint: '护照号码是 5 至 18 位的字母和数字，请照护照资料页填写',
}

/** 港澳居民来往内地通行证: H or M and eight digits (old cards add two for the issue); C, a letter, seven digits. */
export const homeReturnPermit: NumberShape = {
  patterns: [/^[HM]\d{8}(?:\d{2})?$/, /^C[A-HJ-NP-Z]\d{7}$/],
  hint: '港澳居民来往内地通行证号码是字母 H 或 M 加 8 位数字，例如 H12345678',
}

/** 往来港澳通行证 (of mainland residents): C and eight digits, C and a letter and seven digits; the old booklets W. */
export const hongKongMacaoTravelPermit: NumberShape = {
  patterns: [/^C[\dA-HJ-NP-Z]\d{7}$/, /^W\d{8}$/],
  hint: '往来港澳通行证号码是字母 C 加 8 位数字，例如 C12345678',
}

/** 台湾居民来往大陆通行证: eight digits for life; the old booklets ten digits and a letter. */
export const taiwanTravelPermit: NumberShape = {
  patterns: [/^\d{8}$/, /^\d{10}[A-Z]$/],
  hint: '台湾居民来往大陆通行证号码是 8 位数字，请照卡片填写',
}

/** 外国人永久居留身份证 issued before 2023-12-01: three letters and twelve digits, valid until it expires. */
export const oldPermanentResidentCard: NumberShape = {
  patterns: [/^[A-Z]{3}\d{12}$/],
  hint: '外国人永久居留身份证号码是以 9 开头的 18 位号码，旧证是 3 个字母加 12 位数字',
}

/**
 * A number without a check digit as it is typed: only its shape is looked at, loosely, for rules of issuing change
 * (出境入境管理法; ICAO Doc 9303). Example: `readShapedNumber('h12345678', homeReturnPermit)` reads `H12345678`.
 */
export function readShapedNumber(text: string, shape: NumberShape, path = 'number'): Reading<string> {
  const typed = normaliseDocumentNumber(text)
  if (typed === '') return invalid(path, 'id.empty', '请填写证件号码')
  if (shape.patterns.some((pattern) => pattern.test(typed))) return ok(typed)
  return invalid(path, 'id.format', `号码与证件类型不符。${shape.hint}`)
}
