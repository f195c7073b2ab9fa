export { agencyOfPlace } from './agency-of-place.ts'
export { type AnswerRefusal, answerSupplement, type AnswerSupplement } from './answer-supplement.ts'
export {
  type ArrangeRefusal,
  moveMaterial,
  type PhotoOfDraft,
  removeMaterial,
  rotateMaterial,
} from './draft/arrange-materials.ts'
export { type AttachMaterial, attachMaterial, type AttachRefusal } from './draft/attach-material.ts'
export { discardDraft } from './draft/discard-draft.ts'
export { openDraft, type OpenDraftRefusal } from './draft/open-draft.ts'
export { type SavedStep, saveStep, type SaveStep, type SaveStepRefusal } from './draft/save-step.ts'
export { type ShownDraft, type ShownSupplement, showWorkspace, type Workspace } from './draft/show-draft.ts'
export { logStep, type Step } from './events.ts'
export { type Expired, expireApplications } from './expire-applications.ts'
export { places } from './places.ts'
export { type Progress, progressOf, type ProgressStep } from './progress-of.ts'
export { readRevision, type SubmittedContent } from './read-revision.ts'
export { eraseEndedMaterials } from './retention/erase-materials.ts'
export { releasePersons } from './release-persons.ts'
export type { PreApplication } from './store.ts'
export {
  submitApplication,
  type SubmitApplication,
  submitLimit,
  type Submitted,
  type SubmitRefusal,
} from './submit-application.ts'
export { type NamedItem, namedItems } from './supplement-items.ts'
export { withdrawApplication, type WithdrawRefusal, type Withdrawn } from './withdraw-application.ts'
export { personBidx } from './write-revision.ts'
