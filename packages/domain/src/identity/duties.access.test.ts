import { describe, expect, test } from 'vitest'
import { allowed, plainDate, statesOf } from '../kit/index.ts'
import { type ActingOfficer, type OfficerRole, officerRoles, type ResourceInCharge } from '../officers/index.ts'
import { mayOnVerification, type VerificationAct, verificationDuties } from './access.ts'
import { verificationLife } from './lifecycle.ts'

const today = plainDate('2026-11-23')
const acts = Object.keys(verificationDuties) as VerificationAct[]

/** The agencies of one city: what each level covers. */
const areas = {
  street: ['gongyuan'],
  district: ['zhangdian', 'gongyuan', 'chezhan'],
  city: ['zibo', 'zhangdian', 'gongyuan', 'chezhan', 'linzi'],
  otherDistrict: ['linzi'],
} as const

const officerOf = (role: OfficerRole, area: keyof typeof areas, city = '370300'): ActingOfficer => ({
  id: 'officer',
  city,
  grants: [{ role, agencies: new Set(areas[area]) }],
  persons: new Set(['own', 'sister']),
})

const verification = (over: Partial<ResourceInCharge> = {}): ResourceInCharge => ({
  city: '370300',
  agencyId: 'gongyuan',
  persons: ['applicant'],
  submittedBy: 'somebody',
  claimedBy: 'officer',
  ...over,
})

const carries: Partial<Record<OfficerRole, readonly VerificationAct[]>> = {
  verifier: ['view', 'claim', 'release', 'read', 'reveal', 'approve', 'return'],
  supervisor: ['view', 'reveal', 'revoke'],
}

describe('roles × areas × acts', () => {
  const walk = officerRoles.flatMap((role) =>
    (Object.keys(areas) as (keyof typeof areas)[]).flatMap((area) => acts.map((act) => [role, area, act] as const)),
  )

  test.each(walk)('%s of the %s: %s', (role, area, act) => {
    const isSeen = area !== 'otherDistrict' && carries[role] !== undefined
    const expected = !isSeen ? 'not-found' : carries[role]?.includes(act) ? 'allow' : 'forbidden'
    expect(mayOnVerification(officerOf(role, area), act, verification(), today)).toBe(expected)
  })

  test.each(acts)('a namesake agency of another city sees nothing: %s', (act) => {
    expect(mayOnVerification(officerOf('verifier', 'street', '310100'), act, verification(), today)).toBe('not-found')
  })
})

describe('acts × claims', () => {
  const verifier = officerOf('verifier', 'district')
  const verdicts = (claimedBy: string | null) =>
    Object.fromEntries(
      carries.verifier?.map((act) => [act, mayOnVerification(verifier, act, verification({ claimedBy }), today)]) ?? [],
    )

  test('unclaimed', () => {
    expect(verdicts(null)).toEqual({
      view: 'allow',
      claim: 'allow',
      release: 'claim-required',
      read: 'claim-required',
      reveal: 'allow',
      approve: 'claim-required',
      return: 'claim-required',
    })
  })

  test('claimed by a colleague', () => {
    expect(verdicts('colleague')).toEqual({
      view: 'allow',
      claim: 'claimed-by-other',
      release: 'claimed-by-other',
      read: 'claimed-by-other',
      reveal: 'allow',
      approve: 'claimed-by-other',
      return: 'claimed-by-other',
    })
  })
})

describe('nobody reviews an own or a family member’s verification', () => {
  test.each(acts)('%s', (act) => {
    for (const person of ['own', 'sister']) {
      const role = carries.verifier?.includes(act) ? 'verifier' : 'supervisor'
      const verdict = mayOnVerification(officerOf(role, 'city'), act, verification({ persons: [person] }), today)
      expect(verdict).toBe(act === 'view' || act === 'release' ? 'allow' : 'conflict-of-interest')
    }
  })
})

test('every officer’s step of the life has its duty, carried by the same roles', () => {
  for (const state of statesOf(verificationLife)) {
    for (const role of ['verifier', 'supervisor'] as const) {
      for (const { event } of allowed(verificationLife, state, role)) {
        const act = acts.find((name) => name === event)
        expect([event, act && verificationDuties[act].roles]).toEqual([event, [role]])
      }
    }
  }
})
