export { claimPreApplication, releasePreApplication } from './claim-pre-application.ts'
export { countQueues, type QueueCounts } from './count-queues.ts'
export { type ListCases, listCases, openCase } from './list-cases.ts'
export { openPreApplication } from './open-pre-application.ts'
export { permitMaterialPhoto } from './permit-photo.ts'
export {
  type ListPreApplications,
  listPreApplications,
  type PreApplicationList,
} from './queue/list-pre-applications.ts'
export { type ReadJournal, readJournal } from './read-journal.ts'
export { type RefuseAcceptance, type RefuseAcceptanceRefusal, refuseAcceptance } from './refuse-acceptance.ts'
export {
  type Accepted,
  type AcceptRefusal,
  type RegisterAcceptance,
  registerAcceptance,
} from './register-acceptance.ts'
export { type RequestSupplement, requestSupplement, type SupplementRefusal } from './request-supplement.ts'
export { type Revealed, type RevealRefusal, type RevealValue, revealValue } from './reveal-value.ts'
export { searchItems } from './search-items.ts'
