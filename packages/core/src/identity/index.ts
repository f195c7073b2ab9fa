export { type AttachPhoto, type AttachPhotoRefusal, attachPhoto } from './attach-photo.ts'
export * from './bank/index.ts'
export { eraseUnfinished } from './erase-unfinished.ts'
export type { ToldFault } from './faults.ts'
export type { FaultItem } from './open-items.ts'
export type { VerifiedIdentity } from './person.ts'
export { removePhoto } from './remove-photo.ts'
export * from './review/index.ts'
export { type SaveDetails, saveDetails } from './save-details.ts'
export { type ShownPhotoPlace, type ShownVerification, showVerification } from './show-verification.ts'
export { type Standing, standingOf, verificationOf } from './standing.ts'
export {
  type SubmitVerificationRefusal,
  submitLimit,
  submitVerification,
  type VerificationReceipt,
} from './submit-verification.ts'
export { turnPhoto } from './turn-photo.ts'
export { namePlace } from './typed-details.ts'
export { type TypedDetails, type TypedField, typedFields } from './typed-details.ts'
export { verifiedIdentity } from './verified-identity.ts'
