import { describe, expect, test } from 'vitest'
import {
  asksIssuingCountry,
  findIdDocumentType,
  type IdDocument,
  idDocumentAliases,
  idDocumentLabel,
  idDocumentTypes,
  isIdDocumentType,
  personIndexText,
  personKeyOf,
  photosOf,
  readIdDocument,
  standardCodeOf,
} from './id-document.ts'
import { plainDate } from './plain-date.ts'

const today = plainDate('2026-11-23')
const resident = '11010519491231002X'
const hongKongResident = '810000199001010019'
const permanentResident = '911156199001010010'

const read = (type: string, number: string, issuingCountry?: string): IdDocument => {
  const reading = readIdDocument({ type, number, issuingCountry }, today)
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal))
  return reading.value
}

const fault = (type: string, number: string, issuingCountry?: string, at = '') => {
  const reading = readIdDocument({ type, number, issuingCountry }, today, at)
  return reading.ok ? undefined : reading.refusal.fields?.[0]
}

describe('the types', () => {
  test('stand in the order and with the words of the guide', () => {
    expect(idDocumentTypes.map(idDocumentLabel)).toEqual([
      '身份证',
      '驾驶证',
      '护照',
      '港澳居民来往内地通行证',
      '往来港澳通行证',
      '台湾居民来往大陆通行证',
      '港澳台居民居住证',
      '外国人永久居留身份证',
    ])
  })

  test('labels, aliases and codes point to one type each', () => {
    for (const type of idDocumentTypes) {
      expect(findIdDocumentType(type)).toBe(type)
      expect(findIdDocumentType(idDocumentLabel(type))).toBe(type)
      for (const alias of idDocumentAliases(type)) expect([alias, findIdDocumentType(alias)]).toEqual([alias, type])
      expect(findIdDocumentType(standardCodeOf(type) ?? type)).toBe(type)
    }
  })

  test('the guide’s 港澳通行证 is found, also inside the label', () => {
    expect(findIdDocumentType('港澳通行证')).toBe('hongKongMacaoTravelPermit')
    expect(findIdDocumentType(' 回乡证 ')).toBe('homeReturnPermit')
    expect(idDocumentTypes.filter((type) => idDocumentLabel(type).includes('港澳通行证'))).toEqual([
      'hongKongMacaoTravelPermit',
    ])
  })

  test('what is unknown is found nowhere', () => {
    expect(findIdDocumentType('学生证')).toBeUndefined()
    expect(findIdDocumentType('')).toBeUndefined()
    expect(isIdDocumentType('toString')).toBe(false)
    expect(isIdDocumentType('residentIdCard')).toBe(true)
  })

  test('the codes are those of GA/T 517', () => {
    expect(idDocumentTypes.map(standardCodeOf)).toEqual(['111', '335', '414', '516', '513', '511', undefined, '553'])
  })
})

describe('the photos', () => {
  test('every type needs its front and a recent portrait, each place once', () => {
    for (const type of idDocumentTypes) {
      const slots = photosOf(type).map(({ slot }) => slot)
      expect(slots.at(0)).toBe('front')
      expect(slots.at(-1)).toBe('portrait')
      expect(new Set(slots).size).toBe(slots.length)
      const required = photosOf(type).filter((need) => need.required)
      expect(required.map(({ slot }) => slot)).toEqual(expect.arrayContaining(['front', 'portrait']))
    }
  })

  test('an identity card needs both sides', () => {
    expect(photosOf('residentIdCard')).toEqual([
      { slot: 'front', label: '身份证人像面', required: true },
      { slot: 'back', label: '身份证国徽面', required: true },
      { slot: 'portrait', label: '本人近期照片', required: true },
    ])
  })

  test('a passport has no back; a permit may have one', () => {
    expect(photosOf('passport').map(({ slot }) => slot)).toEqual(['front', 'portrait'])
    for (const type of ['homeReturnPermit', 'hongKongMacaoTravelPermit', 'taiwanTravelPermit'] as const) {
      expect(photosOf(type).find(({ slot }) => slot === 'back')).toMatchObject({ required: false })
    }
  })
})

describe('a document as it is typed', () => {
  test.each([
    ['residentIdCard', resident],
    ['drivingLicence', resident],
    ['drivingLicence', hongKongResident],
    ['drivingLicence', permanentResident],
    ['hkMoTwResidencePermit', hongKongResident],
    ['permanentResidentIdCard', permanentResident],
  ])('%s %s carries birth date and sex', (type, number) => {
    expect(read(type, number.toLowerCase())).toEqual({
      type,
      number,
      issuingCountry: 'CN',
      birthDate: number === resident ? '1949-12-31' : '1990-01-01',
      sex: number === resident ? 'female' : 'male',
    })
  })

  test.each([
    ['passport', 'E12345678', 'CN'],
    ['passport', 'E12345678', undefined],
    ['passport', 'K12345678', 'HK'],
    ['passport', '12AB34567', 'FR'],
    ['homeReturnPermit', 'H12345678', undefined],
    ['hongKongMacaoTravelPermit', 'C12345678', undefined],
    ['taiwanTravelPermit', '12345678', undefined],
    ['permanentResidentIdCard', 'FRA110290010101', undefined],
  ])('%s %s of %s carries none', (type, number, country) => {
    expect(read(type, number, country)).toEqual({ type, number, issuingCountry: country ?? 'CN' })
  })

  test.each([
    ['', resident, 'idDocumentType', 'id.type'],
    ['libraryCard', resident, 'idDocumentType', 'id.type'],
    ['constructor', resident, 'idDocumentType', 'id.type'],
    ['residentIdCard', '', 'idDocumentNumber', 'id.empty'],
    ['residentIdCard', '110105194912310020', 'idDocumentNumber', 'id.checksum'],
    ['residentIdCard', '110105491231002', 'idDocumentNumber', 'id.old'],
    ['residentIdCard', hongKongResident, 'idDocumentNumber', 'id.type'],
    ['residentIdCard', permanentResident, 'idDocumentNumber', 'id.type'],
    ['hkMoTwResidencePermit', resident, 'idDocumentNumber', 'id.type'],
    ['hkMoTwResidencePermit', 'H12345678', 'idDocumentNumber', 'id.length'],
    ['permanentResidentIdCard', resident, 'idDocumentNumber', 'id.type'],
    ['permanentResidentIdCard', '911156199001010011', 'idDocumentNumber', 'id.checksum'],
    ['permanentResidentIdCard', 'FRA123', 'idDocumentNumber', 'id.format'],
    ['permanentResidentIdCard', '', 'idDocumentNumber', 'id.empty'],
    ['drivingLicence', '370300123456', 'idDocumentNumber', 'id.length'],
    ['passport', resident, 'idDocumentNumber', 'id.type'],
    ['passport', '12345', 'idDocumentNumber', 'id.format'],
    ['homeReturnPermit', resident, 'idDocumentNumber', 'id.format'],
  ])('%s %j is refused at %s with %s', (type, number, path, code) => {
    expect(fault(type, number)).toMatchObject({ path, code })
  })

  test('type and number missing are told at once', () => {
    const reading = readIdDocument({ type: '', number: ' ' }, today)
    const told = reading.ok ? [] : reading.refusal.fields?.map(({ path, code }) => `${path} ${code}`)
    expect(told).toEqual(['idDocumentType id.type', 'idDocumentNumber id.empty'])
  })

  test('says which document a number belongs to', () => {
    expect(fault('residentIdCard', hongKongResident)?.message).toBe('这是港澳台居民居住证的号码，请核对证件类型')
    expect(fault('passport', resident, 'FR')?.message).toBe('这是身份证的号码，请核对证件类型')
  })

  test('a passport needs an issuer that there is', () => {
    expect(fault('passport', 'E12345678', 'XX')).toMatchObject({ path: 'issuingCountry', code: 'id.country' })
    expect(asksIssuingCountry('passport')).toBe(true)
    expect(idDocumentTypes.filter(asksIssuingCountry)).toEqual(['passport'])
  })

  test('paths stand inside the form', () => {
    expect(fault('residentIdCard', '1', undefined, 'members.2.')?.path).toBe('members.2.idDocumentNumber')
    expect(fault('', '1', undefined, 'members.2.')?.path).toBe('members.2.idDocumentType')
    expect(fault('passport', '1', 'XX', 'members.2.')?.path).toBe('members.2.issuingCountry')
  })
})

describe('one person', () => {
  const key = (type: string, number: string, country?: string) =>
    personIndexText(personKeyOf(read(type, number, country)))

  test('is one under identity card, driving licence and residence permit', () => {
    expect(key('residentIdCard', resident)).toBe('cn-citizen-number|CN|11010519491231002X')
    expect(key('drivingLicence', '11010519491231002x')).toBe(key('residentIdCard', resident))
    expect(key('drivingLicence', hongKongResident)).toBe(key('hkMoTwResidencePermit', hongKongResident))
    expect(key('drivingLicence', permanentResident)).toBe(key('permanentResidentIdCard', permanentResident))
  })

  test('stays one when a 回乡证 is issued anew', () => {
    expect(key('homeReturnPermit', 'H1234567801')).toBe(key('homeReturnPermit', 'H12345678'))
    expect(key('homeReturnPermit', 'H1234567802')).toBe('home-return-permit|CN|H12345678')
  })

  test('is another when scheme or country differ, even with the same number', () => {
    const keys = [
      key('passport', 'E12345678', 'CN'),
      key('passport', 'E12345678', 'FR'),
      key('homeReturnPermit', 'CA1234567'),
      key('hongKongMacaoTravelPermit', 'CA1234567'),
      key('taiwanTravelPermit', '12345678'),
      key('passport', '12345678', 'US'),
      key('permanentResidentIdCard', 'FRA110290010101'),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })
})
