import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../kit/index.ts'
import { type ActingOfficer, type Duty, type Grant, may, type ResourceInCharge, refusalCodeOf } from './may.ts'

const today = plainDate('2026-11-23')
const decide: Duty = { roles: ['acceptor'], claim: 'own' }
const claim: Duty = { roles: ['acceptor'], claim: 'free' }
const look: Duty = { roles: ['acceptor', 'supervisor'], claim: 'any', evenOwnCase: true }

const grant = (over: Partial<Grant> = {}): Grant => ({ role: 'acceptor', agencies: new Set(['street']), ...over })
const officer = (over: Partial<ActingOfficer> = {}): ActingOfficer => ({
  id: 'officer',
  city: '370300',
  grants: [grant()],
  persons: new Set(['own', 'sister']),
  accountId: 'own-account',
  ...over,
})
const item = (over: Partial<ResourceInCharge> = {}): ResourceInCharge => ({
  city: '370300',
  agencyId: 'street',
  persons: ['applicant', 'child'],
  submittedBy: 'somebody',
  claimedBy: 'officer',
  ...over,
})
const verdict = (duty: Duty, who: ActingOfficer, what: ResourceInCharge) => may(duty, who, what, today)

describe('the area', () => {
  test.each<[string, Partial<ActingOfficer>, Partial<ResourceInCharge>]>([
    ['another agency', {}, { agencyId: 'other-street' }],
    ['another city with the same agency id', {}, { city: '310100' }],
    ['no grant at all', { grants: [] }, {}],
    ['a grant over nothing', { grants: [grant({ agencies: new Set() })] }, {}],
    ['a grant that begins tomorrow', { grants: [grant({ validFrom: plainDate('2026-11-24') })] }, {}],
    ['a grant that ended yesterday', { grants: [grant({ validTo: plainDate('2026-11-22') })] }, {}],
  ])('%s looks like unknown, even for the holder of a claim', (_what, who, what) => {
    for (const duty of [look, claim, decide]) expect(verdict(duty, officer(who), item(what))).toBe('not-found')
  })

  test.each<[string, Partial<Grant>]>([
    ['without days', {}],
    ['that begins today', { validFrom: today }],
    ['that ends today', { validTo: today }],
    ['without an end', { validFrom: today, validTo: null }],
    ['over many agencies', { agencies: new Set(['city', 'district', 'street']) }],
  ])('a grant %s reaches', (_what, over) => {
    expect(verdict(decide, officer({ grants: [grant(over)] }), item())).toBe('allow')
  })

  test('an area is no prefix: 3703 does not cover 370303', () => {
    const who = officer({ grants: [grant({ agencies: new Set(['3703', '37030']) })] })
    expect(verdict(look, who, item({ agencyId: '370303' }))).toBe('not-found')
  })
})

describe('the role', () => {
  test.each(['verifier', 'supervisor', 'editor', 'auditor', 'admin', 'root', ''])('%s does not decide', (role) => {
    expect(verdict(decide, officer({ grants: [grant({ role })] }), item())).toBe('forbidden')
  })

  test('has to be held over this very agency', () => {
    const grants = [grant({ agencies: new Set(['other-street']) }), grant({ role: 'verifier' })]
    expect(verdict(decide, officer({ grants }), item())).toBe('forbidden')
  })

  test('has to be in force on the day', () => {
    const grants = [grant({ validTo: plainDate('2026-11-22') }), grant({ role: 'verifier' })]
    expect(verdict(decide, officer({ grants }), item())).toBe('forbidden')
  })
})

describe('conflicts of interest', () => {
  test.each<[string, Partial<ResourceInCharge>]>([
    ['the own case', { persons: ['own'] }],
    ['a declared family member’s case', { persons: ['applicant', 'sister'] }],
    ['what the officer typed in at the window', { submittedBy: 'officer' }],
    ['what was sent from the own account', { submittedBy: 'own-account' }],
  ])('%s is for others to handle, claimed or not', (_what, over) => {
    for (const claimedBy of ['officer', 'other', null]) {
      expect(verdict(decide, officer(), item({ ...over, claimedBy }))).toBe('conflict-of-interest')
      expect(verdict(claim, officer(), item({ ...over, claimedBy }))).toBe('conflict-of-interest')
    }
  })

  test('seeing that it exists is no handling', () => {
    expect(verdict(look, officer(), item({ persons: ['own'] }))).toBe('allow')
  })

  test('is not told to who may not act anyway', () => {
    const verifier = officer({ grants: [grant({ role: 'verifier' })] })
    expect(verdict(decide, verifier, item({ persons: ['own'] }))).toBe('forbidden')
    expect(verdict(decide, officer(), item({ persons: ['own'], agencyId: 'elsewhere' }))).toBe('not-found')
  })

  test('nothing unknown makes a conflict', () => {
    const who = officer({ persons: new Set(), accountId: null })
    expect(verdict(decide, who, item({ persons: [], submittedBy: null }))).toBe('allow')
    expect(verdict(decide, officer({ accountId: undefined }), item({ submittedBy: undefined }))).toBe('allow')
  })
})

describe('claims', () => {
  test.each<[string, Duty, string | null | undefined, string]>([
    ['deciding on an own claim', decide, 'officer', 'allow'],
    ['deciding without a claim', decide, null, 'claim-required'],
    ['deciding where none was ever', decide, undefined, 'claim-required'],
    ['deciding on another’s claim', decide, 'other', 'claimed-by-other'],
    ['claiming what is free', claim, null, 'allow'],
    ['claiming again', claim, 'officer', 'allow'],
    ['claiming another’s', claim, 'other', 'claimed-by-other'],
    ['looking at another’s', look, 'other', 'allow'],
  ])('%s', (_what, duty, claimedBy, expected) => {
    expect(verdict(duty, officer(), item({ claimedBy }))).toBe(expected)
  })
})

describe('whatever the circumstances', () => {
  const anyGrant = fc.record({
    role: fc.constantFrom('acceptor', 'verifier', 'supervisor', 'admin'),
    agencies: fc.subarray(['street', 'district', 'other']).map((ids) => new Set(ids)),
    validFrom: fc.constantFrom(undefined, plainDate('2026-01-01'), plainDate('2027-01-01')),
    validTo: fc.constantFrom(undefined, null, plainDate('2026-06-30'), plainDate('2026-12-31')),
  })
  const anyOfficer = fc.record({
    id: fc.constantFrom('officer', 'other'),
    city: fc.constantFrom('370300', '310100'),
    grants: fc.array(anyGrant, { maxLength: 3 }),
    persons: fc.subarray(['own', 'sister']).map((persons) => new Set(persons)),
  })
  const anyItem = fc.record({
    city: fc.constantFrom('370300', '310100'),
    agencyId: fc.constantFrom('street', 'district', 'other', 'unknown'),
    persons: fc.subarray(['own', 'sister', 'applicant']),
    submittedBy: fc.constantFrom('officer', 'somebody', null),
    claimedBy: fc.constantFrom('officer', 'other', null),
  })

  test('a decision takes a role in force over the agency, no tie, and an own claim', () => {
    fc.assert(
      fc.property(anyOfficer, anyItem, (who, what) => {
        if (verdict(decide, who, what) !== 'allow') return
        expect(who.city).toBe(what.city)
        expect(what.claimedBy).toBe(who.id)
        expect(what.submittedBy).not.toBe(who.id)
        expect(what.persons.filter((person) => who.persons.has(person))).toEqual([])
        expect(who.grants.some((one) => one.role === 'acceptor' && one.agencies.has(what.agencyId))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('one more grant never takes a right away', () => {
    fc.assert(
      fc.property(anyOfficer, anyItem, anyGrant, (who, what, more) => {
        if (verdict(decide, who, what) !== 'allow') return
        expect(verdict(decide, { ...who, grants: [...who.grants, more] }, what)).toBe('allow')
      }),
      { numRuns: 2000 },
    )
  })
})

test('each verdict has its refusal', () => {
  const verdicts = ['not-found', 'forbidden', 'conflict-of-interest', 'claim-required', 'claimed-by-other'] as const
  expect(verdicts.map(refusalCodeOf)).toEqual([
    'not-found',
    'act.forbidden',
    'case.own-household',
    'claim.required',
    'claim.taken',
  ])
})
