/** A number of a person that must not be published: where it begins in the text, and which kind it is. */
export type PersonalNumber = { kind: 'id-number' | 'mobile'; at: number; shown: string }

/** Signs that people put between the digits of a number, within one line. */
const gap = String.raw`(?:[^\S\n]|[\u200b-\u200d\u2060\ufeff.·•‧_/\-—–－()（）]){0,3}`
const alone = { before: String.raw`(?<!\d${gap})`, after: String.raw`(?!${gap}\d)` }
const digits = (count: number): string => String.raw`(?:${gap}\d){${count}}`

/** Eighteen signs in a row are one; with gaps between them only where seven to fourteen are a day of birth. */
const idNumber = new RegExp(
  String.raw`(?<!\d)\d{17}[\dXx](?![\dXx])|${alone.before}\d${digits(17 - 1)}${gap}[\dXx]${alone.after}`,
  'gu',
)
const birthDay = /^\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/i
const mobile = new RegExp(
  String.raw`${alone.before}(?:(?:\+|00)?86${gap})?1${gap}[3-9]${digits(9)}${alone.after}`,
  'gu',
)

/** NFKC would change lengths; only what stands for one digit or letter is made plain. */
const plain = (text: string): string =>
  text
    .replaceAll(/[０-９]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replaceAll(/[Ｘｘ]/g, 'X')
    .replaceAll('〇', '0')

/** First and last four signs: enough to find it, not enough to use it. */
const shortened = (number: string): string => `${number.slice(0, 4)}…${number.slice(-4)}`

/**
 * Full numbers of identity documents and mobile phones in a text, however they are spaced (个人信息保护法 art. 25: personal
 * information is not disclosed; 国办 2018 政务公开要点: 去标识化). Masked ones, landlines and hotlines are none.
 * Example: `身份证 11010519491231002X` holds one, `1101**********002X` and `0533-2300000` hold none.
 */
export function personalNumbersIn(text: string): readonly PersonalNumber[] {
  const readable = plain(text)
  const ids = [...readable.matchAll(idNumber)].map((one) => found('id-number', one)).filter(isPlausible)
  const isInside = ({ at }: PersonalNumber) => ids.some((id) => at >= id.at && at < id.end)
  const phones = [...readable.matchAll(mobile)].map((one) => found('mobile', one)).filter((one) => !isInside(one))
  return [...ids, ...phones].toSorted((a, b) => a.at - b.at).map(({ kind, at, shown }) => ({ kind, at, shown }))
}

const found = (kind: PersonalNumber['kind'], { 0: words, index }: RegExpExecArray) => {
  const number = words.replaceAll(/[^\dX]/giu, '')
  return { kind, at: index, end: index + words.length, shown: shortened(number), number, hasGaps: number !== words }
}

const isPlausible = ({ number, hasGaps }: ReturnType<typeof found>): boolean => !hasGaps || birthDay.test(number)
