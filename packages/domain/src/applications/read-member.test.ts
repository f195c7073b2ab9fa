import { describe, expect, it } from 'vitest'
import { faultsOf } from './read-fields.ts'
import { applicantAnswers, memberFields, readMember, readMembers } from './read-member.ts'
import { applicant, sampleRules, spouseRow, today } from './rules.testing.ts'

const { form } = sampleRules
const context = { today, floorArea: 'gross', memberCount: 1 } as const
const childRow = {
  relationship: '30',
  name: '张小例',
  idDocumentType: 'residentIdCard',
  idDocumentNumber: '370303201806010022',
  monthlyIncome: '0',
}
const faults = (...rows: Record<string, string>[]) =>
  faultsOf(readMembers(form, rows, context, applicant)).map(({ path, code }) => `${path} ${code}`)

describe("the applicant's row", () => {
  it('is there even when nobody typed it', () => {
    const reading = readMembers(form, [], context, applicant)
    expect(reading).toMatchObject({ ok: true, value: [{ name: '张样例', relationship: '01' }] })
  })

  it('is locked to the verified identity whatever was typed', () => {
    const typed = { name: '李示范', idDocumentNumber: '370303199003070013', relationship: '10' }
    const reading = readMembers(form, [typed], context, applicant)
    expect(reading).toMatchObject({
      ok: true,
      value: [{ name: '张样例', document: { number: '11010519491231002X' }, relationship: '01' }],
    })
  })

  it('keeps what else was typed in it', () => {
    expect(applicantAnswers({ employer: '示范厂', name: 'x' }, applicant)).toMatchObject({
      employer: '示范厂',
      name: '张样例',
    })
  })

  it('is asked for like any other before the identity is verified', () => {
    const reading = readMembers(form, [], context)
    expect(faultsOf(reading).map((fault) => fault.path)).toEqual(['1.name', '1.idDocumentType', '1.idDocumentNumber'])
  })
})

describe('a further member', () => {
  it('is read with the document of the number', () => {
    const reading = readMember(form, spouseRow, context)
    expect(reading).toMatchObject({
      ok: true,
      value: {
        relationship: '10',
        name: '李示范',
        document: { type: 'residentIdCard', issuingCountry: 'CN', birthDate: '1990-03-07' },
        answers: { monthlyIncome: 260000 },
      },
    })
  })

  it('has a normalised number in its answers', () => {
    const reading = readMember(form, { ...spouseRow, idDocumentNumber: ' 3703 0319 9003 0700 13 ' }, context)
    expect(reading.ok && reading.value.answers.idDocumentNumber).toBe('370303199003070013')
  })

  it('tells all that is wrong with it at once, each place once', () => {
    expect(
      faults({}, { relationship: '', name: '', idDocumentType: '', idDocumentNumber: '', monthlyIncome: '' }),
    ).toEqual([
      '2.relationship required',
      '2.name required',
      '2.idDocumentType required',
      '2.idDocumentNumber required',
    ])
  })

  it('has a number that its document may carry', () => {
    expect(faults({}, { ...spouseRow, idDocumentNumber: '370303199003070012' })).toEqual([
      '2.idDocumentNumber id.checksum',
    ])
    expect(faults({}, { ...spouseRow, idDocumentType: 'passport', issuingCountry: 'CN' })).toEqual([
      '2.idDocumentNumber id.type',
    ])
  })

  it('with a passport says who issued it, and only then', () => {
    expect(memberFields(form).map((field) => field.name)).toContain('issuingCountry')
    const passport = { ...spouseRow, idDocumentType: 'passport', idDocumentNumber: 'E12345678' }
    expect(faults({}, passport)).toEqual(['2.issuingCountry required'])
    expect(faults({}, { ...passport, issuingCountry: 'XX' })).toEqual(['2.issuingCountry choice.unknown'])
    expect(faults({}, { ...passport, issuingCountry: 'FR' })).toEqual([])
    expect(faults({}, { ...spouseRow, issuingCountry: 'XX' })).toEqual([])
  })
})

describe('a household', () => {
  it('of three is read in the order of its rows', () => {
    const reading = readMembers(form, [{}, spouseRow, childRow], context, applicant)
    expect(reading.ok && reading.value.map((member) => member.name)).toEqual(['张样例', '李示范', '张小例'])
  })

  it('holds nobody twice, also when the documents differ but the number is one', () => {
    expect(faults({}, spouseRow, { ...childRow, idDocumentNumber: spouseRow.idDocumentNumber })).toEqual([
      '3.idDocumentNumber member.duplicate',
    ])
    const licence = { ...childRow, idDocumentType: 'drivingLicence', idDocumentNumber: '11010519491231002x' }
    expect(faults({}, licence)).toEqual(['2.idDocumentNumber member.duplicate'])
  })

  it('lets two persons have one number in passports of two countries', () => {
    const passport = { idDocumentType: 'passport', idDocumentNumber: 'A1234567' }
    const rows = [
      { ...spouseRow, ...passport, issuingCountry: 'FR' },
      { ...childRow, ...passport, issuingCountry: 'IT' },
    ]
    expect(faults({}, ...rows)).toEqual([])
  })

  it('has one spouse and one applicant', () => {
    expect(faults({}, spouseRow, { ...childRow, relationship: '10' })).toEqual(['3.relationship member.second-spouse'])
    expect(faults({}, { ...spouseRow, relationship: '01', monthlyIncome: '' })).toEqual([
      '2.relationship member.second-applicant',
    ])
  })

  it('has as many rows as the city allows', () => {
    const child = (n: number) => ({
      ...childRow,
      idDocumentType: 'passport',
      issuingCountry: 'FR',
      idDocumentNumber: `A123456${n}`,
    })
    expect(faults({}, child(1), child(2), child(3), child(4))).toEqual([' rows.too-many'])
  })

  it('names the rows in words', () => {
    const [fault] = faultsOf(readMembers(form, [{}, spouseRow, spouseRow], context, applicant))
    expect(fault?.message).toBe('第 3 位成员的证件号码与第 2 位相同，请核对，或者删掉重复的一条')
  })
})
