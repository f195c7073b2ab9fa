export { type Acting, actingOfficer, avoidedBy, personKey } from './acting-officer.ts'
export { type ChangePassword, changePassword } from './change-password.ts'
export { type CreateOfficer, createOfficer } from './create-officer.ts'
export { type DescribedOfficer, describeOfficer } from './describe-officer.ts'
export { giveFirstPassword } from './give-first-password.ts'
export { agenciesFor, type Grant, grantsOf } from './grants.ts'
export { isLoginTaken } from './is-login-taken.ts'
export { confirmPassword, lockSession, unlockSession } from './lock-session.ts'
export { type NamedOfficer, namedOfficers } from './named-officers.ts'
export { findOfficerSession, type OfficerSession } from './officer-session.ts'
export { absoluteMs, freshMs, idleMs, warnMs } from './session-times.ts'
export {
  type ChallengedSignIn,
  type CodeOnItsWay,
  findCodeOnItsWay,
  resendOfficerCode,
  signInOfficer,
} from './sign-in-officer.ts'
export { signOutOfficer } from './sign-out-officer.ts'
export { type SecondFactor, type SignedIn, takeSecondFactor } from './take-second-factor.ts'
export { mayReveal, type RevealGuardRefusal, revealSeconds } from './reveal-guard.ts'
export { sweepOfficers } from './sweep-officers.ts'
