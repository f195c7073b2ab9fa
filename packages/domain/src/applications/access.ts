import type { PlainDate } from '../kit/index.ts'
import { type ActingOfficer, type Duty, mayAmong, type ResourceInCharge, type Verdict } from '../officers/index.ts'

/**
 * What officers do with a 预申请. `view` shows it masked; `read` shows all of it, for whoever claimed it; `reveal` shows
 * one masked value for a stated reason. A further supplement is the supervisor's, since the law says once.
 */
export const applicationDuties = {
  view: { roles: ['acceptor', 'supervisor'], claim: 'any', evenOwnCase: true },
  claim: { roles: ['acceptor', 'supervisor'], claim: 'free' },
  release: { roles: ['acceptor', 'supervisor'], claim: 'own', evenOwnCase: true },
  read: { roles: ['acceptor', 'supervisor'], claim: 'own' },
  reveal: { roles: ['acceptor', 'supervisor'], claim: 'any' },
  'register-acceptance': { roles: ['acceptor'], claim: 'own' },
  'refuse-acceptance': { roles: ['acceptor'], claim: 'own' },
  'request-supplement': { roles: ['acceptor', 'supervisor'], claim: 'own' },
  'request-further-supplement': { roles: ['supervisor'], claim: 'own' },
} as const satisfies Readonly<Record<string, Duty>>

export type ApplicationAct = keyof typeof applicationDuties

/**
 * Whether an officer may do this with a pre-application today (Order 11 arts 8, 9: the accepting agency's own task;
 * 个人信息保护法 art. 51). Example: an acceptor of 临淄区 gets `not-found` for an application of 张店区.
 */
export const mayOnApplication = (
  officer: ActingOfficer,
  act: ApplicationAct,
  application: ResourceInCharge,
  today: PlainDate,
): Verdict => mayAmong(applicationDuties, act, officer, application, today)

export type Applicant = { accountId: string; isVerified: boolean }

export type ApplicantAct = 'view' | 'prepare' | 'submit' | 'withdraw' | 'supplement'

/**
 * Whether a citizen may do this with an application or its draft. What is another's looks like unknown. Everybody may
 * prepare an own draft; only who is verified may submit it (the guide, 二(四)1: 实名认证用户才能使用该功能).
 * Example: `submit` of an own draft before 实名认证 gives `not-verified`.
 */
export function applicantMay(
  applicant: Applicant,
  act: ApplicantAct,
  owned: { accountId: string },
): 'allow' | 'not-found' | 'not-verified' {
  if (owned.accountId !== applicant.accountId) return 'not-found'
  return act === 'submit' && !applicant.isVerified ? 'not-verified' : 'allow'
}
