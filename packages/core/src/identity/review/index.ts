export { type ApproveRefusal, approveVerification } from './approve-verification.ts'
export { claimedFields, claimVerification } from './claim-verification.ts'
export {
  type Claim,
  type ListVerifications,
  listVerifications,
  type QueueView,
  queueViews,
  type VerificationItem,
  type VerificationQueue,
} from './list-verifications.ts'
export {
  type Duplicate,
  type OpenedPhoto,
  type OpenedVerification,
  openVerification,
  reviewActs,
} from './open-verification.ts'
export { mayReadVerificationPhoto } from './photo-permit.ts'
export { type RevealedField, readVerificationField } from './read-field.ts'
export { releaseVerification } from './release-verification.ts'
export {
  type NamedFault,
  type ReturnRefusal,
  type ReturnVerification,
  returnVerification,
} from './return-verification.ts'
export type { Round } from './rounds.ts'
