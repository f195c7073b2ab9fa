import { describe, expect, test } from 'vitest'
import { allowed, next, plainDate, statesOf } from '../kit/index.ts'
import { type ActingOfficer, type OfficerRole, officerRoles, type ResourceInCharge } from '../officers/index.ts'
import { type ApplicantAct, type ApplicationAct, applicantMay, applicationDuties, mayOnApplication } from './access.ts'
import { applicationLife } from './lifecycle.ts'

const today = plainDate('2026-11-23')
const acts = Object.keys(applicationDuties) as ApplicationAct[]

/** The agencies of one city: what each level covers. */
const areas = {
  street: ['gongyuan'],
  district: ['zhangdian', 'gongyuan', 'chezhan'],
  city: ['zibo', 'zhangdian', 'gongyuan', 'chezhan', 'linzi'],
  otherStreet: ['chezhan'],
  otherDistrict: ['linzi'],
} as const
const reaching = ['street', 'district', 'city']

const officerOf = (role: OfficerRole, area: keyof typeof areas): ActingOfficer => ({
  id: 'officer',
  city: '370300',
  grants: [{ role, agencies: new Set(areas[area]) }],
  persons: new Set(['own', 'sister']),
})

const application = (over: Partial<ResourceInCharge> = {}): ResourceInCharge => ({
  city: '370300',
  agencyId: 'gongyuan',
  persons: ['applicant', 'spouse', 'child'],
  submittedBy: 'somebody',
  claimedBy: 'officer',
  ...over,
})

const desk: readonly ApplicationAct[] = ['view', 'claim', 'release', 'read', 'reveal', 'request-supplement']
const carries: Partial<Record<OfficerRole, readonly ApplicationAct[]>> = {
  acceptor: [...desk, 'register-acceptance', 'refuse-acceptance'],
  supervisor: [...desk, 'request-further-supplement'],
}

describe('roles × areas × acts', () => {
  const walk = officerRoles.flatMap((role) =>
    (Object.keys(areas) as (keyof typeof areas)[]).flatMap((area) => acts.map((act) => [role, area, act] as const)),
  )

  test.each(walk)('%s of the %s: %s', (role, area, act) => {
    const isSeen = reaching.includes(area) && carries[role] !== undefined
    const expected = !isSeen ? 'not-found' : carries[role]?.includes(act) ? 'allow' : 'forbidden'
    expect(mayOnApplication(officerOf(role, area), act, application(), today)).toBe(expected)
  })

  test('a street does not reach what stands at its district’s own desk', () => {
    const atDistrict = application({ agencyId: 'zhangdian' })
    for (const act of acts) {
      expect(mayOnApplication(officerOf('acceptor', 'street'), act, atDistrict, today)).toBe('not-found')
    }
  })

  test.each(acts)('another role that reaches further shows nothing more: %s', (act) => {
    const shared: ActingOfficer = {
      ...officerOf('acceptor', 'street'),
      grants: [
        { role: 'acceptor', agencies: new Set(areas.street) },
        { role: 'verifier', agencies: new Set(areas.city) },
      ],
    }
    expect(mayOnApplication(shared, act, application({ agencyId: 'linzi' }), today)).toBe('not-found')
  })

  test('two roles add up, each over its own agencies', () => {
    const both: ActingOfficer = {
      ...officerOf('acceptor', 'street'),
      grants: [
        { role: 'acceptor', agencies: new Set(areas.street) },
        { role: 'supervisor', agencies: new Set(areas.otherStreet) },
      ],
    }
    const further = (agencyId: string) =>
      mayOnApplication(both, 'request-further-supplement', application({ agencyId }), today)
    expect(further('gongyuan')).toBe('forbidden')
    expect(further('chezhan')).toBe('allow')
  })
})

describe('roles × states', () => {
  const decisions = ['register-acceptance', 'request-supplement', 'refuse-acceptance'] as const

  test('right and life together open the desk’s acts in one state only', () => {
    for (const state of statesOf(applicationLife)) {
      for (const act of decisions) {
        const right = mayOnApplication(officerOf('acceptor', 'street'), act, application(), today) === 'allow'
        const open = right && next(applicationLife, state, act, 'acceptor').ok
        expect([state, act, open]).toEqual([state, act, state === 'submitted'])
      }
    }
  })

  test('every officer’s step of the life has its duty, carried by the roles of the step', () => {
    for (const state of statesOf(applicationLife)) {
      for (const { event, by } of allowed(applicationLife, state, 'acceptor')) {
        const act = decisions.find((name) => name === event)
        expect([event, act && applicationDuties[act].roles]).toEqual([event, by])
      }
    }
  })
})

describe('claims', () => {
  const acceptor = officerOf('acceptor', 'district')
  const free: readonly ApplicationAct[] = ['view', 'claim', 'reveal']

  test.each(carries.acceptor ?? [])('%s', (act) => {
    const unclaimed = mayOnApplication(acceptor, act, application({ claimedBy: null }), today)
    expect(unclaimed).toBe(free.includes(act) ? 'allow' : 'claim-required')
    const colleague = mayOnApplication(acceptor, act, application({ claimedBy: 'colleague' }), today)
    expect(colleague).toBe(act === 'view' || act === 'reveal' ? 'allow' : 'claimed-by-other')
  })
})

describe('nobody handles an own or a declared family member’s application', () => {
  test.each(acts)('%s', (act) => {
    const role = carries.acceptor?.includes(act) ? 'acceptor' : 'supervisor'
    for (const persons of [['own'], ['applicant', 'own'], ['applicant', 'spouse', 'sister']]) {
      const verdict = mayOnApplication(officerOf(role, 'city'), act, application({ persons }), today)
      expect(verdict).toBe(act === 'view' || act === 'release' ? 'allow' : 'conflict-of-interest')
    }
  })

  test('nor what the officer typed in at the window', () => {
    const verdict = mayOnApplication(
      officerOf('acceptor', 'street'),
      'register-acceptance',
      application({ submittedBy: 'officer' }),
      today,
    )
    expect(verdict).toBe('conflict-of-interest')
  })
})

describe('citizens', () => {
  const applicantActs: ApplicantAct[] = ['view', 'prepare', 'submit', 'withdraw', 'supplement']

  test.each(applicantActs)('another’s application looks like unknown: %s', (act) => {
    for (const isVerified of [true, false]) {
      expect(applicantMay({ accountId: 'a', isVerified }, act, { accountId: 'b' })).toBe('not-found')
    }
  })

  test.each(applicantActs)('who is verified may do everything with the own: %s', (act) => {
    expect(applicantMay({ accountId: 'a', isVerified: true }, act, { accountId: 'a' })).toBe('allow')
  })

  test('who is not verified may prepare a draft, not submit it', () => {
    const citizen = { accountId: 'a', isVerified: false }
    expect(applicantMay(citizen, 'prepare', { accountId: 'a' })).toBe('allow')
    expect(applicantMay(citizen, 'submit', { accountId: 'a' })).toBe('not-verified')
  })
})
