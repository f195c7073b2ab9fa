import type { PlainDate } from '../kit/index.ts'
import type { OfficerRole } from './roles.ts'

/** A role over an agency and all below it, from a day to a day, both included. Without days it is in force. */
export type Grant = {
  role: string
  /** The ids of every agency that it covers. */
  agencies: ReadonlySet<string>
  validFrom?: PlainDate
  validTo?: PlainDate | null
}

/** The acting officer. Persons are told by their blind index (hex), never by name or number. */
export type ActingOfficer = {
  id: string
  city: string
  grants: readonly Grant[]
  /** The officer and the declared family. */
  persons: ReadonlySet<string>
  /** The officer's own account as a citizen, if there is one. */
  accountId?: string | null
}

/** What is acted upon. Its area is the accepting agency that it stores, never read off a division code. */
export type ResourceInCharge = {
  city: string
  agencyId: string
  /** The applicant and every member of the household, by blind index (hex). */
  persons: readonly string[]
  /** The citizen's account, or the officer who typed it in at the window. */
  submittedBy?: string | null
  claimedBy?: string | null
}

/** An act: which roles carry it, and whether the claim has to be free, one's own, or does not matter. */
export type Duty = {
  roles: readonly OfficerRole[]
  claim: 'any' | 'free' | 'own'
  /** Also on an own or a family member's case: seeing it masked, giving it back. */
  evenOwnCase?: true
}

export type Verdict =
  | 'allow'
  | 'not-found'
  | 'forbidden'
  | 'conflict-of-interest'
  | 'claim-required'
  | 'claimed-by-other'

const isInForce = (grant: Grant, today: PlainDate): boolean =>
  (grant.validFrom === undefined || grant.validFrom <= today) &&
  (grant.validTo === undefined || grant.validTo === null || grant.validTo >= today)

/**
 * The grants that reach a resource today: in force, of its city, over its agency (行政许可法 art. 22: an agency acts
 * within its own powers). Example: a street's acceptor has none over the next street's applications.
 */
export const grantsOver = (officer: ActingOfficer, resource: ResourceInCharge, today: PlainDate): readonly Grant[] =>
  officer.city === resource.city
    ? officer.grants.filter((grant) => isInForce(grant, today) && grant.agencies.has(resource.agencyId))
    : []

const isOwnCase = (officer: ActingOfficer, { persons, submittedBy }: ResourceInCharge): boolean =>
  persons.some((person) => officer.persons.has(person)) ||
  (Boolean(submittedBy) && (submittedBy === officer.id || submittedBy === officer.accountId))

function claimVerdict(duty: Duty, officer: ActingOfficer, claimedBy: string | null | undefined): Verdict {
  if (duty.claim === 'any' || claimedBy === officer.id) return 'allow'
  if (claimedBy) return 'claimed-by-other'
  return duty.claim === 'free' ? 'allow' : 'claim-required'
}

/**
 * Whether an officer may do an act on a resource, denied by default. Another area looks like unknown; within the area a
 * missing role is said; nobody handles an own or a declared family member's case, nor reviews what he or she submitted
 * (公务员法 art. 76: avoidance); a claimed case is its holder's.
 * Example: an acceptor of the street on an own cousin's application gets `conflict-of-interest`.
 */
export function may(duty: Duty, officer: ActingOfficer, resource: ResourceInCharge, today: PlainDate): Verdict {
  const grants = grantsOver(officer, resource, today)
  if (grants.length === 0) return 'not-found'
  if (!grants.some((grant) => duty.roles.some((role) => role === grant.role))) return 'forbidden'
  if (!duty.evenOwnCase && isOwnCase(officer, resource)) return 'conflict-of-interest'
  return claimVerdict(duty, officer, resource.claimedBy)
}

/**
 * The same for one of the acts on a kind of thing: who may not even see it does not learn that it is there, though some
 * other role reaches its agency. Example: the city's verifier who is acceptor of a street gets `not-found` for another
 * street's application.
 */
export function mayAmong<Act extends string>(
  duties: Readonly<Record<Act | 'view', Duty>>,
  act: Act,
  officer: ActingOfficer,
  resource: ResourceInCharge,
  today: PlainDate,
): Verdict {
  const verdict = may(duties[act], officer, resource, today)
  return verdict === 'forbidden' && may(duties.view, officer, resource, today) !== 'allow' ? 'not-found' : verdict
}

/** The refusal that a door gives for each verdict. */
const refusalCodes = {
  'not-found': 'not-found',
  forbidden: 'act.forbidden',
  'conflict-of-interest': 'case.own-household',
  'claim-required': 'claim.required',
  'claimed-by-other': 'claim.taken',
} as const satisfies Record<Exclude<Verdict, 'allow'>, string>

export type MayRefusal = (typeof refusalCodes)[keyof typeof refusalCodes]

/**
 * The refusal code of a verdict (行政许可法 art. 38: a refusal states its reason). Example: `forbidden` is `act.forbidden`.
 */
export const refusalCodeOf = (verdict: Exclude<Verdict, 'allow'>): MayRefusal => refusalCodes[verdict]
