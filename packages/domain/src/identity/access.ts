import type { PlainDate } from '../kit/index.ts'
import { type ActingOfficer, type Duty, mayAmong, type ResourceInCharge, type Verdict } from '../officers/index.ts'

/**
 * What officers do with a real-name verification. `view` shows it masked; `read` shows number and photos, for whoever
 * claimed it; `reveal` shows one masked value for a stated reason.
 */
export const verificationDuties = {
  view: { roles: ['verifier', 'supervisor'], claim: 'any', evenOwnCase: true },
  claim: { roles: ['verifier'], claim: 'free' },
  release: { roles: ['verifier'], claim: 'own', evenOwnCase: true },
  read: { roles: ['verifier'], claim: 'own' },
  reveal: { roles: ['verifier', 'supervisor'], claim: 'any' },
  approve: { roles: ['verifier'], claim: 'own' },
  return: { roles: ['verifier'], claim: 'own' },
  revoke: { roles: ['supervisor'], claim: 'any' },
} as const satisfies Readonly<Record<string, Duty>>

export type VerificationAct = keyof typeof verificationDuties

/**
 * Whether an officer may do this with a verification today (个人信息保护法 arts 28, 51: sensitive data only for those whose
 * task it is). The submitter is never the reviewer.
 * Example: the district's verifier may `claim` a free verification of the district's desk.
 */
export const mayOnVerification = (
  officer: ActingOfficer,
  act: VerificationAct,
  verification: ResourceInCharge,
  today: PlainDate,
): Verdict => mayAmong(verificationDuties, act, officer, verification, today)
