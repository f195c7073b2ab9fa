import { type CitizenNumberKind, type Sex, normaliseDocumentNumber, readCitizenNumber } from './id-number.ts'
import { type CountryCode, china, isIssuingCountry } from './issuing-country.ts'
import { ok, refuse } from './outcome.ts'
import type { PlainDate } from './plain-date.ts'
import { invalid, type Reading } from './reading.ts'
import {
  chinesePassport,
  foreignPassport,
  homeReturnPermit,
  hongKongMacaoTravelPermit,
  type NumberShape,
  oldPermanentResidentCard,
  readShapedNumber,
  taiwanTravelPermit,
} from './travel-document-number.ts'

/** The three places for photos of one person; all stand on one page. */
export type PhotoSlot = 'front' | 'back' | 'portrait'

export type PhotoNeed = { slot: PhotoSlot; label: string; required: boolean }

/** Who counts the numbers: two documents of one scheme and one country with one number are one person's. */
export type PersonScheme =
  | 'cn-citizen-number'
  | 'passport'
  | 'home-return-permit'
  | 'hong-kong-macao-travel-permit'
  | 'taiwan-travel-permit'
  | 'old-permanent-resident-card'

type Kind = {
  label: string
  /** What the guide and people call it besides. */
  alsoCalled: readonly string[]
  /** The code of GA/T 517 (常用证件代码); absent where its table has none for this document. */
  standardCode?: string
  /** Which 18-character numbers it may carry; none when its number is of another make. */
  citizenNumbers: readonly CitizenNumberKind[]
  shape?: NumberShape
  scheme: PersonScheme
  photos: readonly PhotoNeed[]
}

const portrait: PhotoNeed = { slot: 'portrait', label: '本人近期照片', required: true }
const card = (front: string, back: string, backRequired = true): readonly PhotoNeed[] => [
  { slot: 'front', label: front, required: true },
  { slot: 'back', label: back, required: backRequired },
  portrait,
]

const kinds = {
  residentIdCard: {
    label: '身份证',
    alsoCalled: ['居民身份证', '二代身份证'],
    standardCode: '111',
    citizenNumbers: ['resident'],
    scheme: 'cn-citizen-number',
    photos: card('身份证人像面', '身份证国徽面'),
  },
  drivingLicence: {
    label: '驾驶证',
    alsoCalled: ['机动车驾驶证', '驾照'],
    standardCode: '335',
    citizenNumbers: ['resident', 'hkMoTwResident', 'permanentResident'],
    scheme: 'cn-citizen-number',
    photos: card('驾驶证正页', '驾驶证副页'),
  },
  passport: {
    label: '护照',
    alsoCalled: ['普通护照'],
    standardCode: '414',
    citizenNumbers: [],
    scheme: 'passport',
    photos: [{ slot: 'front', label: '护照资料页', required: true }, portrait],
  },
  homeReturnPermit: {
    label: '港澳居民来往内地通行证',
    alsoCalled: ['回乡证'],
    standardCode: '516',
    citizenNumbers: [],
    shape: homeReturnPermit,
    scheme: 'home-return-permit',
    photos: card('通行证资料面', '通行证背面（旧版没有可不传）', false),
  },
  hongKongMacaoTravelPermit: {
    label: '往来港澳通行证',
    alsoCalled: ['港澳通行证', '双程证'],
    standardCode: '513',
    citizenNumbers: [],
    shape: hongKongMacaoTravelPermit,
    scheme: 'hong-kong-macao-travel-permit',
    photos: card('通行证资料面', '通行证背面（旧版没有可不传）', false),
  },
  taiwanTravelPermit: {
    label: '台湾居民来往大陆通行证',
    alsoCalled: ['台胞证'],
    standardCode: '511',
    citizenNumbers: [],
    shape: taiwanTravelPermit,
    scheme: 'taiwan-travel-permit',
    photos: card('通行证资料面', '通行证背面（旧版没有可不传）', false),
  },
  hkMoTwResidencePermit: {
    label: '港澳台居民居住证',
    alsoCalled: ['港澳居民居住证', '台湾居民居住证'],
    citizenNumbers: ['hkMoTwResident'],
    scheme: 'cn-citizen-number',
    photos: card('居住证人像面', '居住证国徽面'),
  },
  permanentResidentIdCard: {
    label: '外国人永久居留身份证',
    alsoCalled: ['外国人永久居留证', '五星卡'],
    standardCode: '553',
    citizenNumbers: ['permanentResident'],
    shape: oldPermanentResidentCard,
    scheme: 'old-permanent-resident-card',
    photos: card('身份证人像面', '身份证国徽面'),
  },
} as const satisfies Record<string, Kind>

/** The documents with which a person may show who he or she is, in the order in which they are offered. */
export type IdDocumentType = keyof typeof kinds

export const idDocumentTypes = Object.keys(kinds) as readonly IdDocumentType[]

const kindOfDocument = (type: IdDocumentType): Kind => kinds[type]

export type IdDocument = {
  type: IdDocumentType
  issuingCountry: CountryCode
  number: string
  /** Known only from the numbers that carry them. */
  birthDate?: PlainDate
  sex?: Sex
}

/** Whether a text names a document type (GA/T 517). Example: `residentIdCard` does, `libraryCard` does not. */
export const isIdDocumentType = (text: string): text is IdDocumentType => Object.hasOwn(kinds, text)

/** The full Chinese label (GA/T 517), the guide's words. Example: `drivingLicence` is `驾驶证`. */
export const idDocumentLabel = (type: IdDocumentType): string => kinds[type].label

/** The other names by which people look for it (GA/T 517). Example: `homeReturnPermit` has `回乡证`. */
export const idDocumentAliases = (type: IdDocumentType): readonly string[] => kinds[type].alsoCalled

/** The code of GA/T 517, where there is one. Example: `residentIdCard` is `111`. */
export const standardCodeOf = (type: IdDocumentType): string | undefined => kindOfDocument(type).standardCode

/**
 * The type behind a label, a customary name or a code of GA/T 517. Example: `港澳通行证`, as the guide says, finds
 * `hongKongMacaoTravelPermit`.
 */
export const findIdDocumentType = (name: string): IdDocumentType | undefined =>
  idDocumentTypes.find((type) => {
    const kind = kindOfDocument(type)
    return [type, kind.label, ...kind.alsoCalled, kind.standardCode].includes(name.trim())
  })

/**
 * The photos of one person's document, all on one page: an identity card both sides, a passport its data page, a permit
 * its back where there is one; always a recent portrait (居民身份证法 art. 14: shown to prove who one is).
 * Example: `photosOf('passport')` needs `front` and `portrait`.
 */
export const photosOf = (type: IdDocumentType): readonly PhotoNeed[] => kinds[type].photos

/** Whether the form has to ask who issued it: only of passports (GB/T 2659.1). Example: `residentIdCard` is China's. */
export const asksIssuingCountry = (type: IdDocumentType): boolean => type === 'passport'

const documentOfNumber: Record<CitizenNumberKind, IdDocumentType> = {
  resident: 'residentIdCard',
  hkMoTwResident: 'hkMoTwResidencePermit',
  permanentResident: 'permanentResidentIdCard',
}

const belongsElsewhere = (path: string, kind: CitizenNumberKind) =>
  invalid(path, 'id.type', `这是${idDocumentLabel(documentOfNumber[kind])}的号码，请核对证件类型`)

function readCheckedNumber(type: IdDocumentType, text: string, today: PlainDate, path: string): Reading<IdDocument> {
  const reading = readCitizenNumber(text, today, path)
  if (!reading.ok) return reading
  const { kind, number, birthDate, sex } = reading.value
  if (!kindOfDocument(type).citizenNumbers.includes(kind)) return belongsElsewhere(path, kind)
  return ok({ type, issuingCountry: china, number, birthDate, sex })
}

function readPassportNumber(text: string, country: string, today: PlainDate, at: string): Reading<IdDocument> {
  if (!isIssuingCountry(country)) return invalid(`${at}issuingCountry`, 'id.country', '请选择护照的签发国家或地区')
  const path = `${at}idDocumentNumber`
  const mistaken = readCitizenNumber(text, today, path)
  if (mistaken.ok) return belongsElsewhere(path, mistaken.value.kind)
  const reading = readShapedNumber(text, country === china ? chinesePassport : foreignPassport, path)
  return reading.ok ? ok({ type: 'passport', issuingCountry: country, number: reading.value }) : reading
}

/** What a form sends of a document; the country only where it was asked. */
export type TypedIdDocument = { type: string; number: string; issuingCountry?: string }

/**
 * A document as it is typed: a known type (GA/T 517), and a number that this type may carry (GB 11643 with its check
 * character, or the shape of a travel document). `at` stands before the paths, such as `members.2.`.
 * Example: type `drivingLicence` with `11010519491231002X` is read with the birth date 1949-12-31.
 */
export function readIdDocument(typed: TypedIdDocument, today: PlainDate, at = ''): Reading<IdDocument> {
  const { type, number } = typed
  if (!isIdDocumentType(type)) return withoutType(number, at)
  if (type === 'passport') return readPassportNumber(number, typed.issuingCountry || china, today, at)
  const path = `${at}idDocumentNumber`
  const { citizenNumbers, shape } = kindOfDocument(type)
  const hasCheckedShape = citizenNumbers.length > 0 && /^\d{17}[\dX]$/.test(normaliseDocumentNumber(number))
  if (hasCheckedShape || !shape) return readCheckedNumber(type, number, today, path)
  const reading = readShapedNumber(number, shape, path)
  return reading.ok ? ok({ type, issuingCountry: china, number: reading.value }) : reading
}

/** Without a type a number cannot be read, but that there is none is told at once (Order 11 art. 8). */
function withoutType(number: string, at: string): Reading<IdDocument> {
  const type = { path: `${at}idDocumentType`, code: 'id.type', message: '请选择证件类型' }
  const missing = { path: `${at}idDocumentNumber`, code: 'id.empty', message: '请填写证件号码' }
  const fields = normaliseDocumentNumber(number) === '' ? [type, missing] : [type]
  return refuse('form.invalid', { params: { count: fields.length }, fields })
}

/** What makes a person one person for the blind index. */
export type PersonKey = { scheme: PersonScheme; country: CountryCode; number: string }

/**
 * Under which scheme, country and number a person is known nation-wide. 身份证, 驾驶证, 居住证 and the new 永久居留身份证
 * carry one family of numbers (GB 11643), hence one scheme; the two issue digits of an old 回乡证 are left out, because
 * they change with each card. A passport and an identity card of one person cannot be joined.
 * Example: a driving licence and an identity card with one number give one key.
 */
export function personKeyOf(document: IdDocument): PersonKey {
  const { type, number, issuingCountry: country } = document
  const { citizenNumbers, scheme } = kindOfDocument(type)
  if (citizenNumbers.length > 0 && number.length === 18) return { scheme: 'cn-citizen-number', country, number }
  return { scheme, country, number: type === 'homeReturnPermit' ? number.slice(0, 9) : number }
}

/**
 * The text over which the blind index is computed (GB/T 39786: identity data are protected by cryptography; the digest is
 * keyed, never plain). No part can hold the separator. Example: `cn-citizen-number|CN|11010519491231002X`.
 */
export const personIndexText = ({ scheme, country, number }: PersonKey): string => `${scheme}|${country}|${number}`
